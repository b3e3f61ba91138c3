import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

export type StoredPicture = { readonly mediaType: string; readonly bytes: Uint8Array }

/** A picture of a card by its id. */
export async function findPicture(queries: Queries, id: string): Promise<StoredPicture | null> {
	const row = await queries.selectFrom('images').select(['media_type', 'bytes']).where('id', '=', id).executeTakeFirst()
	return row ? { mediaType: row.media_type, bytes: row.bytes } : null
}

export type NewPicture = {
	readonly id: string
	readonly mediaType: string
	readonly width: number
	readonly height: number
	readonly bytes: Uint8Array
	readonly thumbhash: string
	readonly createdAt: number
	readonly expiresAt: number
}

/** Keeps a picture; one that is there already is kept longer, and those nobody asked to keep any longer go. */
export async function putPicture(write: Write, picture: NewPicture): Promise<void> {
	await write.db.deleteFrom('images').where('expires_at', '<', picture.createdAt).execute()
	await write.db
		.insertInto('images')
		.values({
			id: picture.id,
			media_type: picture.mediaType,
			width: picture.width,
			height: picture.height,
			bytes: picture.bytes,
			thumbhash: picture.thumbhash,
			created_at: picture.createdAt,
			expires_at: picture.expiresAt,
		})
		.onConflict((conflict) => conflict.column('id').doUpdateSet({ expires_at: picture.expiresAt }))
		.execute()
}
