import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import styles from './parts.module.css'

type SectionHeadProps = {
	readonly title: string
	/** What stands above it, such as the way back. */
	readonly above?: ComponentChildren
	readonly children?: ComponentChildren
}

/** The head of a screen: takes the focus when the screen comes, so that keys and screen readers begin there. */
export function SectionHead({ title, above, children }: SectionHeadProps) {
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus({ preventScroll: true }), [])
	return (
		<header class={styles['head']}>
			<div class={styles['headWords']}>
				{above}
				<h1 ref={heading} tabIndex={-1} class={styles['title']}>
					{title}
				</h1>
			</div>
			{children !== undefined && <div class={styles['headActions']}>{children}</div>}
		</header>
	)
}
