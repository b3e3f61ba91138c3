import type { Category, LinkKind } from './link.ts'
import { type Reader, refuse, textOf } from './parse-value.ts'
import type { ItemForm, TitlePlace } from './platform.ts'
import { parseWebUrl } from './web-url.ts'

export const kinds = [
	'item',
	'post',
	'profile',
	'shop',
	'quote',
	'code',
	'miniprogram',
	'page',
] as const satisfies readonly LinkKind[]
export const categories = [
	'ecommerce',
	'second-hand',
	'content',
	'finance',
	'other',
] as const satisfies readonly Category[]
export const itemForms = ['digits', 'hex', 'token'] as const satisfies readonly ItemForm[]
export const titlePlaces = ['quoted', 'bracketed', 'before', 'after'] as const satisfies readonly TitlePlace[]

/** A name of a query parameter. */
export const name: Reader<string> = textOf(/^[A-Za-z0-9._~-]+$/, 'invalid-text', 64)

/** A path with places; letters as a URL has them. */
export const pathPattern: Reader<string> = textOf(
	/^\/(?:[A-Za-z0-9._~!$'()+,;=:@/-]|\{item\}|\{any\})*$/,
	'invalid-path',
	200,
)

/** An app link. Nothing that runs in the chat itself, reads files or opens another site. */
export const template: Reader<string> = textOf(
	/^(?!(?:javascript|vbscript|data|file|filesystem|blob|about|view-source|https?|wss?|ftp|mailto|tel|sms|intent):)[a-z][a-z0-9+.-]*:(?:[!#-;=?-[\]_a-z~]|\{(?:item|url|encodedUrl)\})*$/,
	'invalid-template',
	500,
)

/** A host in small letters, with a port where only that port is meant. */
export const host: Reader<string> = (json, path) => {
	const read = hostForm(json, path)
	if (!read.ok) return read
	return parseWebUrl(`https://${read.value}/`)?.host === read.value ? read : refuse('invalid-host', path)
}

/** A host whose first label may be any, or hold the id. */
export const shapeHost: Reader<string> = (json, path) => {
	const read = shapeHostForm(json, path)
	if (!read.ok) return read
	const filled = read.value.replace('*', 'x').replace('{item}', 'x')
	return parseWebUrl(`https://${filled}/`)?.host === filled ? read : refuse('invalid-host', path)
}

const hostForm = textOf(/^[a-z0-9][a-z0-9.-]*\.[a-z0-9-]+(?::\d{1,5})?$/, 'invalid-host', 253)
const shapeHostForm = textOf(
	/^(?:\*\.|[a-z0-9-]*\{item\}[a-z0-9-]*\.)?[a-z0-9][a-z0-9.-]*\.[a-z0-9-]+(?::\d{1,5})?$/,
	'invalid-host',
	253,
)
