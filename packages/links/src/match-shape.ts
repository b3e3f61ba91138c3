import { fillPattern, matchPattern, type Pattern, type Places } from './match-pattern.ts'
import type { ItemForm, LinkShape } from './platform.ts'
import type { QueryPair } from './query-pairs.ts'
import type { PlacedShape } from './registry.ts'
import type { WebUrl } from './web-url.ts'

const forms: Readonly<Record<ItemForm, RegExp>> = {
	digits: /^\d{1,24}$/,
	hex: /^[0-9a-f]{8,64}$/i,
	token: /^[A-Za-z0-9._-]{0,255}[A-Za-z0-9_-]$/,
}
const anything = /^[A-Za-z0-9._~-]{1,255}$/

/** The item a URL of this shape names, and what stands at `{any}`; null when the URL has another shape or names none. */
export function matchShape(
	{ shape, path: pattern, host }: PlacedShape,
	url: WebUrl,
	pairs: readonly QueryPair[],
): Required<Places> | null {
	const label = host === null ? {} : matchHost(host, url.host)
	const path = url.pathname
	const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
	const places = label === null ? null : matchPattern(pattern, plain)
	if (places === null || (places.any !== undefined && !anything.test(places.any))) return null
	const text = label?.item ?? places.item
	const item = text === undefined ? itemInQuery(shape, pairs) : asItem(text, shape.form)
	if (item === null || shape.except?.includes(item)) return null
	return { item: fillPattern(shape.item ?? '{item}', { item }), any: places.any ?? '' }
}

function matchHost(pattern: Pattern, host: string): Places | null {
	if (pattern.text.startsWith('*.')) return {}
	const found = matchPattern(pattern, host)
	return found?.item?.includes('.') ? null : found
}

function itemInQuery(shape: LinkShape, pairs: readonly QueryPair[]): string | null {
	for (const name of shape.params ?? []) {
		const pair = pairs.find((candidate) => candidate.name === name)
		const item = pair === undefined ? null : asItem(pair.value, shape.form)
		if (item !== null) return item
	}
	return null
}

function asItem(text: string, form: ItemForm): string | null {
	return forms[form].test(text) ? text : null
}
