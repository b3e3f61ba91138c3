import { useRef } from 'preact/hooks'

const holdTime = 500
const slack = 10

/**
 * Opens a menu by a long press or the context menu's own ways (right button, Shift+F10).
 * A finger's menu opens when it lifts: opened earlier, lifting it would count as a tap outside and close the menu again.
 */
export function useHold(onHold: () => void) {
	const touch = useRef<{ x: number; y: number; at: number; held: boolean } | null>(null)
	const swallow = useRef(false)
	return {
		onPointerDown: (event: PointerEvent) => {
			swallow.current = false
			touch.current =
				event.pointerType === 'touch' && !isControl(event)
					? { x: event.clientX, y: event.clientY, at: event.timeStamp, held: false }
					: null
		},
		onPointerMove: (event: PointerEvent) => {
			const start = touch.current
			if (start !== null && Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack) touch.current = null
		},
		onPointerCancel: () => {
			touch.current = null
		},
		onPointerUp: (event: PointerEvent) => {
			const start = touch.current
			touch.current = null
			if (start === null || (!start.held && event.timeStamp - start.at < holdTime)) return
			swallow.current = true
			setTimeout(onHold)
		},
		onContextMenu: (event: MouseEvent) => {
			event.preventDefault()
			if (touch.current === null) onHold()
			else touch.current.held = true
		},
		onClickCapture: (event: MouseEvent) => {
			if (!swallow.current) return
			swallow.current = false
			event.preventDefault()
			event.stopPropagation()
		},
	}
}

function isControl(event: PointerEvent): boolean {
	return event.target instanceof Element && event.target.closest('[aria-haspopup], [popover]') !== null
}
