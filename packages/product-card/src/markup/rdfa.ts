import { caps } from '../caps.ts'
import { decodeEntities } from '../clean-text.ts'
import { type Thing, type ThingValue, toLocalName } from '../thing.ts'
import { voidTags } from './void-tags.ts'
import { readAttributes, walkTags } from './walk-tags.ts'

/**
 * Reads the outermost RDFa items of a page, of schema.org and GoodRelations. Source: RDFa Lite 1.1. Prefixes are taken for what
 * they are named after (`schema:`, `gr:`); `resource` ties no items together.
 */
export function readRdfa(html: string): readonly Thing[] {
	if (!/\stypeof\s?=/i.test(html)) return []
	const notes = new Notes()
	walkTags(html, 0, html.length, notes)
	return notes.getThings()
}

type OpenThing = { readonly types: readonly string[]; readonly properties: Map<string, ThingValue[]> }
type Open = {
	readonly tag: string
	/** The item whose properties stand inside. */
	readonly owner: OpenThing | null
	readonly capture: Capture | null
}
type Capture = { readonly owner: OpenThing; readonly names: readonly string[]; text: string }

class Notes {
	readonly #outermost: OpenThing[] = []
	readonly #open: Open[] = []
	#count = 0

	open(tag: string, source: string) {
		const attributes = source.length < 8 ? none : readAttributes(source)
		const owner = this.#open.at(-1)?.owner ?? null
		const names = owner === null ? [] : toNames(attributes.get('property'))
		const types = toNames(attributes.get('typeof'))
		const thing = types.length > 0 && this.#count < caps.things ? this.#openThing(types) : null
		if (thing !== null && owner !== null && names.length > 0) add(owner, names, thing)
		else if (thing !== null && owner === null) this.#outermost.push(thing)
		const value = thing === null ? readValue(attributes) : null
		if (owner !== null && names.length > 0 && value !== null) add(owner, names, decodeEntities(value))
		if (voidTags.has(tag) || this.#open.length >= caps.elementDepth) return
		const isText = owner !== null && thing === null && names.length > 0 && value === null
		this.#open.push({ tag, owner: thing ?? owner, capture: isText ? { owner, names, text: '' } : null })
	}

	close(tag: string) {
		const reach = Math.max(0, this.#open.length - caps.endTagReach)
		const at = this.#open.findLastIndex((one, index) => index >= reach && one.tag === tag)
		if (at === -1) return
		for (const { capture } of this.#open.splice(at))
			if (capture !== null) add(capture.owner, capture.names, capture.text)
	}

	text(text: string) {
		for (const { capture } of this.#open.slice(-8))
			if (capture !== null && capture.text.length < caps.captureLength)
				capture.text += decodeEntities(text.slice(0, caps.captureLength))
	}

	getThings(): readonly Thing[] {
		for (const { capture } of this.#open) if (capture !== null) add(capture.owner, capture.names, capture.text)
		return this.#outermost
	}

	#openThing(types: readonly string[]): OpenThing {
		this.#count += 1
		return { types, properties: new Map() }
	}
}

const none: ReadonlyMap<string, string> = new Map()

function toNames(written: string | undefined): readonly string[] {
	const names = written?.trim().split(/\s+/, 4) ?? []
	return names.map((name) => toSchemaName(toLocalName(name))).filter((name) => name !== '')
}

/** GoodRelations came before schema.org took it in. */
function toSchemaName(name: string): string {
	const local = name.replace(
		/^(?:gr:|v:|s:|product:|http:\/\/purl\.org\/goodrelations\/v1#|http:\/\/rdf\.data-vocabulary\.org\/#)/,
		'',
	)
	return goodRelations.get(local) ?? local
}

const goodRelations: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ hascurrencyvalue: 'price', hascurrencyminvalue: 'lowprice', hascurrencymaxvalue: 'highprice' },
		...{ hascurrency: 'pricecurrency', haspricespecification: 'pricespecification', hasstockkeepingunit: 'sku' },
		...{
			hasmanufacturer: 'brand',
			hasbrand: 'brand',
			offering: 'offer',
			productorserviceinstance: 'product',
			photo: 'image',
		},
	}),
)

function readValue(attributes: ReadonlyMap<string, string>): string | null {
	const found = ['content', 'resource', 'href', 'src', 'datetime'].map((name) => attributes.get(name))
	return found.find((value) => value !== undefined) ?? null
}

function add(owner: OpenThing, names: readonly string[], value: ThingValue) {
	for (const name of names) {
		const values = owner.properties.get(name)
		if (values !== undefined && values.length < caps.propertiesOfThing) values.push(value)
		else if (values === undefined && owner.properties.size < caps.propertiesOfThing) owner.properties.set(name, [value])
	}
}
