import { caps } from '../caps.ts'
import { isLetter, sign } from './byte-kinds.ts'
import { Foreign } from './foreign.ts'
import type { OpenElements } from './open-elements.ts'
import { findByte, type PageView } from './page-view.ts'
import { RawText } from './raw-text.ts'
import { skim } from './skim.ts'
import type { Tag } from './tag.ts'
import { idOf, isIn, isNamed, tagNames, toTagTable } from './tag-names.ts'

/**
 * What is told of a page, in order. Nothing is text yet: who wants a piece asks for it. Tags that say nothing of the page need not be told,
 * nor blanks between them, unless everything is wanted.
 */
export type ScanListener = {
	readonly wantsAll: boolean
	readonly wantsText: boolean
	open(tag: Tag): void
	close(tag: Tag): void
	/** A watched element has ended. */
	leave(): void
	/** Text between tags: where it begins and ends in the bytes. */
	text(bytes: Uint8Array, start: number, end: number): void
	/** What stands inside an element that holds no tags, such as `script` and `title`, once its end tag is there. */
	raw(id: number, bytes: Uint8Array, start: number, end: number): void
}

/**
 * Runs over the tags of a page once, as its bytes come in. Wherever the pieces are cut, the same is told. No tree is built: a tree is
 * what makes nested markup cost quadratic time. Source: HTML 13.2.5.
 */
export class TagScan {
	readonly #tag: Tag
	readonly #listener: ScanListener
	readonly #elements: OpenElements
	readonly #foreign = new Foreign()
	readonly #raw = new RawText()
	#mode: 'text' | 'tag' | 'raw' | 'comment' | 'bogus' | 'cdata' | 'end' = 'text'
	/** Where the text, comment or other token begins that the scan is in. */
	#start = 0
	/** Where the scan goes on. */
	#at = 0
	#rawId = 0

	constructor(tag: Tag, elements: OpenElements, listener: ScanListener) {
		this.#tag = tag
		this.#elements = elements
		this.#listener = listener
	}

	/** Whether the page had more tags than `caps.tags` and was left there. */
	isCut(): boolean {
		return this.#elements.seen > caps.tags
	}

	/** Where the scan has come to. */
	place(): number {
		return this.#at
	}

	/** Looks at no more. */
	stop() {
		this.#mode = 'end'
	}

	/**
	 * Goes on with all bytes of the page that are there by now, those of before included.
	 * @param isLast whether no more will come
	 */
	read(page: PageView, isLast: boolean) {
		const { bytes } = page
		this.#skim(bytes)
		while (this.#mode !== 'end' && this.#step(page, isLast)) {
			if (this.isCut()) this.#mode = 'end'
			this.#skim(bytes)
		}
		if (!isLast || this.#mode === 'end') return
		if (this.#mode === 'text') this.#tellText(bytes, bytes.length)
		this.#mode = 'end'
	}

	/** Passes over what nobody asks for. */
	#skim(bytes: Uint8Array) {
		while (this.#mode === 'text' && this.#start === this.#at && !this.#listener.wantsAll && !this.#foreign.isOpen()) {
			this.#goOn(skim(bytes, this.#at, this.#elements, this.#listener))
			if (this.isCut()) this.#mode = 'end'
			if (!this.#elements.hasLeft()) return
			this.#listener.leave()
		}
	}

	/** Reads one token. @returns whether it was all there */
	#step(page: PageView, isLast: boolean): boolean {
		switch (this.#mode) {
			case 'text':
				return this.#readText(page, isLast)
			case 'tag':
				return this.#readTag(page)
			case 'raw':
				return this.#readRaw(page, isLast)
			case 'comment':
				return this.#skipTo(page, isCommentEnd)
			case 'cdata':
				return this.#skipTo(page, isDataEnd)
			default:
				return this.#skipTo(page, isAnyEnd)
		}
	}

	#readText(page: PageView, isLast: boolean): boolean {
		const { bytes } = page
		const end = bytes.length
		const at = findByte(page, sign.less, this.#at)
		this.#at = at
		if (at === end || (!isLast && at + longestMark > end)) return false
		const next = bytes[at + 1] ?? 0
		if (isLetter(next)) return this.#beginTag(page, at, false)
		if (next === sign.slash && isLetter(bytes[at + 2] ?? 0)) return this.#beginTag(page, at, true)
		if (next === sign.slash && at + 2 < end) this.#begin('bogus', bytes, at, at + 2)
		else if (next === sign.bang) this.#beginMark(bytes, at)
		else if (next === sign.question) this.#begin('bogus', bytes, at, at + 2)
		else this.#at = at + 1
		return true
	}

	#beginTag(page: PageView, at: number, isEnd: boolean): boolean {
		this.#begin('tag', page.bytes, at, at)
		this.#tag.begin(isEnd ? at + 2 : at + 1, isEnd)
		return this.#readTag(page)
	}

