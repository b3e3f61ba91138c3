import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { toStateLink } from './appeal-url.ts'
import { Copyable } from './copyable.tsx'
import styles from './outcome.module.css'

type AppealTakenProps = { readonly token: string; readonly onClose: () => void }

/** Says that an application was received, and gives the link it is followed by. */
export function AppealTaken({ token, onClose }: AppealTakenProps) {
	const { t } = useI18n()
	const link = toStateLink(location.origin, token)
	const words = {
		label: t('appeal.link'),
		copy: t('appeal.copy'),
		copied: t('appeal.copied'),
		byHand: t('appeal.byHand'),
	}
	return (
		<Dialog title={t('appeal.taken')} onClose={onClose} actions={<Button onClick={onClose}>{t('appeal.done')}</Button>}>
			<p>{t('appeal.follow')}</p>
			<Copyable text={link} words={words} />
			<a class={styles['state']} href={link} target="_blank" rel="noreferrer">
				{t('appeal.open')}
			</a>
		</Dialog>
	)
}
