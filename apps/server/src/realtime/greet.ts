import type { ClientFrame, Cursor } from '@hutong/protocol'
import { findCursors, findPeople, inboxLog, type Store } from '../db/index.ts'
import { type Connection, sendFrame } from './connection.ts'
import { largestDelta } from './feed.ts'
import type { Hub } from './hub.ts'

type Hello = Extract<ClientFrame, { type: 'hello' }>

/**
 * Welcomes a device: says where every log stands, then brings those it has up to date, or has it start them afresh.
 * Logs that are not its person's are not mentioned.
 */
export async function greet(
	connection: Connection,
	hello: Hello,
	parts: { readonly store: Store; readonly hub: Hub },
): Promise<void> {
	const { store, hub } = parts
	const { user, outbox } = connection
	const { me, cursors } = await store.snapshot(async (queries) => ({
		me: (await findPeople(queries, [user]))[0],
		cursors: await findCursors(queries, user),
	}))
	if (!me) throw new Error(`realtime: ${user} has a session and is nobody`)
	sendFrame(outbox, { type: 'welcome', me, cursors })
	hub.add(connection)
	for (const [name, head] of Object.entries(cursors)) {
		const known = Object.hasOwn(hello.cursors, name) ? hello.cursors[name] : undefined
		hub.watch(connection, toLog(name, user), startAt(connection, name, head, known))
	}
	await bringUpToDate(connection, parts)
}

/** Where the connection's following of a log begins; tells the device when it must forget what it has. */
function startAt(connection: Connection, name: string, head: Cursor, known: Cursor | undefined): number {
	if (!known) return head.seq
	if (known.epoch === head.epoch && known.seq <= head.seq && head.seq - known.seq <= largestDelta) return known.seq
	sendFrame(connection.outbox, { type: 'reset', log: name, cursor: head })
	return head.seq
}

/** What happened before the logs were followed, and while, is found by asking once more where they stand. */
async function bringUpToDate(
	connection: Connection,
	{ store, hub }: { readonly store: Store; readonly hub: Hub },
): Promise<void> {
	for (const [name, head] of Object.entries(await findCursors(store.read, connection.user))) {
		const log = toLog(name, connection.user)
		if ((connection.positions.get(log) ?? head.seq) >= head.seq) continue
		if (!(await connection.outbox.ready())) return
		await hub.refresh(log)
	}
}

function toLog(name: string, user: string): string {
	return name === 'inbox' ? inboxLog(user) : name
}
