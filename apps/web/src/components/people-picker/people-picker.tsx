import type { Person } from '@hutong/protocol'
import { useState } from 'preact/hooks'
import { useI18n } from '../../lib/i18n/use-i18n.ts'
import { Avatar } from '../avatar/avatar.tsx'
import { Field } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import { Skeleton } from '../skeleton/skeleton.tsx'
import styles from './people-picker.module.css'
import { type FindPeople, usePeople } from './use-people.ts'

type PeoplePickerProps = {
	readonly find: FindPeople
	/** Who cannot be chosen: oneself, or who is in the group already. */
	readonly without: readonly string[]
	readonly chosen: readonly Person[]
	readonly onChange: (chosen: readonly Person[]) => void
}

/** Finds people by name and lets several be chosen. */
export function PeoplePicker({ find, without, chosen, onChange }: PeoplePickerProps) {
	const { t } = useI18n()
	const [query, setQuery] = useState('')
	const found = usePeople(query, find)
	const toggle = (person: Person) => {
		const others = chosen.filter((each) => each.id !== person.id)
		onChange(others.length === chosen.length ? [...chosen, person] : others)
	}
	return (
		<div class={styles['picker']}>
			<Field
				label={t('newChat.search')}
				labelHidden
				placeholder={t('newChat.search')}
				value={query}
				onInput={setQuery}
				autoFocus
			/>
			{chosen.length > 0 && <Chosen people={chosen} onRemove={toggle} />}
			<div class={styles['results']}>
				<Results
					found={found?.filter((person) => !without.includes(person.id)) ?? null}
					query={query}
					chosen={chosen}
					onToggle={toggle}
				/>
			</div>
		</div>
	)
}

function Chosen({
	people,
	onRemove,
}: {
	readonly people: readonly Person[]
	readonly onRemove: (person: Person) => void
}) {
	const { t } = useI18n()
	return (
		<ul class={styles['chosen']}>
			{people.map((person) => (
				<li key={person.id}>
					<button
						type="button"
						class={styles['chip']}
						aria-label={t('newChat.remove', { name: person.name })}
						onClick={() => onRemove(person)}
					>
						<Avatar id={person.id} name={person.name} size={20} />
						<span dir="auto">{person.name}</span>
						<Icon name="close" size={14} />
					</button>
				</li>
			))}
		</ul>
	)
}

type ResultsProps = {
	readonly found: readonly Person[] | null
	readonly query: string
	readonly chosen: readonly Person[]
	readonly onToggle: (person: Person) => void
}

function Results({ found, query, chosen, onToggle }: ResultsProps) {
	const { t } = useI18n()
	if (query.trim() === '') return <p class={styles['note']}>{t('newChat.searchHint')}</p>
	if (found === null) return <Waiting />
	if (found.length === 0) return <p class={styles['note']}>{t('newChat.nobody', { query: query.trim() })}</p>
	return (
		<ul>
			{found.map((person) => (
				<li key={person.id}>
					<label class={styles['person']}>
						<Avatar id={person.id} name={person.name} size={36} />
						<span class={styles['names']}>
							<span dir="auto">{person.name}</span>
							<span class={styles['username']}>{person.username}</span>
						</span>
						<input
							type="checkbox"
							class={styles['check']}
							checked={chosen.some((each) => each.id === person.id)}
							onChange={() => onToggle(person)}
						/>
					</label>
				</li>
			))}
		</ul>
	)
}

function Waiting() {
	return (
		<div class={styles['waiting']}>
			{['60%', '45%', '70%'].map((width) => (
				<div class={styles['person']} key={width}>
					<Skeleton width="36px" height="36px" radius="15%" />
					<Skeleton width={width} height="14px" />
				</div>
			))}
		</div>
	)
}
