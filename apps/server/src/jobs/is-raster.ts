/**
 * Whether a file begins as one of the kinds of pictures that are read. Asked before any decoder sees it: the library
 * would hand whatever looks like SVG, PDF or TIFF to a decoder of its own, whatever the server called it.
 */
export function isRaster(body: Uint8Array): boolean {
	const head = Buffer.from(body.subarray(0, 12)).toString('latin1')
	return beginnings.some((begins) => begins(head))
}

const beginnings: readonly ((head: string) => boolean)[] = [
	(head) => head.startsWith('\xff\xd8\xff'), // JPEG
	(head) => head.startsWith('\x89PNG\r\n'),
	(head) => head.startsWith('GIF8'),
	(head) => head.startsWith('RIFF') && head.endsWith('WEBP'),
	(head) => head.slice(4, 8) === 'ftyp', // AVIF, HEIF
]
