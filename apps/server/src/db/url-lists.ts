import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

/** The last good text of a list, packed with gzip, and what its source said to know it by. */
export type StoredList = {
	readonly source: string
	readonly kind: string
	readonly body: Uint8Array
	readonly etag: string | null
	readonly lastModified: string | null
	/** When the source last gave it, or said it is the same. */
	readonly goodAt: number
}

export async function findUrlList(queries: Queries, name: string): Promise<StoredList | null> {
	const row = await queries.selectFrom('url_lists').selectAll().where('name', '=', name).executeTakeFirst()
	if (!row) return null
	const { source, kind, body, etag, last_modified, good_at } = row
	return { source, kind, body, etag, lastModified: last_modified, goodAt: Number(good_at) }
}

/** Keeps a list in the place of the one of that name. */
export async function putUrlList(write: Write, name: string, list: StoredList): Promise<void> {
	const { source, kind, body, etag, lastModified, goodAt } = list
	const row = { source, kind, body, etag, last_modified: lastModified, good_at: goodAt }
	await write.db
		.insertInto('url_lists')
		.values({ name, ...row })
		.onConflict((conflict) => conflict.column('name').doUpdateSet(row))
		.execute()
}

/** The source said that the list is still the same. */
export async function renewUrlList(write: Write, name: string, goodAt: number): Promise<void> {
	await write.db.updateTable('url_lists').set({ good_at: goodAt }).where('name', '=', name).execute()
}
