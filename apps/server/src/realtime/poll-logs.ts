import { findGrownLogs, findLivingSessions, findNewestRow, type Store } from '../db/index.ts'
import type { Hub } from './hub.ts'

/** The slow back-stop behind the bus. */
export type LogPoll = { stop(): Promise<void> }

export type LogPollOptions = {
	readonly store: Store
	readonly hub: Hub
	/** Milliseconds between two rounds. */
	readonly every: number
	/** Milliseconds since 1970. */
	readonly now: () => number
	readonly onError: (cause: unknown) => void
}

/**
 * Looks again and again which logs grew and which sessions ended, so that a lost hint is healed within two rounds and a
 * session that ended elsewhere, or by its time, loses its sockets.
 */
export async function pollLogs({ store, hub, every, now, onError }: LogPollOptions): Promise<LogPoll> {
	// Rows of transactions that overlap may appear out of order: each round looks back to where the last one began.
	let [from, seen] = [0, await findNewestRow(store.read)]
	from = seen
	let round: Promise<void> = Promise.resolve()

	async function look(): Promise<void> {
		if (hub.connections.size === 0) {
			from = seen = await findNewestRow(store.read)
			return
		}
		const grown = await findGrownLogs(store.read, from)
		from = seen
		seen = grown.row
		for (const hint of grown.logs) hub.hear(hint)
		await closeEnded()
	}

	async function closeEnded(): Promise<void> {
		const connections = [...hub.connections]
		for (let start = 0; start < connections.length; start += 500) {
			const some = connections.slice(start, start + 500)
			const sessions = new Set(some.map(({ session }) => session))
			const living = await findLivingSessions(store.read, [...sessions], now())
			for (const { session, close } of some) if (!living.has(session)) close(1008, 'signed out')
		}
	}

	const timer = setInterval(() => {
		round = round.then(look).catch(onError)
	}, every)
	return {
		async stop() {
			clearInterval(timer)
			await round
		},
	}
}
