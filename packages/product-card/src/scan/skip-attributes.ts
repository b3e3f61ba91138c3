import { isGap, isSpace, sign } from './byte-kinds.ts'

/**
 * Passes over the attributes of a tag nobody asks for them, as nearly all are. Where one begins like those of microdata, is written in
 * a way that takes care to read, or the page ends so far, `Tag` reads them state by state instead.
 * @returns the place of the `>` that ends the tag, or -1
 */
export function skipAttributes(bytes: Uint8Array, from: number): number {
	const end = bytes.length
	let at = from
	/** Where the last value ended. */
	let free = from
	while (at < end) {
		const byte = bytes[at] ?? 0
		// Of the bytes that mean something here `>` is the greatest: most are none.
		if (byte > sign.greater) at += 1
		else if (byte === sign.greater) return at
		else if (byte === sign.equals) {
			if (at === free || isGap(bytes[at - 1] ?? 0)) return -1
			at = skipValue(bytes, at + 1)
			free = at
			if (at === -1 || isLikeItem(bytes, at)) return -1
		} else {
			at += 1
			if (isGap(byte) && isLikeItem(bytes, at)) return -1
		}
	}
	return -1
}

function skipValue(bytes: Uint8Array, from: number): number {
	const end = bytes.length
	const first = bytes[from] ?? 0
	let at = from
	if (first === sign.quote || first === sign.apostrophe) {
		at += 1
		while (at < end && bytes[at] !== first) at += 1
		return at < end ? at + 1 : -1
	}
	if (isSpace(first)) return -1
	while (at < end && bytes[at] !== sign.greater && !isSpace(bytes[at] ?? 0)) at += 1
	return at
}

/** `item…`, in either case. */
function isLikeItem(bytes: Uint8Array, at: number): boolean {
	return ((bytes[at] ?? 0) | 0x20) === 0x69 && ((bytes[at + 1] ?? 0) | 0x20) === 0x74
}
