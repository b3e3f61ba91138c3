import { ConversationAvatar } from '../../components/conversation-avatar/conversation-avatar.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { showToast } from '../../components/toast/toast.ts'
import type { ConversationRow } from '../../lib/chat/conversation-rows.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './forward-dialog.module.css'

type ForwardDialogProps = {
	readonly rows: readonly ConversationRow[]
	readonly me: string
	readonly onChoose: (conversation: string) => void
	readonly onClose: () => void
}

/** Chooses the conversation something is sent on to. */
export function ForwardDialog({ rows, me, onChoose, onClose }: ForwardDialogProps) {
	const { t } = useI18n()
	return (
		<Dialog title={t('forward.title')} onClose={onClose}>
			{rows.length === 0 ? (
				<p>{t('forward.empty')}</p>
			) : (
				<ul class={styles['list']}>
					{rows.map((row) => (
						<li key={row.id}>
							<button
								type="button"
								class={styles['row']}
								onClick={() => {
									onChoose(row.id)
									showToast(t('forward.done'))
								}}
							>
								<ConversationAvatar
									kind={row.conversation.snapshot.kind}
									members={row.conversation.snapshot.members}
									me={me}
									size={36}
								/>
								<span class={styles['title']} dir="auto">
									{row.title}
								</span>
							</button>
						</li>
					))}
				</ul>
			)}
		</Dialog>
	)
}
