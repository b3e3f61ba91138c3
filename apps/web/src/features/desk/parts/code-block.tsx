import type { ComponentChildren } from 'preact'
import styles from './code-block.module.css'

// What scrolls has to be reached by the keyboard, whether or not something in it can be pressed.
const reachable = { tabIndex: 0 }

/** Text of a machine's, that scrolls both ways; whoever has no mouse reaches it by Tab. */
export function CodeBlock({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
	return (
		<section class={styles['block']} aria-label={label} {...reachable}>
			<pre class={styles['text']}>{children}</pre>
		</section>
	)
}
