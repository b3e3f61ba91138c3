import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

export type StoredPicture = { readonly mediaType: string; readonly bytes: Uint8Array }

/** A picture of a card by its id, at its largest. */
export async function findPicture(queries: Queries, id: string): Promise<StoredPicture | null> {
	const row = await queries.selectFrom('images').select(['media_type', 'bytes']).where('id', '=', id).executeTakeFirst()
	return row ? { mediaType: row.media_type, bytes: row.bytes } : null
}

/** A picture at one of its smaller sizes, named by the pixels of the longer side; null where it has none such. */
export async function findSmallerPicture(queries: Queries, id: string, side: number): Promise<StoredPicture | null> {
	const row = await queries
		.selectFrom('image_sizes')
		.innerJoin('images', 'images.id', 'image_sizes.image')
		.select(['images.media_type', 'image_sizes.bytes'])
		.where('image', '=', id)
		.where('side', '=', side)
		.executeTakeFirst()
	return row ? { mediaType: row.media_type, bytes: row.bytes } : null
}

export type NewPicture = {
	readonly id: string
	readonly mediaType: string
	readonly width: number
	readonly height: number
	readonly bytes: Uint8Array
	readonly thumbhash: string
	readonly smaller: readonly { readonly side: number; readonly bytes: Uint8Array }[]
	readonly createdAt: number
	readonly expiresAt: number
}

/** Keeps a picture; one that is there already is kept longer, and those nobody asked to keep any longer go with all their sizes. */
export async function putPicture(write: Write, picture: NewPicture): Promise<void> {
	await sweepPictures(write, picture.createdAt)
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
	if (picture.smaller.length === 0) return
	await write.db
		.insertInto('image_sizes')
		.values(picture.smaller.map(({ side, bytes }) => ({ image: picture.id, side, bytes })))
		.onConflict((conflict) => conflict.columns(['image', 'side']).doNothing())
		.execute()
}

/** Keeps a picture longer. @returns whether it is still there */
export async function keepPicture(write: Write, id: string, expiresAt: number): Promise<boolean> {
	const { numUpdatedRows } = await write.db
		.updateTable('images')
		.set({ expires_at: expiresAt })
		.where('id', '=', id)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}

async function sweepPictures({ db }: Write, now: number): Promise<void> {
	const past = db.selectFrom('images').select('id').where('expires_at', '<', now)
	await db.deleteFrom('image_sizes').where('image', 'in', past).execute()
	await db.deleteFrom('images').where('expires_at', '<', now).execute()
}
