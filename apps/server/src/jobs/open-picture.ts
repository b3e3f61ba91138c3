import sharp, { type Sharp } from 'sharp'

/** The most pixels an outside image may have. */
const maxPixels = 16_000_000
/** Seconds in which an image must have been decoded and drawn. */
const longest = 3

/** Begins to read an image from outside, with bounds on what that may take; the rest of the way is the caller's. */
export function openPicture(body: Uint8Array): Sharp {
	return sharp(body, { limitInputPixels: maxPixels, failOn: 'error' }).timeout({ seconds: longest })
}
