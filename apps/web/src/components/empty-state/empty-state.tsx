import type { ComponentChildren } from 'preact'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icon-paths.ts'
import styles from './empty-state.module.css'

type EmptyStateProps = {
	readonly icon: IconName
	readonly title: string
	readonly text?: string
	readonly children?: ComponentChildren
}

/** What stands where there is nothing yet, and what to do about it. */
export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
	return (
		<div class={styles['empty']}>
			<span class={styles['icon']}>
				<Icon name={icon} size={36} />
			</span>
			<p class={styles['title']}>{title}</p>
			{text !== undefined && <p class={styles['text']}>{text}</p>}
			{children}
		</div>
	)
}
