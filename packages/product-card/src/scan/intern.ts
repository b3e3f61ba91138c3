/**
 * Short words a page writes again and again (`stylesheet`, `og:title`), as text: a word met lately is not made anew. Null for what is
 * long or has other signs than those of plain ASCII words.
 */
export function intern(bytes: Uint8Array, start: number, end: number): string | null {
	const length = end - start
	if (length > longest) return null
	let hash = length
	for (let at = start; at < end; at += 1) {
		const byte = bytes[at] ?? 0
		if (byte >= 0x80 || byte < 0x20 || byte === ampersand) return null
		hash = Math.imul(hash, 31) + byte
	}
	const slot = hash & slotMask
	const known = words[slot]
	if (known !== undefined && isSame(known, bytes, start, length)) return known
	const word = String.fromCharCode(...bytes.subarray(start, end))
	words[slot] = word
	return word
}

const longest = 32
const ampersand = 0x26
const slotMask = 0x7ff
/** One word a slot: the latest. */
const words: (string | undefined)[] = new Array<string | undefined>(slotMask + 1).fill(undefined)

function isSame(word: string, bytes: Uint8Array, start: number, length: number): boolean {
	if (word.length !== length) return false
	for (let at = 0; at < length; at += 1) if (word.charCodeAt(at) !== bytes[start + at]) return false
	return true
}
