import { findRulesRevision, rulesLog, type Store } from '../db/index.ts'
import type { Bus } from '../realtime/index.ts'

/** Keeps this server at the rules of the database. */
export type RulesWatch = {
	/** Takes the rules up now; resolves when they count and the open clients were told. */
	look(): Promise<void>
	/** Something else changed that links are judged by, such as an outside list: `takeUp` is called whatever the database says. */
	change(): Promise<void>
	stop(): Promise<void>
}

export type RulesWatchOptions = {
	readonly store: Store
	readonly bus: Pick<Bus, 'subscribe'>
	/** Milliseconds between two looks. */
	readonly every: number
	/** Milliseconds since 1970. */
	readonly now: () => number
	/** Takes up what decides now. @returns when it may next be something else by itself; null for never */
	readonly takeUp: () => Promise<number | null>
	readonly onError: (cause: unknown) => void
}

/**
 * Takes up rules when another revision of them is hinted at or found, and when the time of one comes. Looking, and not waiting on a
 * timer, also holds after a lost hint, a restart, a sleep of the machine and a change of its clock.
 */
export async function watchRules(options: RulesWatchOptions): Promise<RulesWatch> {
	const { store, bus, every, now, takeUp, onError } = options
	let [known, next]: [number, number | null] = [-1, null]
	let last: Promise<void> = Promise.resolve()

	async function run(isForced: boolean): Promise<void> {
		const revision = await findRulesRevision(store.read)
		const isDue = next !== null && now() >= next
		if (!isForced && revision === known && !isDue) return
		next = await takeUp()
		// Kept after it was taken up: what fails is tried again.
		known = revision
	}

	function queue(isForced: boolean): Promise<void> {
		const round = last.then(() => run(isForced))
		last = round.catch(onError)
		return round
	}

	await queue(false)
	const end = bus.subscribe(({ log }) => {
		if (log === rulesLog) void queue(false).catch(() => {})
	})
	const timer = setInterval(() => void queue(false).catch(() => {}), every)
	return {
		look: () => queue(false),
		change: () => queue(true),
		async stop() {
			clearInterval(timer)
			end()
			await last
		},
	}
}
