/** A stretch of network time that several steps share. */
export type TimeBudget = {
	/** Runs a step under a signal that fires when the budget is used up or the outer signal fires. */
	spend<T>(step: (signal: AbortSignal) => Promise<T>): Promise<T>
}

/** Creates a budget in milliseconds. Time between steps, such as waiting for a turn, is not counted. */
export function createTimeBudget(totalMs: number, outer: AbortSignal): TimeBudget {
	let left = totalMs
	return {
		async spend(step) {
			const start = performance.now()
			const signal = AbortSignal.any([outer, AbortSignal.timeout(Math.max(0, Math.ceil(left)))])
			try {
				return await step(signal)
			} finally {
				left -= performance.now() - start
			}
		},
	}
}

/** Waits for a promise no longer than a signal allows; rejects with the signal's reason. */
export function raceSignal<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	if (signal.aborted) {
		promise.catch(() => undefined)
		return Promise.reject(signal.reason)
	}
	const { promise: ended, reject } = Promise.withResolvers<never>()
	const onAbort = () => reject(signal.reason)
	signal.addEventListener('abort', onAbort, { once: true })
	return Promise.race([promise, ended]).finally(() => signal.removeEventListener('abort', onAbort))
}

/** Says what a step's failure was when a signal ended it, or null when the step failed by itself. */
export function toAbortReason(signal: AbortSignal): 'timeout' | 'aborted' | null {
	if (!signal.aborted) return null
	return signal.reason instanceof Error && signal.reason.name === 'TimeoutError' ? 'timeout' : 'aborted'
}
