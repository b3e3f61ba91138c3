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
