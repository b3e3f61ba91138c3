import type { Hint } from '../db/index.ts'
import type { Bus } from './bus.ts'

/** The bus of a server that is alone. */
export function createLocalBus(): Bus {
	const listeners = new Set<(hint: Hint) => void>()
	return {
		publish(hint) {
			for (const listener of listeners)
				queueMicrotask(() => {
					if (listeners.has(listener)) listener(hint)
				})
		},
		subscribe(listener) {
			// Each subscription is one of its own, even of the same function.
			const own = (hint: Hint) => listener(hint)
			listeners.add(own)
			return () => listeners.delete(own)
		},
		close() {
			listeners.clear()
			return Promise.resolve()
		},
	}
}
