import { caps } from './caps.ts'
import { createMicrodata } from './microdata.ts'
import type { PageFacts } from './page-facts.ts'
import { scanTags } from './scan-tags.ts'

/** Finds what a page says about itself in one pass, in time linear in its length. */
export function scanPage(html: string): PageFacts {
	const notes = new PageNotes()
	const microdata = createMicrodata()
	const isCut = scanTags(html, {
		open(tag, attributes) {
			notes.open(tag, attributes)
			microdata.open(tag, attributes)
		},
		close(tag) {
			notes.close(tag)
			microdata.close(tag)
		},
		text(text) {
			notes.text(text)
			if (!notes.isHidden()) microdata.text(text)
		},
	})
	return notes.toFacts(microdata.getThings(), isCut)
}

type Attributes = ReadonlyMap<string, string>

/** Owns what has been noted so far. */
class PageNotes {
	readonly #metas = new Map<string, string[]>()
	readonly #relations = new Map<string, string>()
	readonly #jsonBlocks: string[] = []
	readonly #embedded: string[] = []
	readonly #visible: string[] = []
	#metaCount = 0
	#jsonLength = 0
	#visibleLength = 0
	#title: string | null = null
	#language = ''
	#base: string | null = null
	#hasPasswordField = false
	/** The raw element the scan is in: its text is not for people. */
	#raw: 'title' | 'json' | 'script' | null = null
	#block: string[] = []

	open(tag: string, attributes: Attributes) {
		this.#raw = null
		if (tag === 'meta') this.#noteMeta(attributes)
		else if (tag === 'link') this.#noteRelation(attributes)
		else if (tag === 'script') this.#openScript(attributes)
		else if (tag === 'style') this.#raw = 'script'
		else if (tag === 'title' && this.#title === null) this.#openBlock('title')
		else if (tag === 'html') this.#language = (attributes.get('lang') ?? '').trim().toLowerCase().slice(0, 20)
		else if (tag === 'base') this.#base ??= attributes.get('href') ?? null
		else if (tag === 'iframe') this.#noteEmbedded(attributes)
		else if (tag === 'input' && attributes.get('type')?.toLowerCase() === 'password') this.#hasPasswordField = true
	}

	close(tag: string) {
		if (this.#raw === 'title' && tag === 'title') this.#title = this.#block.join('')
		if (this.#raw === 'json' && tag === 'script') this.#jsonBlocks.push(this.#block.join(''))
		this.#raw = null
	}

	text(text: string) {
		if (this.#raw === 'title') {
			if (this.#block.length < 200) this.#block.push(text.slice(0, caps.captureLength))
		} else if (this.#raw === 'json') {
			this.#jsonLength += text.length
			if (this.#jsonLength <= caps.jsonLength) this.#block.push(text)
		} else if (this.#raw === null && this.#visibleLength < caps.visibleText) {
			const piece = text.slice(0, 2_000)
			this.#visible.push(piece)
			this.#visibleLength += Math.max(1, piece.trim().length)
		}
	}

	isHidden(): boolean {
		return this.#raw !== null
	}

	toFacts(things: PageFacts['things'], isCut: boolean): PageFacts {
		return {
			...{ title: this.#title, language: this.#language, metas: this.#metas, relations: this.#relations },
			...{ jsonBlocks: this.#jsonBlocks, things, visibleText: this.#visible.join(' ').replace(/\s+/g, ' ') },
			...{ hasPasswordField: this.#hasPasswordField, embedded: this.#embedded, base: this.#base, isCut },
		}
	}

	#noteMeta(attributes: Attributes) {
		const content = attributes.get('content')
		if (content === undefined || this.#metaCount >= caps.metas) return
		this.#metaCount += 1
		const names = new Set([attributes.get('property'), attributes.get('name'), attributes.get('itemprop')])
		for (const written of names) {
			const name = written?.trim().toLowerCase() ?? ''
			if (name === '') continue
			const known = this.#metas.get(name)
			if (known === undefined) this.#metas.set(name, [content])
			else known.push(content)
		}
	}

	#noteRelation(attributes: Attributes) {
		const href = attributes.get('href')
		if (href === undefined || this.#relations.size > 40) return
		for (const relation of (attributes.get('rel') ?? '').toLowerCase().split(/\s+/, 4)) {
			if (relation !== '' && !this.#relations.has(relation)) this.#relations.set(relation, href)
		}
	}

	#openScript(attributes: Attributes) {
		this.#noteEmbedded(attributes)
		const type = (attributes.get('type') ?? '').trim().toLowerCase().split(';', 1)[0]
		const isJson = type === 'application/ld+json' && this.#jsonBlocks.length < caps.jsonBlocks
		if (isJson) this.#openBlock('json')
		else this.#raw = 'script'
	}

	#openBlock(kind: 'title' | 'json') {
		this.#raw = kind
		this.#block = []
	}

	#noteEmbedded(attributes: Attributes) {
		const source = attributes.get('src')
		if (source !== undefined && this.#embedded.length < 60) this.#embedded.push(source)
	}
}
