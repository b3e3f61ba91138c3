import styles from './badge.module.css'

/** A red number. Beyond 99 it says `99+`; nothing at 0. What it counts is said beside it in words. */
export function Badge({ count }: { readonly count: number }) {
	if (count <= 0) return null
	return (
		<span class={styles['badge']} aria-hidden="true">
			{count > 99 ? '99+' : count}
		</span>
	)
}
