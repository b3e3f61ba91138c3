import type { Card } from '@hutong/protocol'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

// Who scrolls past does not look; what was read within these minutes is not asked about.
const settled = 1000
const freshFor = 5 * 60_000

/**
 * Tells when a card is being looked at whose words are not of just now: once, and every five minutes while it stays on the
 * screen. The server knows how long each kind is fresh, and may have nothing to do.
 */
export function useLook(element: RefObject<HTMLElement | null>, card: Card | null, onLook: () => void): void {
	const tell = useRef(onLook)
	tell.current = onLook
	const readAt = card?.readAt ?? null
	useEffect(() => {
		const tile = element.current
		if (tile === null || readAt === null) return
		let timer: ReturnType<typeof setTimeout> | undefined
		const wait = (time: number) => {
			timer = setTimeout(() => {
				if (document.visibilityState === 'visible') tell.current()
				wait(freshFor)
			}, time)
		}
		const observer = new IntersectionObserver((entries) => {
			clearTimeout(timer)
			if (entries.at(-1)?.isIntersecting) wait(Math.max(settled, readAt + freshFor - Date.now()))
		})
		observer.observe(tile)
		return () => {
			clearTimeout(timer)
			observer.disconnect()
		}
	}, [element, readAt])
}
