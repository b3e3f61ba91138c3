import type { ComponentChildren } from 'preact'
import styles from './facts.module.css'

/** Names and what they are, line by line. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: ComponentChildren])[] }) {
	return (
		<dl class={styles['facts']}>
			{facts.map(([name, value]) => (
				<div key={name} class={styles['fact']}>
					<dt>{name}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
