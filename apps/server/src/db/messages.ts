import type { Card, HistoryPage, Message } from '@hutong/protocol'
import { sql } from 'kysely'
import type { Queries } from './store.ts'

/** Messages of a conversation before a place in its log, oldest first, with their cards as they are now. */
export async function findMessagesBefore(
	queries: Queries,
	conversation: string,
	page: { readonly before: number; readonly limit: number },
): Promise<HistoryPage> {
	const rows = await queries
		.selectFrom('events')
		.select('body')
		.where('log', '=', conversation)
		.where('type', '=', 'message.sent')
		.where('seq', '<', page.before)
		.orderBy('seq', 'desc')
		.limit(page.limit + 1)
		.execute()
	const messages = rows.slice(0, page.limit).map(toMessage).reverse()
	return { messages: await withCards(queries, messages), hasEarlier: rows.length > page.limit }
}

/** The newest message of each conversation that has one. */
export async function findLastMessages(
	queries: Queries,
	conversations: readonly string[],
): Promise<ReadonlyMap<string, Message>> {
	if (conversations.length === 0) return new Map()
	const rows = await queries
		.selectFrom('conversations')
		.select([
			'conversations.id',
			sql<string | null>`(select body from events where log = conversations.id and type = 'message.sent'
				order by seq desc limit 1)`.as('body'),
		])
		.where('conversations.id', 'in', conversations)
		.execute()
	const found = rows.flatMap(({ id, body }) => (body === null ? [] : [{ id, message: toMessage({ body }) }]))
	const messages = await withCards(
		queries,
		found.map(({ message }) => message),
	)
	return new Map(found.flatMap(({ id }, index) => (messages[index] ? [[id, messages[index]] as const] : [])))
}

/** A message of a conversation by its id, with its cards as they are now; null when it is not there. */
export async function findMessage(queries: Queries, conversation: string, id: string): Promise<Message | null> {
	const row = await queries
		.selectFrom('events')
		.select('body')
		.where('message', '=', id)
		.where('log', '=', conversation)
		.executeTakeFirst()
	if (!row) return null
	const [message] = await withCards(queries, [toMessage(row)])
	return message ?? null
}

function toMessage(row: { readonly body: string }): Message {
	// Written by this server from a typed event, and never changed after.
	const event = JSON.parse(row.body) as { message: Message }
	return event.message
}

/** Puts the cards of today in the place of those the messages were sent with. */
async function withCards(queries: Queries, messages: readonly Message[]): Promise<Message[]> {
	const linked = messages.filter(({ links }) => links.length > 0).map(({ id }) => id)
	if (linked.length === 0) return [...messages]
	const rows = await queries
		.selectFrom('cards')
		.select(['message', 'link', 'body'])
		.where('message', 'in', linked)
		.execute()
	// Written by this server from a typed card.
	const cards = new Map(rows.map(({ message, link, body }) => [`${message} ${link}`, JSON.parse(body) as Card]))
	return messages.map((message) => ({
		...message,
		cards: message.cards.map((card, link) => cards.get(`${message.id} ${link}`) ?? card),
	}))
}
