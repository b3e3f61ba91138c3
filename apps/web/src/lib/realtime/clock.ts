/** Time and chance, handed in so that a test can hold them. Delays are in milliseconds. */
export type Clock = {
	readonly now: () => number
	/** @returns what calls the timer off */
	readonly after: (delay: number, run: () => void) => () => void
	/** A number from 0 up to 1. */
	readonly random: () => number
}

/** The platform's own. */
export const systemClock: Clock = {
	now: () => Date.now(),
	after: (delay, run) => {
		const timer = setTimeout(run, delay)
		return () => clearTimeout(timer)
	},
	random: () => Math.random(),
}
