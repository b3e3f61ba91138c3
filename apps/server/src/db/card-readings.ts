import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

/** By what a page's server says whether the page is still the same. */
export type StoredValidators = { readonly etag: string | null; readonly lastModified: string | null }

/** What one reading of a URL gave, as JSON, and how long it counts as fresh. */
export type StoredReading = {
	readonly body: string
	readonly expiresAt: number
	readonly validators: StoredValidators | null
}

/** The last reading of a URL, fresh or not. */
export async function findReading(queries: Queries, url: string): Promise<StoredReading | null> {
	const row = await queries
		.selectFrom('cards_cache')
		.select(['card', 'expires_at', 'etag', 'last_modified'])
		.where('url', '=', url)
		.executeTakeFirst()
	if (!row) return null
	const { card: body, expires_at, etag, last_modified: lastModified } = row
	const validators = etag === null && lastModified === null ? null : { etag, lastModified }
	return { body, expiresAt: Number(expires_at), validators }
}

/** The URLs on the way to where each of these leads, as they were last seen; nothing of those that were never followed. */
export async function findHops(
	queries: Queries,
	urls: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	if (urls.length === 0) return new Map()
	const rows = await queries.selectFrom('cards_cache').select(['url', 'card']).where('url', 'in', urls).execute()
	return new Map(rows.map(({ url, card }) => [url, toHops(card)]))
}

/** How the page of a link was reached from the address in the message; null for a bare code. */
export async function findWay(queries: Queries, from: string | null): Promise<CardWay> {
	return { from, hops: from === null ? [] : ((await findHops(queries, [from])).get(from) ?? []) }
}

/** How a card's page is reached. */
export type CardWay = {
	/** The address in the message, which may be a short link of another host; null for a bare code. */
	readonly from: string | null
	/** Every URL between that address and the page, redirects of the page itself too, as they were last seen. */
	readonly hops: readonly string[]
}

/** Of a reading as this server writes it; an older one said nothing of the page's own redirects. */
function toHops(body: string): readonly string[] {
	const { hops = [], pageHops = [] } = JSON.parse(body) as Partial<Record<'hops' | 'pageHops', readonly string[]>>
	return [...hops, ...pageHops]
}

/** How long after its end a reading still says where a link leads, without asking the page again. */
const keptAfterEnd = 30 * 24 * 60 * 60 * 1000

/** Keeps a reading in place of the one before; those that ended long ago go. */
export async function putReading(
	write: Write,
	reading: StoredReading & { readonly url: string; readonly readAt: number },
): Promise<void> {
	await write.db
		.deleteFrom('cards_cache')
		.where('expires_at', '<', reading.readAt - keptAfterEnd)
		.execute()
	const row = {
		card: reading.body,
		etag: reading.validators?.etag ?? null,
		last_modified: reading.validators?.lastModified ?? null,
		read_at: reading.readAt,
		expires_at: reading.expiresAt,
	}
	await write.db
		.insertInto('cards_cache')
		.values({ url: reading.url, ...row })
		.onConflict((conflict) => conflict.column('url').doUpdateSet(row))
		.execute()
}
