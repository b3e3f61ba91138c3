import { definePaints } from './paint.ts'
import { parsePictureKey } from './picture-key.ts'
import { subjects } from './subjects.ts'
import { views } from './view.ts'

/** Draws a picture as a square SVG of the given width in pixels, or gives null for an unknown key. */
export function drawPicture(key: string, width: number): string | null {
	const parsed = parsePictureKey(key)
	if (!parsed) return null
	const drawing = views[parsed.view](subjects[parsed.subject], parsed.colour)
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}" viewBox="0 0 800 800">${definePaints(drawing)}${drawing}</svg>`
}
