import type { ComponentChildren } from 'preact'
import styles from './outcome.module.css'

/** What is there for whoever wants to know more. */
export function Details({ summary, children }: { readonly summary: string; readonly children: ComponentChildren }) {
	return (
		<details class={styles['details']}>
			<summary>{summary}</summary>
			{children}
		</details>
	)
}
