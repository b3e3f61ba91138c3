import { buildCard } from './build-card.ts'
import type { CardParts } from './card-parts.ts'
import type { CardReading, PageCard, PageInput } from './card-reading.ts'
import { isCurrency } from './find-currency.ts'
import { findMain } from './kind/find-main.ts'
import { findMeta } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import { readPlatform } from './platforms/read-platform.ts'
import { findYenMeaning, type ReadProduct, readProducts } from './read-products.ts'
import { readThings, type SourcedThings } from './read-things.ts'
import { recogniseObstacle } from './recognise-obstacle.ts'
import { toBaseUrl } from './resolve-page-url.ts'
import { findText } from './thing.ts'
import { readVisible, type VisibleReading } from './visible/read-visible.ts'

/**
 * Judges what a page says about itself: the card, or why there is none.
 * @param isWhole whether the page was read to its end: what people see is looked at only then, and before there is a card
 *   only where markup describes a whole product
 */
export function readFacts(given: PageFacts, input: PageInput, isWhole = true): CardReading {
	const facts = { ...given, toText: once(given.toText) }
	const base = toBaseUrl(input.url, facts.base)
	const things = readThings(facts, isWhole)
	const products = readProducts(things, { facts, input, base })
	if (!isWhole && !products.some(isComplete)) return { ok: false, reason: 'empty' }
	const parts = toParts({ input, facts, base, products }, things, isWhole)
	const card = buildCard(parts)
	const hasProduct = (parts.products.length > 0 || parts.platform !== null) && hasOffer(card)
	const obstacle = recogniseObstacle({ facts, url: input.url, headers: input.headers, hasProduct })
	if (obstacle !== null) return { ok: false, reason: obstacle }
	return isEmpty(card) ? { ok: false, reason: 'empty' } : { ok: true, card }
}

/** The whole text is asked for by several, and decoded once. */
function once(toText: PageFacts['toText']): PageFacts['toText'] {
	let text: string | null = null
	return (from, to) => {
		if (from !== undefined) return toText(from, to)
		text ??= toText()
		return text
	}
}

type MarkedParts = Pick<CardParts, 'input' | 'facts' | 'base' | 'products'>

function toParts(marked: MarkedParts, things: readonly SourcedThings[], isWhole: boolean): CardParts {
	const { facts, input, products } = marked
	const titles = [findMeta(facts, 'og:title'), facts.title].filter((title) => title !== null)
	const main = findMain(things, titles)
	const isLookedAt = isWhole && (products.length > 0 || !reading.has(main?.kind ?? 'page'))
	const visible = isLookedAt ? lookAt(facts, input, products) : null
	return {
		...marked,
		visible,
		// A film on a page that sells something is not what the page is about.
		main: visible?.price ? null : main,
		platform: isWhole ? readPlatform(facts, input) : null,
	}
}

/** Kinds of pages that sell nothing. A shop's page may well hold a film. */
const reading = new Set<string>(['article', 'post', 'profile'])

/** The currency Open Graph names, be it beside a price or not. */
function findNamedCurrency(facts: PageFacts): string | null {
	const code = findMeta(facts, 'product:price:currency', 'og:price:currency')?.trim().toUpperCase() ?? ''
	return isCurrency(code) ? code : null
}

/** Looks at what people see of a page that may sell something: an article's page does not. */
function lookAt(facts: PageFacts, input: PageInput, products: readonly ReadProduct[]): VisibleReading | null {
	const named = products.find(({ offers }) => offers.price !== null || offers.priceRange !== null)?.offers
	const names = products.filter(({ isSure }) => isSure).map(({ product }) => findText(product, 'name'))
	const metas = ['description', 'og:description', 'twitter:data1', 'twitter:data2', 'og:title']
	return readVisible({
		...{ page: facts, url: input.url, language: facts.language, yen: findYenMeaning(facts, input) },
		named: named?.price?.currency ?? named?.priceRange?.low.currency ?? findNamedCurrency(facts),
		titles: [...names, findMeta(facts, 'og:title'), facts.title].filter((title) => title !== null),
		mentions: metas.map((name) => findMeta(facts, name)).filter((text) => text !== null),
	})
}

/** Whether a product says enough of itself for the rest of the page to be left. */
function isComplete({ isSure, offers }: ReadProduct): boolean {
	return isSure && offers.availability !== null && (offers.price !== null || offers.priceRange !== null)
}

function hasOffer({ price, priceRange, availability }: PageCard): boolean {
	return price !== null || priceRange !== null || availability !== null
}

/** A page that adds nothing to the share text is none. */
function isEmpty({ title, images, sources }: PageCard): boolean {
	return title === null || (sources.title === 'share' && images.length === 0)
}
