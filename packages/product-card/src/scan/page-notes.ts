import { caps } from '../caps.ts'
import { readMetaEncoding } from '../charset/read-meta-encoding.ts'
import type { PageFacts } from '../page-facts.ts'
import type { Decoding } from './decoding.ts'
import type { Tag } from './tag.ts'
import { idOf } from './tag-names.ts'
import { VisibleText } from './visible-text.ts'

/** What stands in the head of a page and in its scripts, and what a person would read first. Owns what has been noted so far. */
export class PageNotes {
	/** Whether the head is over. */
	isPastHead = false
	/** The encoding a `<meta>` names, wherever it stands. */
	encoding: string | null = null
	readonly visible: VisibleText
	readonly #decoding: Decoding
	readonly #metas = new Map<string, string[]>()
	readonly #relations = new Map<string, string>()
	readonly #jsonBlocks: string[] = []
	/** Where the sources of scripts and frames stand: two places each. */
	readonly #embedded: number[] = []
	readonly #headings: number[] = []
	#metaCount = 0
	#jsonLength = 0
	#title: string | null = null
	#language = ''
	#base: string | null = null
	#hasPasswordField = false
	/** Whether the script the scan is in is JSON-LD. */
	#isJson = false

	constructor(decoding: Decoding) {
		this.#decoding = decoding
		this.visible = new VisibleText(decoding)
	}

	open(tag: Tag) {
		const note = notes[tag.id]
		if (note !== undefined) note(this, tag)
	}

	close({ id }: Tag) {
		if (id === head) this.isPastHead = true
	}

	/** @returns whether the text may hold a product */
	raw(id: number, bytes: Uint8Array, start: number, end: number): boolean {
		if (id === title) this.#title ??= this.#decoding.text(bytes, start, end, caps.titleBytes)
		else if (id === script && this.#isJson) return this.#noteJson(bytes, start, end)
		// What is for those without scripts is no markup here, as in browsers, but its words tell checks from pages.
		else if (id === noscript) this.visible.addBetweenTags(bytes, start, Math.min(end, start + caps.captureLength))
		return false
	}

	/** @param bytes those of the page that are there by now */
	toFacts(bytes: Uint8Array, things: PageFacts['things'], isCut: boolean): Omit<PageFacts, 'toText'> {
		const visibleText = this.visible.read(bytes)
		return {
			...{
				title: this.#title,
				headings: this.#headings,
				language: this.#language,
				metas: this.#metas,
				relations: this.#relations,
			},
			...{ jsonBlocks: this.#jsonBlocks, things, visibleText, base: this.#base, isCut },
			...{ hasPasswordField: this.#hasPasswordField, embedded: this.visible.isFull() ? [] : this.#listEmbedded(bytes) },
		}
	}

	noteMeta(tag: Tag) {
		this.encoding ??= readMetaEncoding(tag)
		const content = tag.get('content')
		if (content === undefined || this.#metaCount >= caps.metas) return
		this.#metaCount += 1
		const property = toMetaName(tag.get('property'))
		const name = toMetaName(tag.get('name'))
		const item = toMetaName(tag.get('itemprop'))
		this.#addMeta(property, content)
		if (name !== property) this.#addMeta(name, content)
		if (item !== property && item !== name) this.#addMeta(item, content)
	}

	noteRelation(tag: Tag) {
		if (this.#relations.size > 40) return
		for (const relation of (tag.get('rel') ?? '').toLowerCase().split(/\s+/, 4)) {
			if (relation === '' || this.#relations.has(relation)) continue
			const href = tag.get('href')
			if (href !== undefined) this.#relations.set(relation, href)
		}
	}

	noteScript(tag: Tag) {
		this.noteEmbedded(tag)
		const type = (tag.get('type') ?? '').trim().toLowerCase().split(';', 1)[0]
		this.#isJson = type === 'application/ld+json' && this.#jsonBlocks.length < caps.jsonBlocks
	}

	noteEmbedded(tag: Tag) {
		if (this.#embedded.length < caps.embedded * 2) this.#embedded.push(...tag.findValue('src'))
	}

	noteLanguage(tag: Tag) {
		this.#language = (tag.get('lang') ?? '').trim().toLowerCase().slice(0, 20)
	}

	noteBase(tag: Tag) {
		this.#base ??= tag.get('href') ?? null
	}

	noteHeading({ nameStart }: Tag) {
		if (this.#headings.length < caps.headings) this.#headings.push(nameStart - 1)
	}

	noteInput(tag: Tag) {
		if (tag.get('type')?.toLowerCase() === 'password') this.#hasPasswordField = true
	}

	#listEmbedded(bytes: Uint8Array): readonly string[] {
		const sources: string[] = []
		for (let at = 0; at < this.#embedded.length; at += 2)
			sources.push(this.#decoding.value(bytes, this.#embedded[at] ?? 0, this.#embedded[at + 1] ?? 0))
		return sources
	}

	#addMeta(name: string, content: string) {
		if (name === '') return
		const known = this.#metas.get(name)
		if (known === undefined) this.#metas.set(name, [content])
		else known.push(content)
	}

	#noteJson(bytes: Uint8Array, start: number, end: number): boolean {
		this.#isJson = false
		this.#jsonLength += end - start
		if (this.#jsonLength > caps.jsonLength) return false
		const text = this.#decoding.raw(bytes, start, end, caps.jsonLength)
		this.#jsonBlocks.push(text)
		return /product/i.test(text)
	}
}

const title = idOf('title')
const script = idOf('script')
const noscript = idOf('noscript')
const head = idOf('head')

/** What is noted of a tag, by its number. */
const notes: Readonly<Record<number, (to: PageNotes, tag: Tag) => void>> = {
	[idOf('meta')]: (to, tag) => to.noteMeta(tag),
	[idOf('link')]: (to, tag) => to.noteRelation(tag),
	[script]: (to, tag) => to.noteScript(tag),
	[idOf('html')]: (to, tag) => to.noteLanguage(tag),
	[idOf('base')]: (to, tag) => to.noteBase(tag),
	[idOf('iframe')]: (to, tag) => to.noteEmbedded(tag),
	[idOf('input')]: (to, tag) => to.noteInput(tag),
	[idOf('h1')]: (to, tag) => to.noteHeading(tag),
	[idOf('body')]: (to) => {
		to.isPastHead = true
	},
}

function toMetaName(written: string | undefined): string {
	return written === undefined ? '' : written.trim().toLowerCase()
}
