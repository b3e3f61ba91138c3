import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { isRaster } from './is-raster.ts'
import { openPicture } from './open-picture.ts'

/** A picture made anew from pixels: nothing of the file it came in is left. */
export type Picture = {
	/** Hash of the largest size's bytes, in hex: the same picture is kept once. */
	readonly id: string
	readonly bytes: Uint8Array
	readonly mediaType: 'image/webp'
	readonly width: number
	readonly height: number
	/** Base64, about 25 bytes. */
	readonly thumbhash: string
	/** The same in smaller, for screens that need no more; none where the picture is small itself. */
	readonly smaller: readonly SmallerPicture[]
}

export type SmallerPicture = { readonly side: PictureSide; readonly bytes: Uint8Array }

/** Pixels of the longer side that pictures are drawn at beside their largest: a tile on a plain screen, and on a dense one. */
export const smallerSides = [160, 320] as const
export type PictureSide = (typeof smallerSides)[number]

const largest = 640
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif'])

/**
 * Reads an outside image and draws it again as WebP, at most 640 pixels on its longer side, and in smaller sizes.
 * @returns null for anything that is no raster image, is damaged, has more than 16 million pixels, or takes more than 3 seconds
 */
export async function makePicture(body: Uint8Array): Promise<Picture | null> {
	if (!isRaster(body)) return null
	try {
		const header = await openPicture(body).metadata()
		if (!formats.has(header.format)) return null
		return await draw(body)
	} catch {
		// sharp throws on whatever it cannot read: for a card that is a link without a picture.
		return null
	}
}

async function draw(body: Uint8Array): Promise<Picture> {
	const { data, info } = await openPicture(body)
		.rotate()
		.resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
		.raw()
		.toBuffer({ resolveWithObject: true })
	const { width, height, channels } = info
	const open = () => sharp(data, { raw: { width, height, channels } })
	const fit = (side: number) => open().resize({ width: side, height: side, fit: 'inside' })
	const bytes = await open().webp({ quality: 80 }).toBuffer()
	const smaller = await Promise.all(
		smallerSides
			.filter((side) => side < Math.max(width, height))
			.map(async (side) => ({ side, bytes: await fit(side).webp({ quality: 80 }).toBuffer() })),
	)
	const tiny = await fit(100).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
	const hash = rgbaToThumbHash(tiny.info.width, tiny.info.height, tiny.data)
	const id = createHash('sha256').update(bytes).digest('hex')
	const thumbhash = Buffer.from(hash).toString('base64')
	return { id, bytes, mediaType: 'image/webp', width, height, thumbhash, smaller }
}
