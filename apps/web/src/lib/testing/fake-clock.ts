import type { Clock } from '../realtime/clock.ts'

export type FakeClock = Clock & {
	/** Lets time pass, running what comes due in order, and what that starts in turn. */
	readonly pass: (milliseconds: number) => Promise<void>
}

/** A clock a test moves by hand. Chance is always the same. */
export function createFakeClock(chance = 0): FakeClock {
	let now = 1_000_000
	let lastId = 0
	const timers = new Map<number, { at: number; run: () => void }>()
	return {
		now: () => now,
		random: () => chance,
		after: (delay, run) => {
			const id = ++lastId
			timers.set(id, { at: now + delay, run })
			return () => timers.delete(id)
		},
		pass: async (milliseconds) => {
			const end = now + milliseconds
			await settle()
			for (;;) {
				const [id, timer] = [...timers].sort((a, b) => a[1].at - b[1].at)[0] ?? []
				if (id === undefined || timer === undefined || timer.at > end) break
				timers.delete(id)
				now = Math.max(now, timer.at)
				timer.run()
				await settle()
			}
			now = end
		},
	}
}

/** Lets every promise that can go on go on. */
export function settle(): Promise<void> {
	return new Promise((resolve) => setImmediate(resolve))
}
