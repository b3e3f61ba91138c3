import { caps } from './caps.ts'
import { findText, getThings, isOfType, type Thing } from './thing.ts'

/** What the page is about, by which its own product is told from the ones it recommends. */
export type PageSubject = {
	/** Gives the normal forms of the page's own URL; asked for where there are several products. */
	readonly toUrls: () => ReadonlySet<string>
	/** Brings a URL of the page into that normal form, or null. */
	readonly toUrl: (text: string) => string | null
	/** The page's titles by other sources. */
	readonly titles: readonly string[]
}

/** The product of a page. `isSure` is false when several could be meant: then only what they share may be believed. */
export type FoundProduct = { readonly product: Thing; readonly isSure: boolean }

/** Finds the one product a page is about among the outermost items. */
export function findProduct(things: readonly Thing[], subject: PageSubject): FoundProduct | null {
	const products = things.flatMap((thing) => toProducts(thing, 0)).slice(0, caps.products)
	const named = products.filter((product) => findText(product, 'name') !== null)
	const [only, ...others] = named
	if (only === undefined) return null
	if (others.length === 0) return { product: only, isSure: true }
	const urls = subject.toUrls()
	const byUrl = named.filter((product) => isAtUrl(product, subject, urls))
	if (byUrl[0] !== undefined) return joinVariants(byUrl[0], byUrl)
	const titles = subject.titles.map(toComparable)
	const byName = named.filter((product) => isNamed(product, titles))
	if (byName[0] !== undefined) return joinVariants(byName[0], byName)
	return joinVariants(only, named)
}

/** Products of one name are the sizes and colours of one: their offers count together. Several names are several products. */
function joinVariants(first: Thing, all: readonly Thing[]): FoundProduct {
	const name = toComparableName(first)
	if (all.some((one) => toComparableName(one) !== name)) return { product: first, isSure: false }
	const offers = all.flatMap((one) => getThings(one, 'offers')).slice(0, caps.offers)
	const properties = offers.length === 0 ? first.properties : new Map([...first.properties, ['offers', offers]])
	return { product: { types: first.types, properties }, isSure: true }
}

function toComparableName(product: Thing): string {
	return toComparable(findText(product, 'name') ?? '')
}

const productTypes = new Set([
	...['product', 'productgroup', 'individualproduct', 'productmodel', 'someproducts', 'vehicle', 'car', 'book'],
])
const wrapperTypes = new Set(['webpage', 'itempage', 'collectionpage', 'offer'])

/** Products stand outermost, or are what the page or an offer is about. */
function toProducts(thing: Thing, depth: number): readonly Thing[] {
	if (isOfType(thing, productTypes)) return isOfType(thing, onlyWithOffers) && !hasOffers(thing) ? [] : [thing]
	if (depth > 2 || !isOfType(thing, wrapperTypes)) return []
	const inner = ['mainEntity', 'itemOffered', 'about'].flatMap((name) => getThings(thing, name))
	return inner.flatMap((one) => toProducts(one, depth + 1))
}

/** Things that are products only when they are sold. */
const onlyWithOffers = new Set(['book', 'vehicle', 'car'])

function hasOffers(thing: Thing): boolean {
	return getThings(thing, 'offers').length > 0
}

function isAtUrl(product: Thing, subject: PageSubject, urls: ReadonlySet<string>): boolean {
	const offers = getThings(product, 'offers')
	const id = findText(product, '@id')
	const texts = [product, ...offers].map((one) => findText(one, 'url'))
	// An id with a fragment names a thing on the page, and the page may hold many.
	if (id !== null && !id.includes('#')) texts.push(id)
	return texts.some((text) => {
		const url = text === null ? null : subject.toUrl(text)
		return url !== null && urls.has(url)
	})
}

function isNamed(product: Thing, titles: readonly string[]): boolean {
	const name = toComparableName(product)
	return name.length >= 4 && titles.some((title) => title.includes(name))
}

function toComparable(text: string): string {
	return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')
}
