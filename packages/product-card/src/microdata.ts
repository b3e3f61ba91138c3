import { caps } from './caps.ts'
import { type Thing, type ThingValue, toLocalName } from './thing.ts'

/**
 * Collects schema.org microdata while a page is scanned. Source: HTML Living Standard, section 5. Where
 * `itemref` leads is only noted: `followItemrefs` looks there. What is a property of an item elsewhere is no item of its own.
 */
export type Microdata = {
	open(tag: string, attributes: ReadonlyMap<string, string>): void
	close(tag: string): void
	text(text: string): void
	/** Whether text is wanted: a property's value is being read. */
	isCapturing(): boolean
	/** Whether an item is open. */
	isInside(): boolean
	/** The outermost items found so far. */
	getThings(): readonly Thing[]
}

/** Where an item keeps the ids of elements elsewhere that hold more of it, until somebody looks them up. */
export const itemrefs = '@itemref'

type OpenThing = { readonly types: readonly string[]; readonly properties: Map<string, ThingValue[]> }
type Capture = {
	readonly thing: OpenThing
	readonly names: readonly string[]
	readonly parts: string[]
	length: number
}
type OpenElement = {
	readonly tag: string
	/** The item whose properties stand inside: the element's own, or that of an element around it. */
	readonly owner: OpenThing | null
	readonly capture: Capture | null
}

/** Creates an empty collection. */
export function createMicrodata(): Microdata {
	const outermost: OpenThing[] = []
	const elements: OpenElement[] = []
	const captures: Capture[] = []
	let thingCount = 0
	/** Elements opened beyond the depth that is kept. */
	let beyond = 0

	return {
		open(tag, attributes) {
			if (captures.length > 0 && blockTags.has(tag)) space()
			const ended = impliedEnds.get(tag)
			if (ended !== undefined && beyond === 0) end(ended)
			if (voidTags.has(tag)) {
				const names = toNames(attributes.get('itemprop'))
				const owner = findOwner()
				if (names.length > 0 && owner !== null) add(owner, names, readAttribute(tag, attributes) ?? '')
				return
			}
			if (elements.length >= caps.elementDepth) {
				beyond += 1
				return
			}
			elements.push(openElement(tag, attributes))
		},
		close(tag) {
			if (captures.length > 0 && blockTags.has(tag)) space()
			if (beyond > 0) {
				beyond -= 1
				return
			}
			const reach = Math.max(0, elements.length - caps.endTagReach)
			let at = elements.length - 1
			while (at >= reach && elements[at]?.tag !== tag) at -= 1
			if (at >= reach) closeFrom(at)
		},
		text(text) {
			for (const capture of captures) {
				if (capture.length >= caps.captureLength) continue
				capture.parts.push(text.slice(0, caps.captureLength))
				capture.length += text.length
			}
		},
		isCapturing: () => captures.length > 0,
		isInside: () => findOwner() !== null,
		getThings() {
			for (const capture of captures.splice(0)) finish(capture)
			return outermost
		},
	}

	function closeFrom(at: number) {
		while (elements.length > at) {
			const capture = elements.pop()?.capture ?? null
			if (capture !== null) finish(capture)
		}
	}

	/** Ends the innermost element of some tags that stands open without a list or table between. */
	function end(tags: ReadonlySet<string>) {
		const reach = Math.max(0, elements.length - impliedReach)
		for (let at = elements.length - 1; at >= reach; at -= 1) {
			const tag = elements[at]?.tag ?? ''
			if (tags.has(tag)) return closeFrom(at)
			if (barriers.has(tag)) return
		}
	}

	/** What stands in blocks of their own are words of their own. */
	function space() {
		for (const capture of captures) if (capture.parts.at(-1) !== ' ') capture.parts.push(' ')
	}

	function openElement(tag: string, attributes: ReadonlyMap<string, string>): OpenElement {
		const owner = findOwner()
		const names = owner === null ? [] : toNames(attributes.get('itemprop'))
		if (attributes.has('itemscope') && thingCount < caps.things) {
			const thing = openThing(attributes)
			if (owner !== null && names.length > 0) add(owner, names, thing)
			else if (isOutermost(attributes)) outermost.push(thing)
			return { tag, owner: thing, capture: null }
		}
		if (owner === null || names.length === 0) return { tag, owner, capture: null }
		const value = readAttribute(tag, attributes)
		if (value !== null) add(owner, names, value)
		else if (captures.length < caps.captures) {
			const capture = { thing: owner, names, parts: [], length: 0 }
			captures.push(capture)
			return { tag, owner, capture }
		}
		return { tag, owner, capture: null }
	}

	function openThing(attributes: ReadonlyMap<string, string>): OpenThing {
		thingCount += 1
		const types = (attributes.get('itemtype') ?? '').trim().split(/\s+/, 4).map(toLocalName)
		const id = attributes.get('itemid')
		const properties = new Map<string, ThingValue[]>(id === undefined ? [] : [['@id', [id]]])
		const references = attributes.get('itemref')?.trim().split(/\s+/, 8)
		if (references !== undefined) properties.set(itemrefs, references)
		return { types, properties }
	}

	function findOwner(): OpenThing | null {
		return elements.at(-1)?.owner ?? null
	}

	function finish(capture: Capture) {
		const at = captures.indexOf(capture)
		if (at !== -1) captures.splice(at, 1)
		add(capture.thing, capture.names, capture.parts.join(''))
	}

	function add(thing: OpenThing, names: readonly string[], value: ThingValue) {
		for (const name of names) {
			const values = thing.properties.get(name)
			if (values !== undefined && values.length < caps.propertiesOfThing) values.push(value)
			else if (values === undefined && thing.properties.size < caps.propertiesOfThing)
				thing.properties.set(name, [value])
		}
	}
}

