import { caps } from './caps.ts'
import { createMicrodata, type Microdata } from './microdata.ts'
import type { PageFacts } from './page-facts.ts'
import { Ancestors } from './scan/ancestors.ts'
import { Decoding } from './scan/decoding.ts'
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
	readonly #scan: TagScan
	readonly #ask: (facts: PageFacts) => boolean
	readonly #ancestors = new Ancestors()
	#microdata: Microdata | null = null
	#bytes: Uint8Array = new Uint8Array()
	#hasProduct = false
	#isInItem = false
	#asked = 0

	/** @param ask whether these facts are enough; asked a few times behind the head, when a product may just have been read */
	constructor(encoding: string, ask: (facts: PageFacts) => boolean) {
		this.decoding = new Decoding(encoding)
		this.notes = new PageNotes(this.decoding)
		this.#scan = new TagScan(new Tag(this.decoding), this)
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
		if (this.#microdata !== null) this.#openItem(this.#microdata, tag)
		else if (tag.hasItem && tag.has('itemscope')) this.#beginItems(tag)
		else this.#ancestors.open(tag)
		if (!wasPastHead && this.notes.isPastHead && this.#hasProduct) this.#consider()
	}

	close(tag: Tag) {
		const wasPastHead = this.notes.isPastHead
		this.notes.close(tag)
		if (this.#microdata === null) this.#ancestors.close(tag.hash)
		else this.#closeItem(this.#microdata, tag)
		if (!wasPastHead && this.notes.isPastHead && this.#hasProduct) this.#consider()
	}

	text(bytes: Uint8Array, start: number, end: number) {
		const isCaptured = this.#isInItem && this.#microdata?.isCapturing()
		if (!isCaptured && !this.notes.wantsText()) return
		const text = this.decoding.text(bytes, start, end, caps.captureBytes)
		this.notes.text(text)
		if (isCaptured) this.#microdata?.text(text)
	}

	raw(id: number, bytes: Uint8Array, start: number, end: number) {
		if (!this.notes.raw(id, bytes, start, end)) return
		this.#hasProduct = true
		if (this.notes.isPastHead) this.#consider()
	}

	/** Whoever collects items learns of the elements that are open already: their ends may end an item. */
	#beginItems(tag: Tag) {
		this.#microdata = createMicrodata()
		for (const name of this.#ancestors.listNames(this.decoding, this.#bytes)) this.#microdata.open(name, noAttributes)
		this.#openItem(this.#microdata, tag)
	}

	#openItem(microdata: Microdata, tag: Tag) {
		microdata.open(tag.name(), tag.hasItem ? tag.toMap() : noAttributes)
		if (tag.hasItem) this.#isInItem = microdata.isInside()
	}

	#closeItem(microdata: Microdata, tag: Tag) {
		microdata.close(tag.name())
		if (!this.#isInItem) return
		this.#isInItem = microdata.isInside()
		if (!this.#isInItem && this.notes.isPastHead && microdata.getThings().some(isSold)) this.#consider()
	}

	#consider() {
		if (this.#asked >= caps.looks || this.decoding.isMisfit || this.#microdata?.isCapturing()) return
		this.#asked += 1
		this.isEnough = this.#ask(this.toFacts())
		if (this.isEnough) this.#scan.stop()
	}
}

const noAttributes: ReadonlyMap<string, string> = new Map()
const soldTypes = new Set(['product', 'productgroup', 'individualproduct'])

function isSold(thing: PageFacts['things'][number]): boolean {
	return isOfType(thing, soldTypes) && thing.properties.has('offers')
}
