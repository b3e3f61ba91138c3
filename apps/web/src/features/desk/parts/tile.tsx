import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import styles from './parts.module.css'

type TileProps = {
	readonly title: string
	/** A word or number beside the title. */
	readonly aside?: ComponentChildren
	readonly children: ComponentChildren
}

/** A part of a screen with a heading of its own. */
export function Tile({ title, aside, children }: TileProps) {
	const id = useId()
	return (
		<section class={styles['tile']} aria-labelledby={id}>
			<div class={styles['tileHead']}>
				<h2 id={id} class={styles['tileTitle']}>
					{title}
				</h2>
				{aside}
			</div>
			{children}
		</section>
	)
}
