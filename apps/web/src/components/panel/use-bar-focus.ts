import { useLayoutEffect, useRef } from 'preact/hooks'

/** Moves the focus to the bar when the panel opens, and back to where it was when it closes. */
export function useBarFocus() {
	const bar = useRef<HTMLElement>(null)
	// With the panel, not a picture later: a key pressed in between would go nowhere.
	useLayoutEffect(() => {
		const before = document.activeElement
		bar.current?.focus({ preventScroll: true })
		return () => {
			// Somebody who has gone elsewhere meanwhile, to write for instance, stays there.
			const now = document.activeElement
			const stays = now !== null && now !== document.body && !bar.current?.parentElement?.contains(now)
			if (stays || !(before instanceof HTMLElement)) return
			// What lay under a sheet is within reach again only after this.
			queueMicrotask(() => before.focus({ preventScroll: true }))
		}
	}, [])
	return bar
}
