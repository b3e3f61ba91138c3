import sharp from 'sharp'
import { drawPicture } from './draw-picture.ts'
import { createPictureCache } from './picture-cache.ts'

export type PictureFormat = 'jpeg' | 'webp' | 'png'

const narrowest = 64
const widest = 1200
const cache = createPictureCache(64 * 1024 * 1024)

/**
 * Renders a square product picture. The width, in pixels, is rounded and kept within 64–1200. Gives null for an unknown key.
 * Recently rendered pictures are kept in memory, 64 MiB at most.
 */
export async function renderPicture(
	key: string,
	width: number,
	format: PictureFormat = 'jpeg',
): Promise<Buffer | null> {
	const pixels = Number.isFinite(width) ? Math.min(widest, Math.max(narrowest, Math.round(width))) : narrowest
	const drawing = drawPicture(key, Math.max(pixels, 400))
	if (drawing === null) return null
	return cache.get(`${key} ${pixels} ${format}`, () => rasterise(drawing, pixels, format))
}

function rasterise(drawing: string, pixels: number, format: PictureFormat): Promise<Buffer> {
	const image = sharp(Buffer.from(drawing)).resize(pixels, pixels)
	if (format === 'png') return image.png({ compressionLevel: 8 }).toBuffer()
	if (format === 'webp') return image.webp({ quality: 84 }).toBuffer()
	return image.flatten({ background: '#ffffff' }).jpeg({ quality: 86, mozjpeg: true }).toBuffer()
}
