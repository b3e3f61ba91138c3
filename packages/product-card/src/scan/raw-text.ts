import { endsName, sign } from './byte-kinds.ts'
import { findByte, type PageView } from './page-view.ts'
import { isNamed } from './tag-names.ts'

/**
 * Finds where the text of a raw element ends: `script`, `style`, `title`, `textarea` and the like hold no tags but their own end.
 * Owns how far it has looked, so that a text that comes in pieces is looked at once. Source: HTML 13.2.5.4 to 13.2.5.31.
 */
export class RawText {
	#name = ''
	#at = 0
	/** How deep the scripts stand in a comment: 0 in none, 1 in one, 2 in a script of it (script data double escaped). */
	#escape = 0

	begin(name: string, at: number) {
		this.#name = name
		this.#at = at
		this.#escape = 0
	}

	/** The place of the `</` that ends the text, or -1 when it is not there yet. */
	find(page: PageView, isLast: boolean): number {
		const { bytes } = page
		const end = bytes.length
		const isScript = this.#name === 'script'
		while (this.#at < end) {
			const at = this.#escape > 0 ? findEscapeSign(bytes, this.#at, end) : findByte(page, sign.less, this.#at)
			this.#at = at
			if (at === end) return -1
			if (!isLast && at + reach > end) return -1
			if (isEndTag(bytes, at, this.#name) && this.#escape < 2) return at
			if (isScript) this.#escape = step(bytes, at, this.#escape)
			this.#at = at + 1
		}
		return -1
	}
}

/** The bytes one look needs: `</`, the longest of the names, one behind. */
const reach = 12

function isEndTag(bytes: Uint8Array, at: number, name: string): boolean {
	if (bytes[at] !== sign.less || bytes[at + 1] !== sign.slash) return false
	const end = at + 2 + name.length
	return isNamed(bytes, at + 2, end, name) && endsName(bytes[end] ?? 0)
}

function step(bytes: Uint8Array, at: number, depth: number): number {
	const isLess = bytes[at] === sign.less
	if (depth === 0) return isLess && isComment(bytes, at) ? 1 : 0
	if (!isLess) return bytes[at + 1] === sign.dash && bytes[at + 2] === sign.greater ? 0 : depth
	if (depth === 1) return isNamed(bytes, at + 1, at + 7, 'script') && endsName(bytes[at + 7] ?? 0) ? 2 : 1
	return isEndTag(bytes, at, 'script') ? 1 : 2
}

/** `<!--`; its dashes may end it as well: `<!-->`. */
function isComment(bytes: Uint8Array, at: number): boolean {
	return bytes[at + 1] === sign.bang && bytes[at + 2] === sign.dash && bytes[at + 3] === sign.dash
}

function findEscapeSign(bytes: Uint8Array, from: number, end: number): number {
	let at = from
	while (at < end && bytes[at] !== sign.less && bytes[at] !== sign.dash) at += 1
	return at
}
