import type { PriceRole } from './buy-box.ts'
import { signs } from './signs.ts'

/** Says whether an element of a tag matters whatever its attributes. */
export function isTellingTag(tag: string): boolean {
	return tag === 'button' || tag === 'input'
}

/** Says whether the attributes of a tag tell anything by which its element matters. */
export function isTelling(source: string): boolean {
	return source.length > 5 && telling.test(source.toLowerCase())
}

const telling = new RegExp(
	`hidden|display:|line-through|button|${[signs.price, signs.stock, signs.elsewhere, signs.apart, signs.buy].map(({ source }) => source).join('|')}`,
)

/** The names an element is known by, in lower case, `oldPrice` as `old-price`. */
export function toName(attributes: ReadonlyMap<string, string>): string {
	let names = ''
	for (const [name, value] of attributes) if (nameAttributes.has(name)) names += `${value} `
	return names
		.slice(0, 600)
		.replace(/([a-z])([A-Z])/g, '$1-$2')
		.toLowerCase()
}

const nameAttributes = new Set([
	...['class', 'id', 'itemprop', 'name', 'data-test', 'data-testid', 'data-qa', 'data-cy', 'data-hook'],
	...['data-price-type', 'data-role', 'data-action'],
])

/** Says whether an element is named after a price, and small enough to hold one. */
export function isNamedPrice(tag: string, name: string): boolean {
	return signs.price.test(name) && !containers.has(tag)
}

const containers = new Set(['body', 'main', 'form', 'section', 'article', 'select', 'option', 'input', 'button', 'a'])

/** Says whether an element is hidden or about other things. */
export function isElsewhere(tag: string, name: string, attributes: ReadonlyMap<string, string>): boolean {
	const isHidden = attributes.has('hidden') || /display:\s?none/i.test(attributes.get('style') ?? '')
	return isHidden || isPassedOver(tag) || (signs.elsewhere.test(name) && !signs.buy.test(name))
}

/** Says whether what stands in elements of a tag is never about the thing itself. */
export function isPassedOver(tag: string): boolean {
	return passedOver.has(tag)
}

const passedOver = new Set(['footer', 'nav', 'header', 'select', 'option', 'label', 'aside'])

/** How an element marks the prices inside it, with what those around it say. */
export function findRole(tag: string, name: string, outer: PriceRole | null): PriceRole {
	if (outer === 'struck' || outer === 'old' || outer === 'other') return outer
	if (struckTags.has(tag)) return 'struck'
	if (tag === 'ins') return 'now'
	return roles.find((role) => signs[role].test(name)) ?? outer ?? 'plain'
}

/** What a part that is not named after a price says of the prices inside it. */
export function findOuterRole(name: string, outer: PriceRole | null): PriceRole | null {
	return signs.apart.test(name) ? 'other' : outer
}

const struckTags = new Set(['del', 's', 'strike'])
const roles = ['old', 'other', 'now', 'saving', 'regular'] as const

/** Says whether a tag has no end. */
export function isVoid(tag: string): boolean {
	return voidTags.has(tag)
}

const voidTags = new Set([
	...['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'area', 'col', 'embed', 'param', 'track'],
])
