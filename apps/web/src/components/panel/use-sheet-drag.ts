import type { RefObject, TargetedPointerEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { closesSheet, toSheetOffset } from './sheet-drag.ts'

type SheetDragOptions = {
	readonly panel: RefObject<HTMLElement | null>
	readonly onClose: () => void
}

type Grip = { y: number; lastY: number; lastAt: number; speed: number }

/** Lets the sheet be pulled down by its grip and its bar, outside of what is pressed there: let go far enough or fast enough, it closes, else it goes back. */
export function useSheetDrag({ panel, onClose }: SheetDragOptions) {
	const grip = useRef<Grip | null>(null)
	const move = (offset: number) => {
		if (panel.current !== null) panel.current.style.transform = offset === 0 ? '' : `translateY(${offset}px)`
	}
	const mark = (name: 'dragging' | 'settling', on: boolean) => {
		if (panel.current !== null) panel.current.toggleAttribute(`data-${name}`, on)
	}
	const end = (closes: boolean) => {
		grip.current = null
		mark('dragging', false)
		mark('settling', true)
		if (closes) onClose()
		else move(0)
	}
	return {
		onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => {
			if (!event.isPrimary || isPressed(event.target)) return
			event.currentTarget.setPointerCapture(event.pointerId)
			grip.current = { y: event.clientY, lastY: event.clientY, lastAt: event.timeStamp, speed: 0 }
			mark('settling', false)
			mark('dragging', true)
		},
		onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => {
			if (grip.current === null) return
			const passed = Math.max(1, event.timeStamp - grip.current.lastAt)
			grip.current.speed = (event.clientY - grip.current.lastY) / passed
			grip.current.lastY = event.clientY
			grip.current.lastAt = event.timeStamp
			move(toSheetOffset(event.clientY - grip.current.y))
		},
		onPointerUp: (event: TargetedPointerEvent<HTMLElement>) => {
			if (grip.current === null) return
			const { y, speed, lastAt } = grip.current
			// A finger that rested before it lifted was no flick.
			const rested = event.timeStamp - lastAt > 100
			const height = panel.current?.offsetHeight ?? 0
			end(closesSheet({ offset: toSheetOffset(event.clientY - y), speed: rested ? 0 : speed, height }))
		},
		onPointerCancel: () => end(false),
	}
}

/** Whether the touch is for something in the bar: a button, or a menu that hangs on one. */
function isPressed(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('button, [popover]') !== null
}