/** What is a property without an owner belongs to an item elsewhere; pages also mark their main thing so. */
function isOutermost(attributes: ReadonlyMap<string, string>): boolean {
	const names = toNames(attributes.get('itemprop'))
	return names.length === 0 || names.some((name) => name === 'mainentity' || name === 'mainentityofpage')
}

function toNames(itemprop: string | undefined): readonly string[] {
	if (itemprop === undefined) return []
	return itemprop
		.trim()
		.split(/\s+/, 4)
		.map(toLocalName)
		.filter((name) => name !== '')
}

/** The value an element gives by an attribute, or null when its text is the value. A `content` counts on every element, as it is used. */
function readAttribute(tag: string, attributes: ReadonlyMap<string, string>): string | null {
	const content = attributes.get('content')
	if (content !== undefined) return content
	const attribute = valueAttributes.get(tag)
	return attribute === undefined ? null : (attributes.get(attribute) ?? null)
}

const valueAttributes: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ img: 'src', audio: 'src', embed: 'src', iframe: 'src', source: 'src', track: 'src', video: 'src' },
		...{ a: 'href', area: 'href', link: 'href', object: 'data', data: 'value', meter: 'value', time: 'datetime' },
	}),
)

const voidTags = new Set([
	...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
])

/** Elements whose end tag may be left out, by the tags that end them. Source: HTML 13.1.2.4. */
const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	[
		...([['li', ['li']]] as const),
		...(['dt', 'dd'] as const).map((tag) => [tag, ['dt', 'dd']] as const),
		...(['td', 'th'] as const).map((tag) => [tag, ['td', 'th']] as const),
		...([['tr', ['tr']]] as const),
		...['p', 'div', 'ul', 'ol', 'dl', 'table', 'h1', 'h2', 'h3', 'h4', 'section', 'article'].map(
			(tag) => [tag, ['p']] as const,
		),
	].map(([tag, ended]) => [tag, new Set<string>(ended)]),
)
const barriers = new Set(['ul', 'ol', 'dl', 'table', 'div', 'section', 'article', 'body'])
const impliedReach = 8
const blockTags = new Set([
	...['br', 'p', 'div', 'li', 'ul', 'ol', 'dt', 'dd', 'dl', 'tr', 'td', 'th', 'table', 'section', 'article', 'hr'],
	...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])
