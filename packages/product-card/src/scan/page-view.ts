/** The bytes of a page, and the same four by four, which is how a search runs through them. */
export type PageView = {
	readonly bytes: Uint8Array
	readonly words: Int32Array
	/** How many bytes before the page's first the first word begins. */
	readonly shift: number
}

export function toPageView(bytes: Uint8Array): PageView {
	const shift = bytes.byteOffset & 3
	return { bytes, words: new Int32Array(bytes.buffer, bytes.byteOffset - shift, (bytes.length + shift) >> 2), shift }
}

/**
 * Finds a byte from a place on; the page's length where there is none. Four bytes are looked at in one step, which is what most of a
 * page is passed over with.
 */
export function findByte({ bytes, words, shift }: PageView, byte: number, from: number): number {
	const end = bytes.length
	let at = from
	while (at < end && ((at + shift) & 3) !== 0) {
		if (bytes[at] === byte) return at
		at += 1
	}
	const pattern = Math.imul(byte, 0x01010101)
	const last = words.length
	let word = (at + shift) >> 2
	while (word < last && !hasZero((words[word] ?? 0) ^ pattern)) word += 1
	at = Math.max(at, word * 4 - shift)
	while (at < end && bytes[at] !== byte) at += 1
	return at
}

/** Whether one of the four bytes of a word is zero. Source: H. S. Warren, Hacker's Delight, 6-1. */
function hasZero(word: number): boolean {
	return ((word - 0x01010101) & ~word & 0x80808080) !== 0
}
