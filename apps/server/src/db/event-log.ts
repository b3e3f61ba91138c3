import type { ConversationEvent, InboxEvent } from '@hutong/protocol'
import { sql } from 'kysely'
import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

type WithoutPlace<Event> = Event extends unknown ? Omit<Event, 'seq' | 'at'> : never

/** An event before it has its place in the log. */
export type ConversationDraft = WithoutPlace<ConversationEvent>
export type InboxDraft = WithoutPlace<InboxEvent>

/** An event as it is kept: `body` is the whole event as JSON. */
export type StoredEvent = { readonly seq: number; readonly type: string; readonly body: string }

/** The name an inbox has among the logs of the database and the bus; on the wire it is `inbox`. */
export function inboxLog(user: string): string {
	return `inbox:${user}`
}

/** The user whose inbox a log is; null for a conversation. */
export function findInboxOwner(log: string): string | null {
	return log.startsWith('inbox:') ? log.slice('inbox:'.length) : null
}

/**
 * Takes the next places in a conversation's log and writes the events there.
 * @returns seq of the last one
 * @throws Error when there is no such conversation
 */
export async function appendEvents(
	write: Write,
	conversation: string,
	at: number,
	drafts: readonly ConversationDraft[],
): Promise<number> {
	const { last_seq: last } = await write.db
		.updateTable('conversations')
		.set({ last_seq: sql`last_seq + ${drafts.length}` })
		.where('id', '=', conversation)
		.returning('last_seq')
		.executeTakeFirstOrThrow()
	return writeEvents(write, { log: conversation, at, last, drafts })
}

/** Takes the next places in a person's inbox and writes the events there; makes the inbox when it is the first. */
export async function appendToInbox(
	write: Write,
	inbox: { readonly user: string; readonly newEpoch: () => string },
	at: number,
	drafts: readonly InboxDraft[],
): Promise<number> {
	const { last_seq: last } = await write.db
		.insertInto('inboxes')
		.values({ user_id: inbox.user, epoch: inbox.newEpoch(), last_seq: drafts.length })
		.onConflict((conflict) =>
			conflict.column('user_id').doUpdateSet({ last_seq: sql`inboxes.last_seq + ${drafts.length}` }),
		)
		.returning('last_seq')
		.executeTakeFirstOrThrow()
	return writeEvents(write, { log: inboxLog(inbox.user), at, last, drafts })
}

async function writeEvents(
	write: Write,
	batch: { log: string; at: number; last: number; drafts: readonly (ConversationDraft | InboxDraft)[] },
): Promise<number> {
	const { log, at, last, drafts } = batch
	const rows = drafts.map((draft, index) => {
		const seq = last - drafts.length + 1 + index
		return { log, seq, at, type: draft.type, body: JSON.stringify({ seq, at, ...draft }) }
	})
	if (rows.length > 0) await write.db.insertInto('events').values(rows).execute()
	write.hints.push({ log, seq: last })
	return last
}

/** The events of a log after a place, in order, at most `limit`. */
export function findEventsAfter(
	queries: Queries,
	log: string,
	after: number,
	limit: number,
): Promise<readonly StoredEvent[]> {
	return queries
		.selectFrom('events')
		.select(['seq', 'type', 'body'])
		.where('log', '=', log)
		.where('seq', '>', after)
		.orderBy('seq')
		.limit(limit)
		.execute()
}

/** The logs that grew after a row of the events, each with its newest seq, and the newest row. */
export async function findGrownLogs(
	queries: Queries,
	afterRow: number,
): Promise<{ readonly row: number; readonly logs: readonly { readonly log: string; readonly seq: number }[] }> {
	const grown = await queries
		.selectFrom('events')
		.select(({ fn }) => ['log', fn.max('seq').as('seq'), fn.max('id').as('row')])
		.where('id', '>', afterRow)
		.groupBy('log')
		.execute()
	const row = grown.reduce((newest, { row }) => Math.max(newest, row), afterRow)
	return { row, logs: grown.map(({ log, seq }) => ({ log, seq })) }
}

/** The newest row of the events; 0 when there is none. */
export async function findNewestRow(queries: Queries): Promise<number> {
	const { row } = await queries
		.selectFrom('events')
		.select(({ fn }) => fn.max('id').as('row'))
		.executeTakeFirstOrThrow()
	return row ?? 0
}
