import { isGap, isInAttributeName, isSpace, sign } from './byte-kinds.ts'

/**
 * Passes over the attributes of a tag nobody asks for them, as nearly all are. Where one begins like those of microdata, is written in
 * a way that takes care to read, or the page ends so far, `Tag` reads them state by state instead.
 * @returns the place of the `>` that ends the tag, or -1
 */
export function skipAttributes(bytes: Uint8Array, from: number): number {
	const end = bytes.length
	let at = from
	while (at < end) {
		const byte = bytes[at] ?? 0
		if (byte === sign.greater) return at
		if (isGap(byte)) {
			at += 1
			continue
		}
		if (byte === sign.equals || isLikeItem(bytes, at)) return -1
		while (at < end && isInAttributeName(bytes[at] ?? 0)) at += 1
		if (bytes[at] === sign.equals) at = skipValue(bytes, at + 1)
		else if (isSpace(bytes[at] ?? 0) && bytes[at + 1] === sign.equals) return -1
		else if (isSpace(bytes[at] ?? 0) && isSpace(bytes[at + 1] ?? 0)) return -1
		if (at === -1) return -1
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
