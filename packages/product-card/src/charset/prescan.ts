import { isLetter, sign } from '../scan/byte-kinds.ts'
import { Decoding } from '../scan/decoding.ts'
import { toPageView } from '../scan/page-view.ts'
import { Tag } from '../scan/tag.ts'
import { idOf } from '../scan/tag-names.ts'
import { readMetaEncoding } from './read-meta-encoding.ts'

/** How many bytes are looked at before anything else. */
export const prescanBytes = 1024

/**
 * Finds the encoding the first bytes of a page name in a `<meta>`, before anything of it is read. What stands in comments and in the
 * attributes of other tags names none. Source: HTML 13.2.3.2, prescan a byte stream to determine its encoding.
 */
export function prescan(page: Uint8Array): string | null {
	const bytes = page.subarray(0, prescanBytes)
	const view = toPageView(bytes)
	const tag = new Tag(new Decoding('windows-1252'))
	let at = 0
	while (at < bytes.length) {
		at = bytes.indexOf(sign.less, at)
		if (at === -1) return null
		const isEnd = bytes[at + 1] === sign.slash
		const name = at + (isEnd ? 2 : 1)
		if (isLetter(bytes[name] ?? 0)) {
			tag.begin(name, isEnd)
			at = tag.read(view)
			if (at === -1) return null
			const encoding = !isEnd && tag.id === meta ? readMetaEncoding(tag) : null
			if (encoding !== null) return encoding
		} else at = skipMark(bytes, at)
		if (at === -1) return null
	}
	return null
}

const meta = idOf('meta')

/** Passes over comments and what else begins with `<!`, `</` or `<?`; @returns -1 when it has no end here */
function skipMark(bytes: Uint8Array, at: number): number {
	const next = bytes[at + 1]
	const isComment = next === sign.bang && bytes[at + 2] === sign.dash && bytes[at + 3] === sign.dash
	if (isComment) return findCommentEnd(bytes, at + 2)
	if (next !== sign.bang && next !== sign.slash && next !== sign.question) return at + 1
	return bytes.indexOf(sign.greater, at)
}

/** The dashes of `<!--` may be those of `-->`. */
function findCommentEnd(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(sign.greater, from); at !== -1; at = bytes.indexOf(sign.greater, at + 1))
		if (at - 2 >= from && bytes[at - 1] === sign.dash && bytes[at - 2] === sign.dash) return at + 1
	return -1
}
