import { caps } from './caps.ts'
import { decodeEntities } from './clean-text.ts'
import { parseLenientJson } from './parse-lenient-json.ts'
import { type Thing, type ThingValue, toLocalName } from './thing.ts'

/** Reads JSON-LD blocks into the outermost items; a block that cannot be read is passed over. Contexts are not fetched. */
export function readJsonLd(blocks: readonly string[]): readonly Thing[] {
	const roots = blocks.map(parseLenientJson).filter((value) => value !== undefined)
	const walk = new Walk()
	for (const root of roots) walk.indexIds(root, 0)
	return roots.flatMap((root) => walk.toOutermost(root, 0))
}

/** Owns the count of nodes and the nodes that others refer to. */
class Walk {
	readonly #byId = new Map<string, Readonly<Record<string, unknown>>>()
	#nodes = 0

	/** Notes the nodes that say more than their id. */
	indexIds(value: unknown, depth: number) {
		if (depth > caps.jsonDepth || this.#isSpent()) return
		if (Array.isArray(value)) for (const item of value) this.indexIds(item, depth + 1)
		if (!isNode(value)) return
		const id = value['@id']
		const keys = Object.keys(value)
		if (typeof id === 'string' && keys.length > 1 && !this.#byId.has(id)) this.#byId.set(id, value)
		for (const key of keys) this.indexIds(value[key], depth + 1)
	}

	toOutermost(value: unknown, depth: number): readonly Thing[] {
		if (depth > 4) return []
		if (Array.isArray(value)) return value.slice(0, caps.things).flatMap((item) => this.toOutermost(item, depth + 1))
		if (!isNode(value)) return []
		const inner = ['@graph', 'mainEntity'].flatMap((key) => this.toOutermost(value[key], depth + 1))
		const thing = value['@type'] === undefined ? null : this.#toThing(value, 0)
		return thing === null ? inner : [thing, ...inner]
	}

	#toThing(node: Readonly<Record<string, unknown>>, depth: number): Thing {
		const types = toList(node['@type'])
			.filter((type) => typeof type === 'string')
			.map(toLocalName)
		const properties = new Map<string, readonly ThingValue[]>()
		for (const [key, value] of Object.entries(node).slice(0, caps.propertiesOfThing)) {
			if (key === '@type' || key === '@context') continue
			const values = toList(value)
				.slice(0, caps.offers)
				.flatMap((one) => this.#toValues(one, depth + 1))
			if (values.length > 0) properties.set(toLocalName(key), values)
		}
		return { types, properties }
	}

	#toValues(value: unknown, depth: number): readonly ThingValue[] {
		if (depth > caps.jsonDepth || this.#isSpent()) return []
		if (typeof value === 'string') return [decodeEntities(value)]
		if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
		if (Array.isArray(value)) return value.slice(0, caps.offers).flatMap((one) => this.#toValues(one, depth + 1))
		if (!isNode(value)) return []
		if (value['@value'] !== undefined) return this.#toValues(value['@value'], depth + 1)
		const id = value['@id']
		const isReference = typeof id === 'string' && Object.keys(value).length === 1
		// What is referred to and stands nowhere keeps its id: that it is there says something.
		return [this.#toThing((isReference ? this.#byId.get(id) : null) ?? value, depth + 1)]
	}

	#isSpent(): boolean {
		this.#nodes += 1
		return this.#nodes > caps.jsonNodes
	}
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [value]
}
