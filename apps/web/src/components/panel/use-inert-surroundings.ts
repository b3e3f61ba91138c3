import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Takes everything beside an element out of reach while it lies over the screen. Live regions stay: they speak, and
 * dialogs that open later are above inertness by themselves.
 */
export function useInertSurroundings(element: RefObject<HTMLElement | null>, active: boolean): void {
	useLayoutEffect(() => {
		if (!active || element.current === null) return
		const taken = [...surroundingsOf(element.current)]
		for (const other of taken) other.inert = true
		return () => {
			for (const other of taken) other.inert = false
		}
	}, [active])
}

function* surroundingsOf(element: HTMLElement): Generator<HTMLElement> {
	for (let inner = element; inner.parentElement !== null && inner !== document.body; inner = inner.parentElement) {
		for (const other of inner.parentElement.children) {
			if (other === inner || !(other instanceof HTMLElement) || other.inert) continue
			if (!other.matches('[role=status], [aria-live], dialog, script, style')) yield other
		}
	}
}
