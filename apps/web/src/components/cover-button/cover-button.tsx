import type { ComponentChildren } from 'preact'
import styles from './cover-button.module.css'

type CoverButtonProps = {
	readonly children: ComponentChildren
	/** Lays out what it holds. Sets `--cover-inset`, `--cover-radius` and `--cover-ring` where it takes more than its surface, has round corners, or must keep its ring inside. */
	readonly class?: string | undefined
	/** Id of what describes it. */
	readonly describedBy?: string | undefined
	readonly onClick: () => void
}

/** A button whose words are only some of what can be pressed: it covers the surface it stands on, which is the nearest element with a position. */
export function CoverButton({ children, class: name, describedBy, onClick }: CoverButtonProps) {
	const names = [styles['button'], name].filter(Boolean).join(' ')
	return (
		<button type="button" class={names} aria-describedby={describedBy} onClick={onClick}>
			{children}
		</button>
	)
}
