import type { CardImage } from '@hutong/protocol'

/** Sizes a picture may be had in from the server, by the pixels of its longer side. */
const smallerSides = [160, 320] as const

/**
 * What a browser chooses a picture's size from: the sizes there are, each with its width (`srcset`), and the width it is
 * drawn at (`sizes`) in a box that it covers.
 */
export function toSizes(image: CardImage, box: { readonly width: number; readonly height: number }) {
	const { url, width, height } = image
	const longer = Math.max(width, height)
	const smaller = smallerSides
		.filter((side) => side < longer)
		.map((side) => `${url}?side=${side} ${Math.max(1, Math.round((width * side) / longer))}w`)
	const drawn = Math.max(box.width, Math.ceil((box.height * width) / height))
	return { srcSet: [...smaller, `${url} ${width}w`].join(', '), sizes: `${drawn}px` }
}
