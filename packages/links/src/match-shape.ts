import type { ItemForm, LinkShape } from './platform.ts'
import type { QueryPair } from './query-pairs.ts'

const forms: Readonly<Record<ItemForm, RegExp>> = {
	digits: /^\d{1,24}$/,
	hex: /^[0-9a-f]{8,64}$/i,
	token: /^[A-Za-z0-9._-]{0,255}[A-Za-z0-9_-]$/,
}

/** The item a URL of this shape names; null when the URL has another shape or names none. */
export function matchShape(shape: LinkShape, path: string, pairs: readonly QueryPair[]): string | null {
	const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
	const at = shape.path.indexOf('{item}')
	if (at === -1) return plain === shape.path ? itemInQuery(shape, pairs) : null
	const prefix = shape.path.slice(0, at)
	const suffix = shape.path.slice(at + '{item}'.length)
	if (!plain.startsWith(prefix) || !plain.endsWith(suffix)) return null
	return asItem(plain.slice(prefix.length, plain.length - suffix.length), shape.form)
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
