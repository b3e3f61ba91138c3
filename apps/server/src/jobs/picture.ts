import { createHash } from 'node:crypto'
import { rgbaToThumbHash } from 'thumbhash'
import { isRaster } from './is-raster.ts'
import { openPicture } from './open-picture.ts'

/** A picture made anew from pixels: nothing of the file it came in is left. */
export type Picture = {
	/** Hash of the bytes, in hex: the same picture is kept once. */
	readonly id: string
	readonly bytes: Uint8Array
	readonly mediaType: 'image/webp'
	readonly width: number
	readonly height: number
	/** Base64, about 25 bytes. */
	readonly thumbhash: string
}

const widest = 640
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif'])

/**
 * Reads an outside image and draws it again as WebP, at most 640 pixels wide.
 * @returns null for anything that is no raster image, is damaged, has more than 16 million pixels, or takes more than 3 seconds
 */
export async function makePicture(body: Uint8Array): Promise<Picture | null> {
	if (!isRaster(body)) return null
	try {
		const header = await openPicture(body).metadata()
		if (!formats.has(header.format)) return null
		const { data, info } = await openPicture(body)
			.rotate()
			.resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true })
			.webp({ quality: 80 })
			.toBuffer({ resolveWithObject: true })
		const id = createHash('sha256').update(data).digest('hex')
		const thumbhash = await makeThumbhash(data)
		return { id, bytes: data, mediaType: 'image/webp', width: info.width, height: info.height, thumbhash }
	} catch {
		// sharp throws on whatever it cannot read: for a card that is a link without a picture.
		return null
	}
}

async function makeThumbhash(image: Uint8Array): Promise<string> {
	const small = openPicture(image).resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha().raw()
	const { data, info } = await small.toBuffer({ resolveWithObject: true })
	return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
