import type { Person } from '@hutong/protocol'
import { Avatar } from '../components/avatar/avatar.tsx'
import styles from './profile.module.css'

/** Who is signed in, at the head of the list. */
export function Profile({ me }: { readonly me: Person }) {
	return (
		<div class={styles['profile']}>
			<Avatar id={me.id} name={me.name} size={36} />
			<div class={styles['names']}>
				<span class={styles['name']} dir="auto">
					{me.name}
				</span>
				<span class={styles['username']}>{me.username}</span>
			</div>
		</div>
	)
}
