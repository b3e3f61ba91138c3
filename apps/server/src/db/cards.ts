import type { Card, Link, Message } from '@hutong/protocol'
import { type CardWay, findHops } from './card-readings.ts'
import type { Queries } from './store.ts'

export type CardPlace = { readonly conversation: string; readonly message: string; readonly link: number }

/** Writes the card a link has now; `withheld` is the one to show later, where nothing of it is shown now. */
export async function putCard(
	queries: Queries,
	place: CardPlace,
	card: Card,
	withheld: Card | null = null,
): Promise<void> {
	const row = { state: card.state, body: JSON.stringify(card), withheld: withheld && JSON.stringify(withheld) }
	await queries
		.insertInto('cards')
		.values({ ...place, ...row })
		.onConflict((conflict) => conflict.columns(['message', 'link']).doUpdateSet(row))
		.execute()
}

/** Cards that still wait for their page, such as those a stopped server left behind; the oldest first. */
export async function findPendingCards(queries: Queries, limit: number): Promise<readonly CardPlace[]> {
	return queries
		.selectFrom('cards')
		.select(['conversation', 'message', 'link'])
		.where('state', '=', 'pending')
		.orderBy('message')
		.limit(limit)
		.execute()
}

/** A card with what is shown of it now. */
export type KeptCard = CardPlace &
	CardWay & {
		/** The card itself, be it shown or not. */
		readonly card: Card
		/** What is shown in its place; null where the card is. */
		readonly shown: Card | null
	}

export type CardsPage = {
	/** Cards of this conversation alone. */
	readonly conversation: string | null
	/** Cards that come later than this one; null for the first. */
	readonly after: CardPlace | null
	readonly limit: number
}

/** Cards in the order of conversations, messages and links. Those that were taken off are left out. */
export async function findCards(queries: Queries, page: CardsPage): Promise<readonly KeptCard[]> {
	const { conversation, after, limit } = page
	const rows = await queries
		.selectFrom('cards')
		.select(['conversation', 'message', 'link', 'body', 'withheld'])
		.where('state', '!=', 'removed')
		.$if(conversation !== null, (query) => query.where('conversation', '=', conversation ?? ''))
		.$if(after !== null, (query) =>
			query.where((eb) =>
				eb(
					eb.refTuple('conversation', 'message', 'link'),
					'>',
					eb.tuple(after?.conversation ?? '', after?.message ?? '', after?.link ?? 0),
				),
			),
		)
		.orderBy('conversation')
		.orderBy('message')
		.orderBy('link')
		.limit(limit)
		.execute()
	return toKeptCards(queries, rows)
}

/** The newest cards of all conversations, those that were taken off left out: the ones most screens show. */
export async function findNewestCards(queries: Queries, limit: number): Promise<readonly KeptCard[]> {
	const rows = await queries
		.selectFrom('cards')
		.select(['conversation', 'message', 'link', 'body', 'withheld'])
		.where('state', '!=', 'removed')
		.orderBy('message', 'desc')
		.orderBy('link', 'desc')
		.limit(limit)
		.execute()
	return toKeptCards(queries, rows)
}

/** The card of one link; null where it has none. */
export async function findCard(queries: Queries, { message, link }: CardPlace): Promise<KeptCard | null> {
	const row = await queries
		.selectFrom('cards')
		.select(['conversation', 'message', 'link', 'body', 'withheld'])
		.where('message', '=', message)
		.where('link', '=', link)
		.executeTakeFirst()
	return row ? ((await toKeptCards(queries, [row]))[0] ?? null) : null
}

type Row = CardPlace & { readonly body: string; readonly withheld: string | null }

type LinksOf = ReadonlyMap<string, readonly Link[]>

/** The links of messages, as they were found when they were sent. */
async function findLinks(queries: Queries, messages: readonly string[]): Promise<LinksOf> {
	if (messages.length === 0) return new Map()
	const rows = await queries.selectFrom('events').select('body').where('message', 'in', messages).execute()
	// Written by this server from a typed event, and never changed after.
	const sent = rows.map(({ body }) => (JSON.parse(body) as { readonly message: Message }).message)
	return new Map(sent.map(({ id, links }) => [id, links]))
}

async function toKeptCards(queries: Queries, rows: readonly Row[]): Promise<readonly KeptCard[]> {
	const links = await findLinks(queries, [...new Set(rows.map(({ message }) => message))])
	const froms = rows.map(({ message, link }) => links.get(message)?.[link]?.canonical ?? null)
	const hops = await findHops(queries, [...new Set(froms.filter((from) => from !== null))])
	return rows.map((row, index) => {
		const from = froms[index] ?? null
		return toKeptCard(row, { from, hops: from === null ? [] : (hops.get(from) ?? []) })
	})
}

function toKeptCard({ body, withheld, ...place }: Row, way: CardWay): KeptCard {
	// Written by this server from a typed card.
	const shown = JSON.parse(body) as Card
	return withheld === null
		? { ...place, ...way, card: shown, shown: null }
		: // As above.
			{ ...place, ...way, card: JSON.parse(withheld) as Card, shown }
}
