import { type InboxEvent, type ServerFrame, tooManySockets } from '@hutong/protocol'
import type { Hint, Store, StoredEvent } from '../db/index.ts'
import type { Connection } from './connection.ts'
import { createFeed, type Feed } from './feed.ts'
import { encodeTextFrame } from './text-frame.ts'

/** Who is connected to this server, and which logs each connection follows. */
export type Hub = {
	/** Follows a log from a place on; nothing is sent before `refresh`. */
	watch(connection: Connection, log: string, seq: number): void
	/** Brings those who follow a log up to date. */
	refresh(log: string): Promise<void>
	/** A log has grown, as the bus or the poll says. */
	hear(hint: Hint): void
	/** Sends one frame to everybody who is connected to this server. */
	broadcast(frame: ServerFrame): void
	add(connection: Connection): void
	remove(connection: Connection): void
	/** Ends the sockets of a session that has ended. */
	closeSession(session: string): void
	readonly connections: ReadonlySet<Connection>
}

export type HubOptions = {
	readonly store: Store
	/** Connections one person may have; one more, and the oldest is closed. */
	readonly mostEach: number
	readonly onError: (cause: unknown) => void
}

export function createHub({ store, mostEach, onError }: HubOptions): Hub {
	const connections = new Set<Connection>()
	const people = new Map<string, Set<Connection>>()
	const feeds = new Map<string, Feed>()

	function watch(connection: Connection, log: string, seq: number): void {
		const feed = feeds.get(log) ?? createFeed(log, { store, onInboxEvent, onError })
		feeds.set(log, feed)
		feed.connections.add(connection)
		connection.positions.set(log, seq)
	}

	function unwatch(connection: Connection, log: string): void {
		connection.positions.delete(log)
		const feed = feeds.get(log)
		feed?.connections.delete(connection)
		if (feed?.connections.size === 0) feeds.delete(log)
	}

	async function refresh(log: string): Promise<void> {
		await feeds.get(log)?.refresh()
	}

	/** Joining and leaving decide what a connection follows, from the moment it was told. */
	function onInboxEvent(connection: Connection, { type, body }: StoredEvent): void {
		if (type !== 'conversation.added' && type !== 'conversation.removed') return
		// Written by this server from a typed event.
		const event = JSON.parse(body) as InboxEvent
		if (event.type === 'conversation.removed') unwatch(connection, event.conversation)
		if (event.type !== 'conversation.added' || !connections.has(connection)) return
		watch(connection, event.conversation.id, event.conversation.cursor.seq)
		void refresh(event.conversation.id)
	}

	return {
		connections,
		watch,
		refresh,
		hear: ({ log }) => void refresh(log),
		closeSession(ended) {
			for (const { session, close } of connections) if (session === ended) close(1008, 'signed out')
		},
		broadcast(frame) {
			const bytes = encodeTextFrame(JSON.stringify(frame))
			for (const { outbox } of connections) outbox.push(bytes)
		},
		add(connection) {
			connections.add(connection)
			const own = people.get(connection.user) ?? new Set()
			people.set(connection.user, own.add(connection))
			for (const oldest of [...own].slice(0, Math.max(0, own.size - mostEach))) oldest.close(1013, tooManySockets)
		},
		remove(connection) {
			connections.delete(connection)
			const own = people.get(connection.user)
			own?.delete(connection)
			if (own?.size === 0) people.delete(connection.user)
			for (const log of [...connection.positions.keys()]) unwatch(connection, log)
		},
	}
}
