import type { Answer, Person } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { PeoplePicker } from '../../components/people-picker/people-picker.tsx'
import type { FindPeople } from '../../components/people-picker/use-people.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './group-dialog.module.css'
import { useAction } from './use-action.ts'

type InviteDialogProps = {
	readonly members: readonly Person[]
	readonly find: FindPeople
	readonly invite: (users: readonly string[]) => Promise<Answer<null>>
	readonly onDone: () => void
	readonly onClose: () => void
}

/** Chooses who is added to a group. */
export function InviteDialog({ members, find, invite, onDone, onClose }: InviteDialogProps) {
	const { t } = useI18n()
	const [chosen, setChosen] = useState<readonly Person[]>([])
	const action = useAction(() => invite(chosen.map((person) => person.id)), onDone)
	return (
		<Dialog
			title={t('group.invite')}
			onClose={onClose}
			actions={
				<>
					<Button onClick={onClose}>{t('common.cancel')}</Button>
					<Button variant="primary" busy={action.busy} disabled={chosen.length === 0} onClick={action.run}>
						{t('group.inviteSubmit', { count: chosen.length })}
					</Button>
				</>
			}
		>
			<PeoplePicker find={find} without={members.map((person) => person.id)} chosen={chosen} onChange={setChosen} />
			{action.error !== null && (
				<p class={styles['error']} role="alert">
					{action.error}
				</p>
			)}
		</Dialog>
	)
}
