import { caps } from '../caps.ts'
import { endsName, isLetter, sign } from './byte-kinds.ts'
import type { OpenElements } from './open-elements.ts'
import { skipAttributes } from './skip-attributes.ts'
import { addToHash, emptyHash, findTagIdOf, isIn, toTagTable } from './tag-names.ts'

/**
 * Passes over tags nobody asks for and what stands between them: nearly all of a page. It only keeps count of the elements that are open.
 * @returns the place from which to read with care: a tag somebody asks for or with attributes of microdata, what is no tag, or is not all there
 */
export function skim(bytes: Uint8Array, from: number, elements: OpenElements, listener: TextListener): number {
	const end = bytes.length
	let place = from
	let wantsText = listener.wantsText
	while (elements.seen <= caps.tags && !elements.hasLeft()) {
		let at = place
		while (at < end && bytes[at] !== sign.less) at += 1
		if (at === end) return wantsText ? place : end
		const start = at
		at += 1
		const isEnd = bytes[at] === sign.slash
		if (isEnd) at += 1
		if (!isLetter(bytes[at] ?? 0)) return place
		let hash = emptyHash
		while (at < end && !endsName(bytes[at] ?? 0)) {
			hash = addToHash(hash, bytes[at] ?? 0)
			at += 1
		}
		const id = findTagIdOf(hash)
		if (isIn(isEnd ? toldEnds : told, id)) return wantsText ? place : start
		if (bytes[at] !== sign.greater) at = skipAttributes(bytes, at)
		if (at === -1) return wantsText ? place : start
		if (wantsText && start > place) {
			listener.text(bytes, place, start)
			wantsText = listener.wantsText
		}
		if (isEnd) elements.close(hash)
		else elements.open(id, hash)
		place = at + 1
	}
	return place
}

/** Takes the text between tags, as long as it wants any. */
type TextListener = { readonly wantsText: boolean; text(bytes: Uint8Array, start: number, end: number): void }

/** Tags that say something of the page, and those that begin what holds no tags or tags of another language. */
const told = toTagTable(`
	meta link script html base iframe input svg math h1 body style title textarea noscript xmp noembed noframes plaintext
`)
const toldEnds = toTagTable('head svg math')
