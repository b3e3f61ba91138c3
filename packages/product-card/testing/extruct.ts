import { readdirSync, readFileSync } from 'node:fs'
import { findOutside } from '@hutong/testing'
import { followItemrefs } from '../src/markup/follow-itemrefs.ts'
import { parseLenientJson } from '../src/parse-lenient-json.ts'
import { scanPage } from '../src/scan-page.ts'
import { type Thing, type ThingValue, toLocalName } from '../src/thing.ts'

/** One outside page and what it is expected to say in one syntax; `said` is what was read, in the same plain form. */
export type MarkupCase = {
	readonly name: string
	readonly syntax: 'json-ld' | 'microdata' | 'opengraph'
	readonly expected: unknown
	readonly said: unknown
}

/** Lists every outside page with its expectation in every syntax that a card is read from. Null where they are absent. */
export function listMarkupCases(): readonly MarkupCase[] | null {
	const folder = findOutside('suites/html/extruct')
	if (folder === null) return null
	const files = readdirSync(folder, { recursive: true }).map(String).toSorted()
	return files.filter((file) => /\.(?:json|jsonld)$/.test(file)).flatMap((file) => toCases(folder, files, file))
}

/** `x_flat.json` and the like say the same of `x.html` in another shape: they are left to the tool they belong to. */
function toCases(folder: string, files: readonly string[], file: string): readonly MarkupCase[] {
	const name = file.replace(/\.(?:json|jsonld)$/, '')
	if (!files.includes(`${name}.html`)) return []
	const html = readFileSync(`${folder}/${name}.html`, 'utf8')
	const value: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))
	const facts = scanPage(html)
	const read = {
		'json-ld': () => toJson(facts.jsonBlocks.map(parseLenientJson).filter((one) => one !== undefined)),
		microdata: () => toPlainThings(followItemrefs(facts.things, () => html)),
	}
	return toExpectations(file, value).map(({ syntax, expected }) => {
		const said = syntax === 'opengraph' ? toPairs(facts.metas, expected) : read[syntax]()
		return { name: file, syntax, expected, said }
	})
}

type Expectation = Pick<MarkupCase, 'syntax' | 'expected'>

function toExpectations(file: string, value: unknown): readonly Expectation[] {
	if (file.endsWith('.jsonld')) return [{ syntax: 'json-ld', expected: toJson(value) }]
	if (isRecord(value)) return Object.entries(value).flatMap(([key, inner]) => toExpectation(key, inner))
	if (!Array.isArray(value)) return []
	if (value.some((one) => isRecord(one) && 'namespace' in one)) return toExpectation('opengraph', value)
	return value.every((one) => isRecord(one) && 'properties' in one) ? toExpectation('microdata', value) : []
}

function toExpectation(key: string, value: unknown): readonly Expectation[] {
	if (!Array.isArray(value)) return []
	if (key === 'json-ld') return [{ syntax: 'json-ld', expected: toJson(value) }]
	if (key === 'microdata') return [{ syntax: 'microdata', expected: value.map(toPlainExpected) }]
	if (key !== 'opengraph') return []
	const pairs: readonly [string, string][] = value.flatMap((one) =>
		isRecord(one) && Array.isArray(one['properties']) ? one['properties'] : [],
	)
	return [
		{ syntax: 'opengraph', expected: pairs.map(([name, text]) => `${name.toLowerCase()} = ${text.trim()}`).toSorted() },
	]
}

/** The properties a page gives of the vocabularies that are expected. */
function toPairs(metas: ReadonlyMap<string, readonly string[]>, expected: unknown): readonly string[] {
	const prefixes = new Set((expected as readonly string[]).map((pair) => pair.split(':', 1)[0]))
	const own = [...metas].filter(([name]) => name.includes(':') && prefixes.has(name.split(':', 1)[0]))
	return own.flatMap(([name, texts]) => texts.map((text) => `${name} = ${text.trim()}`)).toSorted()
}

/** Blocks of lists count item by item, what is no item is left out, and white space in texts does not matter. */
function toJson(value: unknown): unknown {
	const all = isRecord(value) && Array.isArray(value['items']) ? value['items'] : [value].flat()
	const items = all.flat().filter((one) => typeof one === 'object' && one !== null)
	return JSON.parse(JSON.stringify(items).replace(/(?:\\[nrtbf]|\\u00[01][\da-f]|\s)+/g, ' '))
}

function toPlainThings(things: readonly Thing[]): readonly unknown[] {
	return things.map(({ types, properties }) => ({
		types: types.filter((type) => type !== ''),
		properties: sortKeys([...properties].map(([name, values]) => [name, values.map(toPlainValue)])),
	}))
}

function toPlainValue(value: ThingValue): unknown {
	return typeof value === 'string' ? toLine(value) : toPlainThings([value])[0]
}

function toPlainExpected(value: unknown): unknown {
	if (!isRecord(value)) return toLine(String(value))
	const types = [value['type'] ?? []].flat().map((type) => toLocalName(String(type)))
	const properties = isRecord(value['properties']) ? value['properties'] : {}
	const id = value['id'] === undefined ? [] : [['@id', [String(value['id'])]] as const]
	const all = Object.entries(properties).map(
		([name, inner]) => [toLocalName(name), [inner].flat().map(toPlainExpected)] as const,
	)
	return { types, properties: sortKeys([...id, ...all]) }
}

function sortKeys(entries: readonly (readonly [string, unknown])[]): unknown {
	return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function toLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim()
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}
