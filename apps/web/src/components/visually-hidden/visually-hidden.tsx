import type { ComponentChildren } from 'preact'
import styles from './visually-hidden.module.css'

/** Words for a screen reader alone. */
export function VisuallyHidden({ children }: { readonly children: ComponentChildren }) {
	return <span class={styles['hidden']}>{children}</span>
}
