import type { ApiClient, ConversationSnapshot, Person } from '@hutong/protocol'
import { Avatar } from '../../components/avatar/avatar.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { CardsSwitch } from './cards-switch.tsx'
import styles from './group-dialog.module.css'

type DirectDialogProps = {
	readonly snapshot: ConversationSnapshot
	readonly me: Person
	readonly api: ApiClient
	readonly onClose: () => void
}

/** Whom a direct conversation is with, and whether links get cards in it: both decide. */
export function DirectDialog({ snapshot, me, api, onClose }: DirectDialogProps) {
	const { t } = useI18n()
	const others = snapshot.members.filter(({ id }) => id !== me.id)
	return (
		<Dialog title={t('group.title')} width="narrow" onClose={onClose}>
			<ul class={styles['members']}>
				{others.map(({ id, name, username }) => (
					<li key={id} class={styles['member']}>
						<Avatar id={id} name={name} size={48} />
						<span class={styles['memberName']} dir="auto" title={username}>
							{name}
						</span>
					</li>
				))}
			</ul>
			<CardsSwitch shown={!snapshot.cardsOff} reader="both" show={(shown) => api.showCards(snapshot.id, shown)} />
		</Dialog>
	)
}
