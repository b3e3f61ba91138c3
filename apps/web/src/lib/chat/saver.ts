import type { ChatCache } from '../cache/chat-cache.ts'
import type { Clock } from '../realtime/clock.ts'
import type { Store } from '../store/store.ts'
import type { ChatState } from './chat-state.ts'

const saveAfter = 400

/** Writes the state to the cache a moment after it changed, one write at a time. */
export function createSaver(state: Store<ChatState>, cache: ChatCache, clock: Clock) {
	let saved: ChatState | null = null
	let writing = Promise.resolve()
	let callOff: (() => void) | null = null
	let unsubscribe = () => {}

	const save = () => {
		callOff = null
		const before = saved
		const after = state.get()
		saved = after
		writing = writing
			.then(() => cache.save(before, after))
			.catch(() => {
				// A full or broken disk costs the quick start alone: the server has everything.
			})
	}
	return {
		start: () => {
			save()
			unsubscribe = state.subscribe(() => {
				callOff ??= clock.after(saveAfter, save)
			})
		},
		/** Writes at once what waits to be written: the page may be gone before its time comes. */
		now: () => {
			if (callOff === null) return
			callOff()
			save()
		},
		stop: () => {
			unsubscribe()
			callOff?.()
			callOff = null
		},
	}
}
