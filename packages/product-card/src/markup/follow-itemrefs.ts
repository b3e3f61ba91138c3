import { caps } from '../caps.ts'
import { createMicrodata, itemrefs } from '../microdata.ts'
import { isBlock } from '../scan/element-kinds.ts'
import { OpenElements } from '../scan/open-elements.ts'
import { findTagIdOf, hashOf } from '../scan/tag-names.ts'
import type { Thing, ThingValue } from '../thing.ts'
import { voidTags } from './void-tags.ts'
import { readAttributes, walkTags } from './walk-tags.ts'

/**
 * Reads microdata again where an item keeps properties in elements elsewhere (`itemref`). Source: HTML Living Standard, 5.2.5.
 * @returns the same things where nothing is referred to
 */
export function followItemrefs(things: readonly Thing[], toText: () => string): readonly Thing[] {
	const ids = new Set(things.flatMap((thing) => listReferences(thing, 0)).slice(0, mostParts))
	if (ids.size === 0) return things
	const html = toText()
	// Pages refer to what scripts would add, or to nothing.
	const read = hasElement(html, ids) ? readWithParts(html, ids) : things
	const parts = new Map(read.filter(isPart).map((thing) => [toPartId(thing), thing.properties]))
	return read.filter((thing) => !isPart(thing)).map((thing) => complete(thing, parts, 0))
}

const deepest = 12
const mostParts = 64
const partType = 'itemref:'

function listReferences({ properties }: Thing, depth: number): readonly string[] {
	if (depth > deepest) return []
	const own = (properties.get(itemrefs) ?? []).filter((value) => typeof value === 'string')
	const inner = [...properties.values()].flat().filter((value) => typeof value !== 'string')
	return [...own, ...inner.flatMap((thing) => listReferences(thing, depth + 1))]
}

/** Whether any element may have one of some ids. */
function hasElement(html: string, ids: ReadonlySet<string>): boolean {
	const names = [...ids].map((id) => RegExp.escape(id.slice(0, longestTold))).join('|')
	return new RegExp(`\\bid\\s{0,9}=\\s{0,9}["']?(?:${names})`, 'i').test(html)
}

/** So much of an id tells it from others. */
const longestTold = 64

/** Every element that is referred to becomes an item of its own, named by its id. */
function readWithParts(html: string, ids: ReadonlySet<string>): readonly Thing[] {
	/** Of several elements of one id the first is meant. */
	const left = new Set(ids)
	const elements = new OpenElements()
	const microdata = createMicrodata(elements)
	const enter = (tag: string, attributes: ReadonlyMap<string, string>) => {
		const hash = hashOf(tag)
		const id = findTagIdOf(hash)
		if (isBlock(id)) microdata.space()
		elements.open(id, hash)
		if (elements.hasLeft()) microdata.leave()
		if (attributes.size > 0) microdata.open(tag, id, attributes)
	}
	const exit = (tag: string) => {
		const hash = hashOf(tag)
		elements.close(hash)
		if (elements.hasLeft()) microdata.leave()
		if (isBlock(findTagIdOf(hash))) microdata.space()
	}
	/** For each part that is open: its tag, and how many elements of that name are open inside it. */
	const open: { readonly tag: string; inside: number }[] = []
	walkTags(html, 0, html.length, {
		open(tag, source) {
			const attributes = telling.test(source) ? readAttributes(source) : none
			const id = attributes.get('id')
			const isReferred = id !== undefined && left.delete(id)
			if (isReferred) enter(partTag, new Map([...[['itemscope', ''] as const], ['itemtype', `${partType}${id}`]]))
			enter(tag, attributes)
			if (isReferred && voidTags.has(tag)) exit(partTag)
			else if (isReferred) open.push({ tag, inside: 0 })
			else for (const part of open) if (part.tag === tag) part.inside += 1
		},
		close(tag) {
			exit(tag)
			const last = open.at(-1)
			for (const part of open) if (part.tag === tag) part.inside -= 1
			if (last !== undefined && last.inside < 0) {
				open.pop()
				exit(partTag)
			}
		},
		text: (text) => microdata.text(text),
	})
	return microdata.getThings()
}

/** Attributes of microdata, and the ids that are referred to. */
const telling = /\b(?:item|id\s*=)/i
const none: ReadonlyMap<string, string> = new Map()
const partTag = 'itemref-part'

function isPart({ types }: Thing): boolean {
	return types[0]?.startsWith(partType) === true
}

function toPartId({ types }: Thing): string {
	return types[0]?.slice(partType.length) ?? ''
}

/** Puts the properties of its parts into an item. A part is used in each item once, so circles end. */
function complete(thing: Thing, parts: ReadonlyMap<string, Thing['properties']>, depth: number): Thing {
	const properties = new Map<string, readonly ThingValue[]>()
	const references = (thing.properties.get(itemrefs) ?? []).map((id) =>
		typeof id === 'string' ? parts.get(id) : undefined,
	)
	for (const [name, values] of [thing.properties, ...references].flatMap((one) => [...(one ?? [])])) {
		if (name === itemrefs) continue
		const known = properties.get(name) ?? []
		const inner = values.map((value) =>
			typeof value === 'string' || depth > deepest ? value : complete(value, parts, depth + 1),
		)
		properties.set(name, [...known, ...inner].slice(0, caps.propertiesOfThing))
	}
	return { types: thing.types, properties }
}
