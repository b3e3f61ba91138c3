/** Bytes that mean something to HTML. In every charset the scan meets they stand for themselves, never for part of a character. */
export const sign = {
	quote: 0x22,
	amp: 0x26,
	apostrophe: 0x27,
	dash: 0x2d,
	slash: 0x2f,
	less: 0x3c,
	equals: 0x3d,
	greater: 0x3e,
	bracket: 0x5d,
	bang: 0x21,
	question: 0x3f,
} as const

const space = 1
const slash = 2
const endOfName = 4
/** What each byte is, a bit for each kind. White space is tab, line feed, form feed, carriage return and space. */
const kinds = new Uint8Array(256)
for (const byte of [0x09, 0x0a, 0x0c, 0x0d, 0x20]) kinds[byte] = space
kinds[sign.slash] = slash
kinds[sign.greater] = endOfName
kinds[sign.equals] = 8

export function isSpace(byte: number): boolean {
	return kinds[byte] === space
}

/** What may stand between attributes. */
export function isGap(byte: number): boolean {
	return kinds[byte] === space || kinds[byte] === slash
}

/** Whether a byte goes on with the name of an attribute. */
export function isInAttributeName(byte: number): boolean {
	return kinds[byte] === 0
}

/** What may stand behind the name of a tag: white space, `/`, `>`. */
export function endsName(byte: number): boolean {
	const kind = kinds[byte] ?? 0
	return kind !== 0 && kind <= endOfName
}

export function isLetter(byte: number): boolean {
	const small = byte | 0x20
	return small >= 0x61 && small <= 0x7a
}
