import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import styles from './panel.module.css'
import { useBarFocus } from './use-bar-focus.ts'
import { useInertSurroundings } from './use-inert-surroundings.ts'
import { useSheetDrag } from './use-sheet-drag.ts'

type PanelProps = {
	/** Beside the conversation, or over it as a sheet on a phone. */
	readonly layout: 'panel' | 'sheet'
	/** What the sheet is called. */
	readonly label: string
	/** What stands in the bar, which takes the focus when the panel opens. */
	readonly bar: ComponentChildren
	readonly onClose: () => void
	readonly children: ComponentChildren
}

/** What the third pane holds: a bar and something below it. A sheet is a dialog, has a grip, and is pulled down by both. */
export function Panel({ layout, label, bar, onClose, children }: PanelProps) {
	const panel = useRef<HTMLDivElement>(null)
	const header = useBarFocus()
	const drag = useSheetDrag({ panel, onClose })
	const isSheet = layout === 'sheet'
	useInertSurroundings(panel, isSheet)
	return (
		<div
			ref={panel}
			class={styles['panel']}
			data-layout={layout}
			{...(isSheet ? { role: 'dialog', 'aria-modal': true, 'aria-label': label } : {})}
		>
			{isSheet && <div class={styles['grip']} aria-hidden="true" {...drag} />}
			<header ref={header} class={styles['bar']} tabIndex={-1} {...(isSheet ? drag : {})}>
				{bar}
			</header>
			{children}
		</div>
	)
}
