import type { Person } from '@hutong/protocol'
import { Avatar } from '../avatar/avatar.tsx'
import styles from './group-avatar.module.css'

type GroupAvatarProps = { readonly members: readonly Person[]; readonly size: number }

const gap = 2

/** The first four (beyond five members: nine) of a group as small squares on a grey ground. */
export function GroupAvatar({ members, size }: GroupAvatarProps) {
	const columns = members.length > 4 ? 3 : 2
	const shown = members.slice(0, columns * columns)
	const side = (size - gap * (columns + 1)) / columns
	return (
		<span
			class={styles['group']}
			style={{ width: `${size}px`, height: `${size}px`, gap: `${gap}px`, padding: `${gap}px` }}
		>
			{shown.map((person) => (
				<Avatar key={person.id} id={person.id} name={person.name} size={side} />
			))}
		</span>
	)
}
