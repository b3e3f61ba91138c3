import { caps } from './caps.ts'
import { isVoid } from './scan/element-kinds.ts'
import type { OpenElements } from './scan/open-elements.ts'
import { type Thing, type ThingValue, toLocalName } from './thing.ts'

/**
 * Collects schema.org microdata while a page is scanned. Source: HTML Living Standard, section 5. Where
 * `itemref` leads is only noted: `followItemrefs` looks there. What is a property of an item elsewhere is no item of its own.
 */
export type Microdata = {
	/** Takes a tag that has attributes of microdata, when its element is open already. Others need not be told. */
	open(tag: string, id: number, attributes: ReadonlyMap<string, string>): void
	/** To be called when the watched element has ended. */
	leave(): void
	text(text: string): void
	/** Takes that what follows are words of their own. */
	space(): void
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
/** An element that is an item, or whose text is the value of a property. */
type OpenElement = {
	/** How many elements are open with it. */
	readonly depth: number
	/** The item whose properties stand inside: the element's own, or that of an element around it. */
	readonly owner: OpenThing
	readonly capture: Capture | null
}

/** Creates an empty collection. It watches the elements it is in. */
export function createMicrodata(elements: OpenElements): Microdata {
	const outermost: OpenThing[] = []
	const open: OpenElement[] = []
	const captures: Capture[] = []
	let thingCount = 0

	return {
		open(tag, id, attributes) {
			if (isVoid(id)) {
				const names = toNames(attributes.get('itemprop'))
				const owner = findOwner()
				if (names.length > 0 && owner !== null) add(owner, names, readAttribute(tag, attributes) ?? '')
			} else if (!elements.isTooDeep()) openElement(tag, attributes)
		},
		leave() {
			const lowest = elements.lowest()
			for (let last = open.at(-1); last !== undefined && last.depth > lowest; last = open.at(-1)) {
				open.pop()
				if (last.capture !== null) finish(last.capture)
			}
			elements.watch(open.at(-1)?.depth ?? 0)
		},
		text(text) {
			for (const capture of captures) {
				if (capture.length >= caps.captureLength) continue
				capture.parts.push(text.slice(0, caps.captureLength))
				capture.length += text.length
			}
		},
		space() {
			for (const capture of captures) if (capture.parts.at(-1) !== ' ') capture.parts.push(' ')
		},
		isCapturing: () => captures.length > 0,
		isInside: () => findOwner() !== null,
		getThings() {
			for (const capture of captures.splice(0)) finish(capture)
			return outermost
		},
	}

	function openElement(tag: string, attributes: ReadonlyMap<string, string>) {
		const owner = findOwner()
		const names = owner === null ? [] : toNames(attributes.get('itemprop'))
		if (attributes.has('itemscope') && thingCount < caps.things) {
			const thing = openThing(attributes)
			if (owner !== null && names.length > 0) add(owner, names, thing)
			else if (isOutermost(attributes)) outermost.push(thing)
			enter(thing, null)
			return
		}
		if (owner === null || names.length === 0) return
		const value = readAttribute(tag, attributes)
		if (value !== null) add(owner, names, value)
		else if (captures.length < caps.captures) {
			const capture = { thing: owner, names, parts: [], length: 0 }
			captures.push(capture)
			enter(owner, capture)
		}
	}

	function enter(owner: OpenThing, capture: Capture | null) {
		open.push({ depth: elements.depth, owner, capture })
		elements.watch(elements.depth)
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
		return open.at(-1)?.owner ?? null
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
