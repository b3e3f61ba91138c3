import type { DatabaseSync } from 'node:sqlite'
import { createOutboxStore, type OutboxEntry, type OutboxState } from './outbox-store.ts'

/** What became of one attempt: taken, worth another try, or refused for good. */
export type DeliveryOutcome = 'delivered' | 'retry' | 'refused'

export type OutboxOptions = {
	/** The database that also holds what the entries speak about, so that both are written in one transaction. */
	readonly db: DatabaseSync
	/** Tells the outboxes of one database apart. */
	readonly name: string
	/** Pauses after the first, second, … failed attempt, in milliseconds; after the last the entry is given up. */
	readonly schedule: readonly number[]
	readonly now: () => Date
	deliver(entry: OutboxEntry): Promise<DeliveryOutcome>
	/** Told of each attempt that did not deliver. */
	readonly log?: (line: { readonly outbox: string; readonly id: string; readonly outcome: string }) => void
}

/** Messages that survive the process: each is sent until it is taken, refused or given up. */
export type Outbox = {
	/** Writes an entry, in the caller's transaction when one is open. A known id is written once. Entries of one lane go in order. */
	add(entry: { readonly id: string; readonly lane: string; readonly payload: string }): void
	start(): void
	/** Resolves when nothing is under way any more. */
	stop(): Promise<void>
	stateOf(id: string): OutboxState | null
}

const longestNap = 60_000

/** Opens the outbox of a name in a database, making its table when it is missing. */
export function createOutbox(options: OutboxOptions): Outbox {
	const store = createOutboxStore(options.db, options.name)
	const underway = new Map<string, Promise<void>>()
	let timer: NodeJS.Timeout | undefined
	let running = false

	function wake(delay = 0): void {
		if (!running) return
		clearTimeout(timer)
		timer = setTimeout(sendDue, Math.min(Math.max(delay, 0), longestNap))
		timer.unref()
	}

	function sendDue(): void {
		const now = options.now().getTime()
		for (const entry of store.due(now)) {
			if (underway.has(entry.lane)) continue
			underway.set(
				entry.lane,
				attempt(entry).finally(() => {
					underway.delete(entry.lane)
					wake()
				}),
			)
		}
		const next = store.nextAfter(now)
		if (next !== null) wake(next - now)
	}

	async function attempt(entry: OutboxEntry): Promise<void> {
		const outcome = await options.deliver(entry).catch((): DeliveryOutcome => 'retry')
		const pause = options.schedule[entry.attempts]
		if (outcome !== 'delivered') options.log?.({ outbox: options.name, id: entry.id, outcome })
		if (outcome !== 'retry') store.settle(entry.id, outcome)
		else if (pause === undefined) store.settle(entry.id, 'given_up')
		else store.postpone(entry.id, options.now().getTime() + pause)
	}

	return {
		add(entry) {
			store.add(entry, options.now().getTime())
			wake()
		},
		start() {
			running = true
			wake()
		},
		async stop() {
			running = false
			clearTimeout(timer)
			await Promise.all(underway.values())
		},
		stateOf: store.stateOf,
	}
}
