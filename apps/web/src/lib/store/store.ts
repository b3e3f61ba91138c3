/** A value that tells its listeners when it changes. */
export type Store<Value> = {
	readonly get: () => Value
	readonly set: (value: Value) => void
	readonly update: (change: (value: Value) => Value) => void
	/** @returns what ends the listening */
	readonly subscribe: (listener: () => void) => () => void
}

/** Builds a store. Setting the same value again tells nobody. */
export function createStore<Value>(initial: Value): Store<Value> {
	let current = initial
	const listeners = new Set<() => void>()
	const set = (value: Value) => {
		if (Object.is(value, current)) return
		current = value
		for (const listener of [...listeners]) listener()
	}
	return {
		get: () => current,
		set,
		update: (change) => set(change(current)),
		subscribe: (listener) => {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
	}
}
