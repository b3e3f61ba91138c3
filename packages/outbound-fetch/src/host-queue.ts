import type { Limits } from './limits.ts'
import { raceSignal } from './time-budget.ts'

/** Waits some milliseconds; rejects when the signal fires. */
export type Delay = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** One request at a time for each host, with a pause of uneven length between two. */
export type HostQueue = {
	/** Waits for a turn. Gives the function that ends it, or null when the queue is full or the wait too long. */
	enter(host: string, signal: AbortSignal): Promise<(() => void) | null>
}

type Line = { waiting: number; tail: Promise<void> }

/** Creates a queue. `random` gives numbers from 0 to below 1. */
export function createHostQueue(limits: Limits, random: () => number, delay: Delay): HostQueue {
	const lines = new Map<string, Line>()
	return {
		async enter(name, signal) {
			// A dot at the end is another spelling of the same host.
			const host = name.replace(/\.(?=$|:)/, '')
			const line = lines.get(host) ?? { waiting: 0, tail: Promise.resolve() }
			if (line.waiting >= limits.queueLength) return null
			lines.set(host, line)
			line.waiting += 1
			const before = line.tail
			const { promise, resolve: leave } = Promise.withResolvers<void>()
			line.tail = before.then(() => promise)
			const finish = (pause: number) => {
				void delay(pause, new AbortController().signal).finally(() => {
					line.waiting -= 1
					leave()
					if (line.waiting === 0) lines.delete(host)
				})
			}
			if (await waitForTurn(before, limits.queueMs, signal)) return () => finish(limits.hostGapMs * (0.5 + random()))
			finish(0)
			return null
		},
	}
}

async function waitForTurn(before: Promise<void>, queueMs: number, signal: AbortSignal): Promise<boolean> {
	const patience = AbortSignal.any([signal, AbortSignal.timeout(queueMs)])
	try {
		await raceSignal(before, patience)
		return true
	} catch {
		return false
	}
}
