import type { ComponentChildren } from 'preact'
import styles from './parts.module.css'

/** A word about how something stands: said, and coloured beside. */
export function Tag({
	tone,
	children,
}: {
	readonly tone: 'good' | 'wait' | 'bad' | 'plain'
	readonly children: ComponentChildren
}) {
	return (
		<span class={styles['tag']} data-tone={tone}>
			{children}
		</span>
	)
}
