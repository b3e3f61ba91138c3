import type { Answer, ConversationSnapshot, CreateConversation, Person } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button/button.tsx'
import { Dialog } from '../../components/dialog/dialog.tsx'
import { Field } from '../../components/field/field.tsx'
import { PeoplePicker } from '../../components/people-picker/people-picker.tsx'
import type { FindPeople } from '../../components/people-picker/use-people.ts'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import styles from './new-conversation-dialog.module.css'

type NewConversationDialogProps = {
	readonly me: Person
	readonly find: FindPeople
	readonly create: (body: CreateConversation) => Promise<Answer<ConversationSnapshot>>
	readonly onCreated: (id: string) => void
	readonly onClose: () => void
}

/** Chooses people: one makes a direct conversation, several a group with a name. */
export function NewConversationDialog({ me, find, create, onCreated, onClose }: NewConversationDialogProps) {
	const { t } = useI18n()
	const [chosen, setChosen] = useState<readonly Person[]>([])
	const [title, setTitle] = useState('')
	const [busy, setBusy] = useState(false)
	const [error, setError] = useState<string | null>(null)
	const isGroup = chosen.length > 1
	const submit = async () => {
		setBusy(true)
		setError(null)
		const answer = await create(toBody(chosen, title.trim() || defaultTitle([me, ...chosen]))).catch(() => null)
		setBusy(false)
		if (answer?.ok) onCreated(answer.value.id)
		else setError(t(`error.${answer?.problem.code ?? 'network'}`))
	}
	return (
		<Dialog
			title={t('newChat.title')}
			onClose={onClose}
			actions={
				<>
					<Button onClick={onClose}>{t('common.cancel')}</Button>
					<Button variant="primary" busy={busy} disabled={chosen.length === 0} onClick={() => void submit()}>
						{t(isGroup ? 'newChat.startGroup' : 'newChat.startDirect')}
					</Button>
				</>
			}
		>
			<div class={styles['form']}>
				<PeoplePicker find={find} without={[me.id]} chosen={chosen} onChange={setChosen} />
				{isGroup && (
					<Field
						label={t('newChat.groupTitle')}
						value={title}
						onInput={setTitle}
						maxLength={60}
						placeholder={defaultTitle([me, ...chosen])}
						hint={t('newChat.groupTitleHint')}
					/>
				)}
				{error !== null && (
					<p class={styles['error']} role="alert">
						{error}
					</p>
				)}
			</div>
		</Dialog>
	)
}

function toBody(chosen: readonly Person[], title: string): CreateConversation {
	const [first] = chosen
	if (chosen.length === 1 && first !== undefined) return { kind: 'direct', user: first.id }
	return { kind: 'group', title, members: chosen.map((person) => person.id) }
}

/** The names of the first members, within the limit of a title. */
function defaultTitle(people: readonly Person[]): string {
	return people
		.slice(0, 4)
		.map((person) => person.name)
		.join('、')
		.slice(0, 60)
}
