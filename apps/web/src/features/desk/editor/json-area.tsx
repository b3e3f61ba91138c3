import { useRef } from 'preact/hooks'
import styles from './editor.module.css'
import { toLine } from './read-json.ts'

type JsonAreaProps = {
	readonly label: string
	readonly text: string
	/** Where the fault stands; null where there is none. */
	readonly faultAt: number | null
	/** Id of what says the fault. */
	readonly describedBy: string
	readonly areaRef: { current: HTMLTextAreaElement | null }
	readonly onInput: (text: string) => void
}

/** Where JSON is written: numbered lines, the one at fault marked. Tab goes on to the next thing, as everywhere. */
export function JsonArea({ label, text, faultAt, describedBy, areaRef, onInput }: JsonAreaProps) {
	const gutter = useRef<HTMLDivElement>(null)
	const fault = faultAt === null ? null : toLine(text, faultAt).line
	const count = text.split('\n').length
	const follow = (area: HTMLTextAreaElement) => {
		if (gutter.current !== null) gutter.current.style.transform = `translateY(${-area.scrollTop}px)`
	}
	return (
		<div class={styles['area']}>
			<div class={styles['gutterBox']} aria-hidden="true">
				<div ref={gutter} class={styles['gutter']}>
					{Array.from({ length: count }, (_, index) => (
						<span key={index} data-fault={index + 1 === fault}>
							{index + 1}
						</span>
					))}
				</div>
			</div>
			<textarea
				ref={areaRef}
				class={styles['text']}
				aria-label={label}
				aria-describedby={describedBy}
				aria-invalid={fault !== null}
				value={text}
				wrap="off"
				spellcheck={false}
				autocapitalize="none"
				autocomplete="off"
				dir="ltr"
				onInput={(event) => onInput(event.currentTarget.value)}
				onScroll={(event) => follow(event.currentTarget)}
				onKeyDown={keepIndent}
			/>
		</div>
	)
}

/** A new line begins below the one before it. Written as if typed, so that “undo” takes it back. */
function keepIndent(event: KeyboardEvent & { readonly currentTarget: HTMLTextAreaElement }): void {
	if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
	const { value, selectionStart } = event.currentTarget
	const line = value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart)
	const indent = /^[ \t]*/.exec(line)?.[0] ?? ''
	if (indent === '') return
	event.preventDefault()
	document.execCommand('insertText', false, `\n${indent}`)
}

/** Puts the cursor on a place and brings it into sight. */
export function showPlace(area: HTMLTextAreaElement | null, from: number, to: number): void {
	if (area === null) return
	area.focus()
	// The browser scrolls to where the cursor is set; the whole of a long rule would hide its beginning.
	area.setSelectionRange(from, Math.min(to, from + 200))
	const { line } = toLine(area.value, from)
	const height = Number.parseFloat(getComputedStyle(area).lineHeight)
	area.scrollTop = Math.max(0, (line - 4) * height)
	area.scrollLeft = 0
}