	/** `<!--`, `<![CDATA[` in SVG and MathML, or anything else that begins with `<!`. */
	#beginMark(bytes: Uint8Array, at: number) {
		if (bytes[at + 2] === sign.dash && bytes[at + 3] === sign.dash) this.#begin('comment', bytes, at, at + 4)
		else if (this.#foreign.isInside() && isCdata(bytes, at)) this.#begin('cdata', bytes, at, at + 9)
		else this.#begin('bogus', bytes, at, at + 2)
	}

	#begin(mode: 'tag' | 'comment' | 'bogus' | 'cdata', bytes: Uint8Array, at: number, next: number) {
		this.#tellText(bytes, at)
		this.#mode = mode
		this.#start = at
		this.#at = next
	}

	#tellText(bytes: Uint8Array, end: number) {
		if (end > this.#start) this.#listener.text(bytes, this.#start, end)
	}

	#goOn(at: number) {
		this.#mode = 'text'
		this.#start = at
		this.#at = at
	}

	#readTag(page: PageView): boolean {
		const tag = this.#tag
		const end = tag.read(page)
		if (end === -1) return false
		this.#goOn(end)
		if (tag.isEnd) {
			this.#foreign.exit(tag.id)
			this.#elements.close(tag.hash)
			if (this.#elements.hasLeft()) this.#listener.leave()
			this.#listener.close(tag)
			return true
		}
		this.#elements.open(tag.id, tag.hash)
		if (this.#elements.hasLeft()) this.#listener.leave()
		const isForeign = this.#foreign.enter(tag.id, tag.isSelfClosing)
		if (!isForeign && isIn(rawTags, tag.id)) this.#beginRaw(tag.id, end)
		this.#listener.open(tag)
		return true
	}

	#beginRaw(id: number, at: number) {
		this.#mode = id === plaintext ? 'end' : 'raw'
		this.#rawId = id
		this.#raw.begin(tagNames[id] ?? '', at)
	}

	#readRaw(page: PageView, isLast: boolean): boolean {
		const end = this.#raw.find(page, isLast)
		if (end === -1) return false
		this.#listener.raw(this.#rawId, page.bytes, this.#start, end)
		this.#mode = 'tag'
		this.#start = end
		this.#tag.begin(end + 2, true)
		return true
	}

	/** Passes over what ends with a `>`. */
	#skipTo(page: PageView, isEnd: (bytes: Uint8Array, at: number, start: number) => boolean): boolean {
		const found = findByte(page, sign.greater, this.#at)
		const isThere = found < page.bytes.length
		this.#at = isThere ? found + 1 : found
		if (!isThere) return false
		if (isEnd(page.bytes, found, this.#start)) this.#goOn(found + 1)
		return true
	}
}

/** `<![CDATA[`. */
const longestMark = 9

function isCdata(bytes: Uint8Array, at: number): boolean {
	return bytes[at + 2] === bracket && isNamed(bytes, at + 3, at + 8, 'cdata') && bytes[at + 8] === bracket
}

const bracket = 0x5b

/** `-->`, also right behind `<!--` and sharing its dashes; `--!>`. Source: HTML 13.2.5.43 to 13.2.5.52. */
function isCommentEnd(bytes: Uint8Array, at: number, start: number): boolean {
	const isDash = (place: number) => place >= start + 2 && bytes[place] === sign.dash
	if (isDash(at - 1) && isDash(at - 2)) return true
	return bytes[at - 1] === sign.bang && at - 3 >= start + 4 && isDash(at - 2) && isDash(at - 3)
}

function isDataEnd(bytes: Uint8Array, at: number): boolean {
	return bytes[at - 1] === sign.bracket && bytes[at - 2] === sign.bracket
}

function isAnyEnd(): boolean {
	return true
}

/** Behind it everything is text. */
const plaintext = idOf('plaintext')
const rawTags = toTagTable('script style title textarea noscript xmp iframe noembed noframes plaintext')
