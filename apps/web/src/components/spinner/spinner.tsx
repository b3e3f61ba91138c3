import styles from './spinner.module.css'

/** A turning ring. Say beside it, in words, what is awaited. */
export function Spinner({ size = 20 }: { readonly size?: number }) {
	return (
		<svg class={styles['spinner']} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
			<circle cx="12" cy="12" r="9" class={styles['track']} />
			<path d="M12 3a9 9 0 0 1 9 9" />
		</svg>
	)
}
