import { listOf, objectOf, oneOf, type Read, refuse, textOf, wholeNumber } from './parse-value.ts'
import type { LinkShape, ShortHost } from './platform.ts'
import { host, itemForms, kinds, name, pathPattern, shapeHost, template } from './platform-forms.ts'

const shapeFields = objectOf(
	{
		hosts: listOf(shapeHost, { min: 1, max: 50 }),
		path: pathPattern,
		form: oneOf(itemForms),
		kind: oneOf(kinds),
	},
	{
		params: listOf(name, { min: 1, max: 10 }),
		except: listOf(textOf(/^[A-Za-z0-9._-]+$/, 'invalid-text', 64), { max: 200 }),
		item: textOf(/^[A-Za-z0-9._-]*\{item\}[A-Za-z0-9._-]*$/, 'invalid-text', 64),
		canonical: textOf(
			/^(?:[a-z0-9-]*\{item\}[a-z0-9-]*\.)?[a-z0-9][a-z0-9.-]*(?::\d{1,5})?\/(?:[A-Za-z0-9._~!$'()+,;=:@/-]|\{item\}|\{any\})*$/,
			'invalid-canonical',
			300,
		),
		canonicalParam: name,
		keep: listOf(name, { max: 10 }),
		app: template,
	},
)

const shortFields = objectOf(
	{
		hosts: listOf(host, { min: 1, max: 50 }),
		prefix: textOf(/^\/[A-Za-z0-9._~/-]*$/, 'invalid-path', 64),
		alphabet: oneOf(['alphanumeric', 'dashed', 'token', 'encoded']),
		kind: oneOf(kinds),
	},
	{
		param: name,
		suffix: oneOf(['/']),
		shareCode: objectOf(
			{ param: name, length: wholeNumber(4, 32) },
			{ around: textOf(/^[!-/:-@[-`{-~]+$/, 'invalid-text', 4) },
		),
	},
)

/** Reads one form of URL; the id has one place, and the canonical URL has it too. */
export function parseShape(json: unknown, path: string): Read<LinkShape> {
	const read = shapeFields(json, path)
	if (!read.ok) return read
	const shape = read.value
	const places = shape.hosts.map((pattern) => `${pattern}${shape.path}`)
	if (places.some((place) => !isReadable(place, shape.params === undefined ? 1 : 0)))
		return refuse('invalid-path', `${path}.path`)
	if (shape.item !== undefined && shape.canonical === undefined) return refuse('missing-field', `${path}.canonical`)
	const canonical = shape.canonical ?? places[0] ?? ''
	if (!isReadable(canonical, shape.canonicalParam === undefined ? 1 : 0))
		return refuse('invalid-canonical', `${path}.${shape.canonical === undefined ? 'canonicalParam' : 'canonical'}`)
	if (canonical.includes('{any}') && !shape.path.includes('{any}'))
		return refuse('invalid-canonical', `${path}.canonical`)
	return read
}

/** Reads one family of short links. */
export function parseShort(json: unknown, path: string): Read<ShortHost> {
	const read = shortFields(json, path)
	if (!read.ok) return read
	// What is percent-encoded cannot be told from the rest of a path.
	if (read.value.alphabet === 'encoded' && read.value.param === undefined)
		return refuse('unknown-value', `${path}.alphabet`)
	return read
}

/** Whether a pattern can be read in one way: the id so many times, at most one other place, and text between the two. */
function isReadable(pattern: string, ids: number): boolean {
	const count = (place: string) => pattern.split(place).length - 1
	return count('{item}') === ids && count('{any}') <= 1 && !pattern.includes('}{')
}
