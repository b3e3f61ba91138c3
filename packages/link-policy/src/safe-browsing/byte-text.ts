/**
 * Text in which every character is one byte, as Safe Browsing reads URLs: `ü` is two characters here. Bytes that are no UTF-8
 * can stand in a percent-escape, so a URL is not text before it is read.
 */
export type ByteText = string

/** The bytes of a text in UTF-8, or bytes as they are, one character each. */
export function toByteText(input: string | Uint8Array): ByteText {
	if (typeof input === 'string' && !beyondAscii.test(input)) return input
	const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
	let text = ''
	// In pieces: a call takes only so many arguments.
	for (let at = 0; at < bytes.length; at += pieceLength)
		text += String.fromCharCode(...bytes.subarray(at, at + pieceLength))
	return text
}

/** The bytes themselves. */
export function toBytes(text: ByteText): Uint8Array {
	return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}

/**
 * Undoes percent-escapes until there are none left, those that appear by undoing others too (`%2541` is `A`). One pass: an escape is undone
 * as soon as its last digit is there, so text of nothing but escapes of escapes costs no more than any other.
 */
export function unescapeFully(text: ByteText): ByteText {
	if (!text.includes('%')) return text
	const out = new Uint8Array(text.length)
	let end = 0
	for (let at = 0; at < text.length; at++) {
		out[end] = text.charCodeAt(at)
		end = undoLast(out, end + 1)
	}
	return toByteText(out.subarray(0, end))
}

/** Escapes what Safe Browsing wants escaped: bytes up to the blank, from 0x7F on, `#` and `%`; digits in capitals. */
export function escapeBytes(text: ByteText): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
	return text.replace(/[\u0000-\u0020\u007f-\u00ff#%]/g, (char) => {
		return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
	})
}

const beyondAscii = /[^\p{ASCII}]/u
const pieceLength = 8192
const percent = 0x25

/** Undoes the escape that ends at `end`, and the one that appears by it; gives the new end. */
function undoLast(out: Uint8Array, end: number): number {
	let last = end
	while (last >= 3 && out[last - 3] === percent) {
		const [high, low] = [toDigit(out[last - 2]), toDigit(out[last - 1])]
		if (high === -1 || low === -1) break
		out[last - 3] = high * 16 + low
		last -= 2
	}
	return last
}

function toDigit(byte = 0): number {
	if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
	const letter = byte | 0x20
	return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
