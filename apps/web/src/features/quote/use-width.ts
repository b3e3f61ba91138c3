import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** The width an element has now, in whole pixels; 0 before it is on the screen. */
export function useWidth<Kind extends HTMLElement>() {
	const element = useRef<Kind>(null)
	const [width, setWidth] = useState(0)
	useLayoutEffect(() => {
		const { current } = element
		if (current === null) return
		const measure = () => setWidth(Math.floor(current.clientWidth))
		const observer = new ResizeObserver(measure)
		observer.observe(current)
		measure()
		return () => observer.disconnect()
	}, [])
	return { element, width }
}
