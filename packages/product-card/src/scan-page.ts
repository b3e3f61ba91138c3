import { caps } from './caps.ts'
import { createMicrodata, type Microdata } from './microdata.ts'
import type { PageFacts } from './page-facts.ts'
import { Decoding } from './scan/decoding.ts'
import { isBlock } from './scan/element-kinds.ts'
import { OpenElements } from './scan/open-elements.ts'
import { PageNotes } from './scan/page-notes.ts'
import { toPageView } from './scan/page-view.ts'
import { Tag } from './scan/tag.ts'
import { type ScanListener, TagScan } from './scan/tag-scan.ts'
import { isOfType } from './thing.ts'

/** Finds what a whole page says about itself. */
export function scanPage(html: string): PageFacts {
	const scan = new PageScan('utf-8', () => false)
	scan.read(new TextEncoder().encode(html), true)
	return scan.toFacts()
}

/**
 * Finds what a page says about itself in one pass over its bytes, as they come in, in time linear in their number. Owns what was
 * found so far. Only what is kept becomes text.
 */
export class PageScan implements ScanListener {
	readonly encoding: string
	readonly decoding: Decoding
	readonly notes: PageNotes
	/** Whether it looks at no more, as enough is known. */
	isEnough = false
	/** Whether the text of a property is being read. */
	wantsAll = false
	readonly #scan: TagScan
	readonly #ask: (facts: PageFacts) => boolean
	readonly #elements = new OpenElements()
	#microdata: Microdata | null = null
	#bytes: Uint8Array = new Uint8Array()
	#hasProduct = false
	#asked = 0

	/** @param ask whether these facts are enough; asked a few times behind the head, when a product may just have been read */
	constructor(encoding: string, ask: (facts: PageFacts) => boolean) {
		this.decoding = new Decoding(encoding)
		this.notes = new PageNotes(this.decoding)
		this.#scan = new TagScan(new Tag(this.decoding), this.#elements, this)
		this.encoding = encoding
		this.#ask = ask
	}

	/** Goes on with all bytes of the page that are there by now, in a charset whose ASCII bytes are ASCII. */
	read(bytes: Uint8Array, isLast: boolean) {
		this.#bytes = bytes
		this.#scan.read(toPageView(bytes), isLast)
	}

	toFacts(): PageFacts {
		const bytes = this.#bytes.subarray(0, this.#scan.place())
		return {
			...this.notes.toFacts(bytes, this.#microdata?.getThings() ?? [], this.#scan.isCut()),
			toText: (from, to) => new TextDecoder(this.encoding).decode(bytes.subarray(from, to)),
		}
	}

	open(tag: Tag) {
		const wasPastHead = this.notes.isPastHead
		this.notes.open(tag)
		if (this.wantsAll && isBlock(tag.id)) this.#microdata?.space()
		if (tag.hasItem) this.#openItem(tag)
		if (!wasPastHead && this.notes.isPastHead && this.#hasProduct) this.#consider()
	}

	close(tag: Tag) {
		const wasPastHead = this.notes.isPastHead
		this.notes.close(tag)
		if (this.wantsAll && isBlock(tag.id)) this.#microdata?.space()
		if (!wasPastHead && this.notes.isPastHead && this.#hasProduct) this.#consider()
	}

	leave() {
		const microdata = this.#microdata
		microdata?.leave()
		this.wantsAll = microdata?.isCapturing() === true
		if (microdata === null || microdata.isInside() || !this.notes.isPastHead) return
		if (microdata.getThings().some(isSold)) this.#consider()
	}

	get wantsText(): boolean {
		return !this.notes.visible.isFull()
	}

	text(bytes: Uint8Array, start: number, end: number) {
		this.notes.visible.add(bytes, start, end)
		if (this.wantsAll) this.#microdata?.text(this.decoding.text(bytes, start, end, caps.captureBytes))
	}

	raw(id: number, bytes: Uint8Array, start: number, end: number) {
		if (!this.notes.raw(id, bytes, start, end)) return
		this.#hasProduct = true
		if (this.notes.isPastHead) this.#consider()
	}

	#openItem(tag: Tag) {
		if (this.#microdata === null && !tag.has('itemscope')) return
		this.#microdata ??= createMicrodata(this.#elements)
		this.#microdata.open(tag.name(), tag.id, tag.toMap())
		this.wantsAll = this.#microdata.isCapturing()
	}

	#consider() {
		if (this.#asked >= caps.looks || this.wantsAll) return
		this.#asked += 1
		const facts = this.toFacts()
		this.isEnough = !this.decoding.isMisfit && this.#ask(facts)
		if (this.isEnough) this.#scan.stop()
	}
}

const soldTypes = new Set(['product', 'productgroup', 'individualproduct'])

function isSold(thing: PageFacts['things'][number]): boolean {
	return isOfType(thing, soldTypes) && thing.properties.has('offers')
}
