import { isChinese } from './plain-url.ts'
import { emojiCodeAtEnd } from './share-grammar.ts'

/** The code between two emoji that stands before the URL. */
export function findEmojiCode(before: string): string | null {
	return matchAtEnd(before)?.code ?? null
}

/** The text before a URL without that code. */
export function withoutEmojiCode(before: string): string {
	const found = matchAtEnd(before)
	return found === null ? before : before.slice(0, found.start)
}

/** Units that a code with its emoji and blanks takes at most. */
const longest = 64

/** Most texts end with a letter or a sign that no such code ends with, which is told at once. */
function matchAtEnd(before: string): { readonly start: number; readonly code: string | null } | null {
	let end = before.length
	while (end > 0 && isBlank(before.charCodeAt(end - 1))) end -= 1
	const last = before.charCodeAt(end - 1)
	if (end === 0 || last < 0x80 || (isChinese(last) && !isCodeUnit(before.charCodeAt(end - 2)))) return null
	const from = Math.max(0, before.length - longest)
	const match = emojiCodeAtEnd.exec(before.slice(from))
	return match === null ? null : { start: from + match.index, code: match[1] ?? match[3] ?? null }
}

function isBlank(unit: number): boolean {
	return unit === 0x20 || unit === 0x5f || (unit >= 0x09 && unit <= 0x0d)
}

function isCodeUnit(unit: number): boolean {
	return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}
