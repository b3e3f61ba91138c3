import type { ConversationSnapshot, ConversationSummary } from '@hutong/protocol'
import { findPeopleOf } from './members.ts'
import { findLastMessages, findMessagesBefore } from './messages.ts'
import type { Queries } from './store.ts'

/** Messages a snapshot holds. */
export const snapshotSize = 50

/** A conversation as its member's screen needs it; null when it is not theirs. */
export async function findSnapshot(queries: Queries, user: string, id: string): Promise<ConversationSnapshot | null> {
	const [row] = await findRows(queries, user, id)
	if (!row) return null
	const people = await findPeopleOf(queries, [id])
	const page = await findMessagesBefore(queries, id, { before: row.last_seq + 1, limit: snapshotSize })
	return { ...toHead(row, people), ...page }
}

/** A person's conversations as the list shows them, the one with the newest event first. */
export async function findSummaries(queries: Queries, user: string): Promise<ConversationSummary[]> {
	const rows = await findRows(queries, user)
	const ids = rows.map(({ id }) => id)
	const people = await findPeopleOf(queries, ids)
	const last = await findLastMessages(queries, ids)
	return rows
		.map((row) => ({ ...toHead(row, people), lastMessage: last.get(row.id) ?? null }))
		.sort((one, other) => activity(other) - activity(one))
}

/** One conversation as its member's list shows it; null when it is not theirs. */
export async function findSummary(queries: Queries, user: string, id: string): Promise<ConversationSummary | null> {
	const [row] = await findRows(queries, user, id)
	if (!row) return null
	const people = await findPeopleOf(queries, [id])
	const last = await findLastMessages(queries, [id])
	return { ...toHead(row, people), lastMessage: last.get(id) ?? null }
}

function activity(summary: ConversationSummary): number {
	return summary.lastMessage?.at ?? summary.createdAt
}

type Row = Awaited<ReturnType<typeof findRows>>[number]

function findRows(queries: Queries, user: string, id?: string) {
	let query = queries
		.selectFrom('members')
		.innerJoin('conversations', 'conversations.id', 'members.conversation')
		.select([
			'conversations.id',
			'conversations.kind',
			'conversations.title',
			'conversations.epoch',
			'conversations.last_seq',
			'conversations.message_count',
			'conversations.created_at',
			'conversations.cards_off',
			'members.read_count',
		])
		.where('members.user_id', '=', user)
		.where('members.left_seq', 'is', null)
	if (id !== undefined) query = query.where('conversations.id', '=', id)
	return query.execute()
}

function toHead(row: Row, people: Awaited<ReturnType<typeof findPeopleOf>>) {
	return {
		id: row.id,
		kind: row.kind,
		title: row.title,
		cursor: { epoch: row.epoch, seq: row.last_seq },
		members: people.get(row.id)?.members ?? [],
		formerMembers: people.get(row.id)?.formerMembers ?? [],
		createdAt: row.created_at,
		messageCount: row.message_count,
		readCount: row.read_count,
		cardsOff: row.cards_off === 1,
	}
}
