import type { Cursor } from '@hutong/protocol'
import { findInboxOwner } from './event-log.ts'
import type { Queries } from './store.ts'

/** Where a log stands, and how often its members changed (an inbox's never do). */
export type LogHead = Cursor & { readonly membersVersion: number }

/** Where a log stands now; null when there is no such log. */
export async function findLogHead(queries: Queries, log: string): Promise<LogHead | null> {
	const owner = findInboxOwner(log)
	if (owner !== null) return findInboxHead(queries, owner)
	const row = await queries
		.selectFrom('conversations')
		.select(['epoch', 'last_seq', 'members_version'])
		.where('id', '=', log)
		.executeTakeFirst()
	return row ? { epoch: row.epoch, seq: row.last_seq, membersVersion: row.members_version } : null
}

async function findInboxHead(queries: Queries, user: string): Promise<LogHead | null> {
	const row = await queries.selectFrom('inboxes').selectAll().where('user_id', '=', user).executeTakeFirst()
	return row ? { epoch: row.epoch, seq: row.last_seq, membersVersion: 0 } : null
}

/** Where the inbox and every conversation of a person stand, by the names they have on the wire. */
export async function findCursors(queries: Queries, user: string): Promise<Readonly<Record<string, Cursor>>> {
	const rows = await queries
		.selectFrom('members')
		.innerJoin('conversations', 'conversations.id', 'members.conversation')
		.select(['conversations.id', 'conversations.epoch', 'conversations.last_seq as seq'])
		.where('members.user_id', '=', user)
		.where('members.left_seq', 'is', null)
		.execute()
	const inbox = await findInboxHead(queries, user)
	return {
		...(inbox ? { inbox: { epoch: inbox.epoch, seq: inbox.seq } } : {}),
		...Object.fromEntries(rows.map(({ id, epoch, seq }) => [id, { epoch, seq }])),
	}
}
