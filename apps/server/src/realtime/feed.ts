import {
	findEventsAfter,
	findInboxOwner,
	findLogHead,
	findMemberIds,
	type LogHead,
	type Queries,
	type Store,
	type StoredEvent,
} from '../db/index.ts'
import { type Connection, sendFrame } from './connection.ts'
import { createEventFrames, type EventFrame, toWireName } from './event-frame.ts'

/** Events a device may be behind and still be brought up to date one by one; beyond, it starts afresh. */
export const largestDelta = 1000

/** Hands the events of one log to the connections that watch it and may see it, in order, without gaps. */
export type Feed = {
	readonly connections: Set<Connection>
	/** Brings every connection from its own place to the newest event. Calls that come meanwhile are met by one more round. */
	refresh(): Promise<void>
}

export type FeedOptions = {
	readonly store: Store
	/** Called for each event of an inbox after a connection was given it. */
	readonly onInboxEvent: (connection: Connection, event: StoredEvent) => void
	readonly onError: (cause: unknown) => void
}

type Reading = {
	readonly head: LogHead
	readonly events: readonly StoredEvent[]
	/** Who may see the log at the moment it was read. */
	readonly readers: ReadonlySet<string>
}

export function createFeed(log: string, options: FeedOptions): Feed {
	const connections = new Set<Connection>()
	const owner = findInboxOwner(log)
	let members: { readonly version: number; readonly ids: ReadonlySet<string> } | null = null
	let last: Promise<void> = Promise.resolve()
	let waiting: Promise<void> | null = null

	/** Asks for the members only when they changed. */
	async function findReaders(queries: Queries, head: LogHead): Promise<ReadonlySet<string>> {
		if (owner !== null) return new Set([owner])
		if (members?.version !== head.membersVersion)
			members = { version: head.membersVersion, ids: new Set(await findMemberIds(queries, log)) }
		return members.ids
	}

	function read(places: readonly number[]): Promise<Reading | null> {
		return options.store.snapshot(async (queries) => {
			const head = await findLogHead(queries, log)
			if (!head) return null
			const from = Math.max(Math.min(head.seq, ...places), head.seq - largestDelta)
			const events = from < head.seq ? await findEventsAfter(queries, log, from, head.seq - from) : []
			return { head, events, readers: await findReaders(queries, head) }
		})
	}

	async function run(): Promise<void> {
		waiting = null
		const asked = new Map([...connections].map((connection) => [connection, connection.positions.get(log) ?? 0]))
		if (asked.size === 0) return
		const reading = await read([...asked.values()])
		if (!reading || reading.events.length === 0) return
		const audience = [...asked].filter(([connection, place]) => isStillAt(connection, place, reading))
		const places = new Set(audience.map(([, place]) => place))
		const frames = createEventFrames({ name: log, epoch: reading.head.epoch }, reading.events, places)
		for (const [connection, place] of audience) hand(connection, place, reading, frames)
	}

	/** Whoever came, went or was moved while the log was read is met by the round that was asked for then. */
	function isStillAt(connection: Connection, place: number, { readers }: Reading): boolean {
		return connections.has(connection) && connection.positions.get(log) === place && readers.has(connection.user)
	}

	function hand(connection: Connection, place: number, { head, events }: Reading, frames: readonly EventFrame[]): void {
		if (place >= head.seq) return
		const hasGap = place < (events[0]?.seq ?? 0) - 1
		// What the events in the gap would have said of joining and leaving is learnt by a new hello.
		if (hasGap && owner !== null) {
			connection.close(1013, 'too far behind')
			return
		}
		connection.positions.set(log, head.seq)
		const owed = frames.filter(({ from }) => from > place).map(({ bytes }) => bytes)
		if (hasGap || !connection.outbox.takes(owed.reduce((sum, { length }) => sum + length, 0))) {
			const cursor = { epoch: head.epoch, seq: head.seq }
			sendFrame(connection.outbox, { type: 'reset', log: toWireName(log), cursor })
		} else for (const bytes of owed) connection.outbox.push(bytes)
		if (owner === null) return
		for (const event of events) if (event.seq > place) options.onInboxEvent(connection, event)
	}

	return {
		connections,
		refresh() {
			// One after the other: two readings at once could hand events out in the wrong order.
			waiting ??= last = last.then(run).catch(options.onError)
			return waiting
		},
	}
}
