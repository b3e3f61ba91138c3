import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Store } from './store.ts'

/** Reads a part of a store and draws again when that part changes (by `Object.is`). */
export function useStore<Value, Part>(store: Store<Value>, select: (value: Value) => Part): Part {
	const part = select(store.get())
	const [, redraw] = useState(0)
	const latest = useRef({ part, select })
	latest.current = { part, select }
	useLayoutEffect(() => {
		const check = () => {
			if (!Object.is(latest.current.select(store.get()), latest.current.part)) redraw((count) => count + 1)
		}
		check()
		return store.subscribe(check)
	}, [store])
	return part
}
