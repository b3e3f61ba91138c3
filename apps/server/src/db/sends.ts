import type { Message } from '@hutong/protocol'
import { type Selectable, sql } from 'kysely'
import type { Queries } from './store.ts'
import type { Tables } from './tables.ts'
import type { Write } from './write-queue.ts'

/** What a sender was told about a message, to be told again when they ask again. */
export type KnownSend = {
	readonly sender: string
	readonly clientId: string
	readonly hash: string
	readonly conversation: string
	readonly message: string
	readonly seq: number
	readonly at: number
}

/** The messages already sent under these client ids. */
export async function findKnownSends(
	write: Write,
	senders: readonly string[],
	clientIds: readonly string[],
): Promise<readonly KnownSend[]> {
	const rows = await write.db
		.selectFrom('events')
		.select(sendColumns)
		.where('sender', 'in', senders)
		.where('client_id', 'in', clientIds)
		.execute()
	return rows.map(toKnownSend)
}

/** The message a person sent under a client id; null when there is none. */
export async function findSendByClientId(
	queries: Queries,
	sender: string,
	clientId: string,
): Promise<KnownSend | null> {
	const row = await queries
		.selectFrom('events')
		.select(sendColumns)
		.where('sender', '=', sender)
		.where('client_id', '=', clientId)
		.executeTakeFirst()
	return row ? toKnownSend(row) : null
}

const sendColumns = ['sender', 'client_id', 'hash', 'log', 'message', 'seq', 'at'] as const

function toKnownSend(row: Pick<Selectable<Tables['events']>, (typeof sendColumns)[number]>): KnownSend {
	return {
		sender: row.sender ?? '',
		clientId: row.client_id ?? '',
		hash: row.hash ?? '',
		conversation: row.log,
		message: row.message ?? '',
		seq: row.seq,
		at: row.at,
	}
}

/** The conversations a batch writes to, held until COMMIT, by id in a fixed order so that two servers never cross. */
export async function holdConversations(
	write: Write,
	ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly lastSeq: number; readonly messageCount: number }>> {
	const query = write.db
		.selectFrom('conversations')
		.select(['id', 'last_seq', 'message_count'])
		.where('id', 'in', ids)
		.orderBy('id')
	const rows = await (write.kind === 'postgres' ? query.forUpdate() : query).execute()
	return new Map(rows.map((row) => [row.id, { lastSeq: row.last_seq, messageCount: row.message_count }]))
}

/** Who of these senders is in which of these conversations, as `conversation user`. */
export async function findSendersIn(
	write: Write,
	conversations: readonly string[],
	senders: readonly string[],
): Promise<ReadonlySet<string>> {
	const rows = await write.db
		.selectFrom('members')
		.select(['conversation', 'user_id'])
		.where('conversation', 'in', conversations)
		.where('user_id', 'in', senders)
		.where('left_seq', 'is', null)
		.execute()
	return new Set(rows.map(({ conversation, user_id }) => `${conversation} ${user_id}`))
}

export type NewMessage = { readonly conversation: string; readonly hash: string; readonly message: Message }

/** Writes messages, already placed, with their cards. */
export async function addMessages(write: Write, sent: readonly NewMessage[]): Promise<void> {
	await write.db.insertInto('events').values(sent.map(toRow)).execute()
	const cards = sent.flatMap(({ conversation, message }) =>
		message.cards.flatMap((card, link) =>
			card ? [{ message: message.id, link, conversation, state: card.state, body: JSON.stringify(card) }] : [],
		),
	)
	for (let start = 0; start < cards.length; start += cardsAtOnce)
		await write.db
			.insertInto('cards')
			.values(cards.slice(start, start + cardsAtOnce))
			.execute()
}

/** Both databases limit the values of one statement (SQLite 32,766); a card has five. */
const cardsAtOnce = 1000

function toRow({ conversation, hash, message }: NewMessage) {
	const { seq, at } = message
	return {
		log: conversation,
		seq,
		at,
		type: 'message.sent',
		body: JSON.stringify({ seq, at, type: 'message.sent', message }),
		message: message.id,
		sender: message.by,
		client_id: message.clientId,
		hash,
	}
}

/** Moves a conversation's counters on to where a batch left them. */
export async function moveConversation(
	write: Write,
	id: string,
	to: { readonly lastSeq: number; readonly messageCount: number },
): Promise<void> {
	await write.db
		.updateTable('conversations')
		.set({ last_seq: to.lastSeq, message_count: to.messageCount })
		.where('id', '=', id)
		.execute()
	write.hints.push({ log: id, seq: to.lastSeq })
}

/** Whoever sends has read everything up to their own message. */
export async function markReadBySender(
	write: Write,
	conversation: string,
	sender: string,
	count: number,
): Promise<void> {
	await write.db
		.updateTable('members')
		.set({ read_count: sql`case when read_count < ${count} then ${count} else read_count end` })
		.where('conversation', '=', conversation)
		.where('user_id', '=', sender)
		.execute()
}
