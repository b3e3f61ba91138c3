import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Closed } from './closed.tsx'
import { Destination } from './destination.tsx'
import styles from './outcome.module.css'
import type { OutcomeProps } from './outcome-props.ts'
import { ReportOffer } from './report-offer.tsx'
import { toReasonWords } from './to-reason-words.ts'
import { Why } from './why.tsx'

/** The page that asks before it goes on, once. */
export function ConfirmDialog({ decision, closed, platforms, onContinue, onReport, onClose }: OutcomeProps) {
	const i18n = useI18n()
	const { t } = i18n
	const actions = (
		<>
			<Button onClick={onClose}>{t('common.cancel')}</Button>
			<Button variant="primary" autoFocus onClick={onContinue}>
				{t('outcome.confirm.continue')}
			</Button>
		</>
	)
	return (
		<Dialog title={t('outcome.confirm.title')} onClose={onClose} actions={actions}>
			<Closed closed={closed} />
			<Destination decision={decision} />
			<p>{t('outcome.confirm.question')}</p>
			<p class={styles['because']}>{toReasonWords(decision, i18n)}</p>
			<Why summary={t('outcome.why.titleAsked')} decision={decision} platforms={platforms} />
			<ReportOffer onReport={onReport} />
		</Dialog>
	)
}
