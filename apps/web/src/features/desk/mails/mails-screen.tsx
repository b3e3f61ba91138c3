import type { DeskMails } from '@hutong/protocol'
import { Button } from '../../../components/button/button.tsx'
import { EmptyState } from '../../../components/empty-state/empty-state.tsx'
import { Icon } from '../../../components/icon/icon.tsx'
import { showToast } from '../../../components/toast/toast.ts'
import { useI18n } from '../../../lib/i18n/use-i18n.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { Shown } from '../parts/shown.tsx'
import { Tile } from '../parts/tile.tsx'
import type { SectionProps } from '../section-props.ts'
import { useAsked } from '../use-asked.ts'
import { useWords } from '../use-words.ts'
import styles from './mails.module.css'

/** Mails that nothing sends: somebody does it by hand. */
export function MailsScreen({ desk }: SectionProps) {
	const { t } = useI18n()
	const asked = useAsked(() => desk.mails(), [desk])
	return (
		<>
			<SectionHead title={t('desk.mails.title')} />
			<Shown asked={asked}>
				{({ sending, mails }) => (
					<>
						<p class={styles['note']}>{t(sending ? 'desk.mails.sending' : 'desk.mails.byHand')}</p>
						{mails.length === 0 && <EmptyState icon="message" title={t('desk.mails.empty')} />}
						{mails.map((mail) => (
							<Mail key={mail.id} mail={mail} />
						))}
					</>
				)}
			</Shown>
		</>
	)
}

function Mail({ mail }: { readonly mail: DeskMails['mails'][number] }) {
	const { t } = useI18n()
	const words = useWords()
	const copy = () =>
		navigator.clipboard.writeText(`${mail.subject}\n\n${mail.text}`).then(
			() => showToast(t('common.copied')),
			() => showToast(t('common.copyFailed'), 'error'),
		)
	const address = `mailto:${encodeURIComponent(mail.to)}?subject=${encodeURIComponent(mail.subject)}&body=${encodeURIComponent(mail.text)}`
	return (
		<Tile title={mail.subject} aside={<span class={styles['note']}>{words.time(mail.at)}</span>}>
			<div class={styles['mail']}>
				<p class={styles['to']}>
					{t('desk.mails.to')} <bdi>{mail.to}</bdi>
				</p>
				{mail.problem !== null && (
					<p class={styles['problem']}>
						<Icon name="alert" size={16} />
						<span>{t('desk.mails.problem', { problem: mail.problem })}</span>
					</p>
				)}
				<p class={styles['text']} dir="auto">
					{mail.text}
				</p>
				<div class={styles['actions']}>
					<Button onClick={() => void copy()}>{t('desk.mails.copy')}</Button>
					<a class={styles['link']} href={address}>
						{t('desk.mails.write')}
					</a>
				</div>
			</div>
		</Tile>
	)
}
