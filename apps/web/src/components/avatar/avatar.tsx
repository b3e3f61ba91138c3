import styles from './avatar.module.css'
import { avatarLook } from './avatar-look.ts'

type AvatarProps = {
	/** The user's id: the same person always has the same colours. */
	readonly id: string
	readonly name: string
	/** Side in pixels. */
	readonly size?: number
}

/** A rounded square with the first letter of a name on a pattern drawn from the id. The name stands beside it. */
export function Avatar({ id, name, size = 40 }: AvatarProps) {
	const look = avatarLook(id, name)
	return (
		<svg class={styles['avatar']} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
			<rect width="40" height="40" fill={look.ground} />
			<path d={look.pattern} fill={look.figure} />
			<text x="20" y="20.5" text-anchor="middle" dominant-baseline="central" class={styles['initial']}>
				{look.initial}
			</text>
		</svg>
	)
}
