import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

/** What one reading of a URL gave, as JSON, and how long it counts as fresh. */
export type StoredReading = { readonly body: string; readonly expiresAt: number }

/** The last reading of a URL, fresh or not. */
export async function findReading(queries: Queries, url: string): Promise<StoredReading | null> {
	const row = await queries
		.selectFrom('cards_cache')
		.select(['card', 'expires_at'])
		.where('url', '=', url)
		.executeTakeFirst()
	return row ? { body: row.card, expiresAt: Number(row.expires_at) } : null
}

/** How long after its end a reading still says where a link leads, without asking the page again. */
const keptAfterEnd = 30 * 24 * 60 * 60 * 1000

/** Keeps a reading in place of the one before; those that ended long ago go. */
export async function putReading(
	write: Write,
	reading: { readonly url: string; readonly body: string; readonly readAt: number; readonly expiresAt: number },
): Promise<void> {
	await write.db
		.deleteFrom('cards_cache')
		.where('expires_at', '<', reading.readAt - keptAfterEnd)
		.execute()
	const row = { card: reading.body, read_at: reading.readAt, expires_at: reading.expiresAt }
	await write.db
		.insertInto('cards_cache')
		.values({ url: reading.url, etag: null, last_modified: null, ...row })
		.onConflict((conflict) => conflict.column('url').doUpdateSet(row))
		.execute()
}
