import type { ApiClient, ConversationSnapshot, Person } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Avatar } from '../../components/avatar/avatar.tsx'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Icon } from '../../components/icon/icon.tsx'
import { showToast } from '../../components/toast/toast.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { CardsSwitch } from './cards-switch.tsx'
import styles from './group-dialog.module.css'
import { InviteDialog } from './invite-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { RenameForm } from './rename-form.tsx'

type GroupDialogProps = {
	readonly snapshot: ConversationSnapshot
	readonly me: Person
	readonly api: ApiClient
	readonly onClose: () => void
}

/** Who is in a group; where people are added, its name is changed, and one leaves. */
export function GroupDialog({ snapshot, me, api, onClose }: GroupDialogProps) {
	const { t } = useI18n()
	const [step, setStep] = useState<'overview' | 'invite' | 'leave'>('overview')
	const back = () => setStep('overview')
	if (step === 'invite') {
		return (
			<InviteDialog
				members={snapshot.members}
				find={api.findPeople}
				invite={(users) => api.invite(snapshot.id, users)}
				onDone={() => {
					showToast(t('group.invited'))
					back()
				}}
				onClose={back}
			/>
		)
	}
	if (step === 'leave') {
		return (
			<LeaveDialog title={snapshot.title ?? ''} leave={() => api.leave(snapshot.id)} onDone={onClose} onClose={back} />
		)
	}
	return (
		<Dialog title={t('group.title')} onClose={onClose}>
			<h3 class={styles['heading']}>{t('group.members', { count: snapshot.members.length })}</h3>
			<ul class={styles['members']}>
				{snapshot.members.map((person) => (
					<Member key={person.id} person={person} isMe={person.id === me.id} />
				))}
				<li>
					<button type="button" class={styles['add']} onClick={() => setStep('invite')}>
						<span class={styles['plus']}>
							<Icon name="plus" />
						</span>
						<span class={styles['memberName']}>{t('group.invite')}</span>
					</button>
				</li>
			</ul>
			<RenameForm title={snapshot.title ?? ''} rename={(title) => api.rename(snapshot.id, title)} />
			<CardsSwitch
				shown={!snapshot.cardsOff}
				reader={snapshot.members[0]?.id === me.id ? 'owner' : 'member'}
				show={(shown) => api.showCards(snapshot.id, shown)}
			/>
			<div class={styles['leave']}>
				<Button variant="plain" wide onClick={() => setStep('leave')}>
					<span class={styles['danger']}>{t('group.leave')}</span>
				</Button>
			</div>
		</Dialog>
	)
}

function Member({ person, isMe }: { readonly person: Person; readonly isMe: boolean }) {
	const { t } = useI18n()
	return (
		<li class={styles['member']}>
			<Avatar id={person.id} name={person.name} size={48} />
			<span class={styles['memberName']} dir="auto" title={person.username}>
				{isMe ? t('conversation.you', { name: person.name }) : person.name}
			</span>
		</li>
	)
}
