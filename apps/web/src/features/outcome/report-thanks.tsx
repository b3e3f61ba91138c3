import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './outcome.module.css'

/** Thanks somebody for a report and says what happens next. */
export function ReportThanks({ onClose }: { readonly onClose: () => void }) {
	const { t } = useI18n()
	const actions = (
		<Button variant="primary" autoFocus onClick={onClose}>
			{t('report.done')}
		</Button>
	)
	return (
		<Dialog title={t('report.thanks')} onClose={onClose} actions={actions}>
			<p>{t('report.next')}</p>
			<p class={styles['because']}>{t('report.private')}</p>
		</Dialog>
	)
}
