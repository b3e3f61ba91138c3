import type { CardField, CardInput, CardSource, PageCard } from './card-reading.ts'
import { cleanText, decodeEntities, dropTags } from './clean-text.ts'
import { combinePrices } from './combine-prices.ts'
import { findCanonical } from './find-canonical.ts'
import { listMetaImages, listProductImages } from './find-images.ts'
import { findMeta, readOpenGraphPrice } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import { readPageTitle } from './page-title.ts'
import { findYenMeaning, type ReadProduct } from './read-products.ts'
import { findText } from './thing.ts'
import { isSameAvailability, toAvailability } from './to-availability.ts'

/** What a card is built from. */
export type CardParts = {
	readonly input: CardInput
	readonly facts: PageFacts
	/** What relative URLs count from. */
	readonly base: string
	readonly products: readonly ReadProduct[]
}

/** Builds the card: for each field the best source that has it, for the price what all agree on. */
export function buildCard(parts: CardParts): PageCard {
	const { facts, input, base } = parts
	const prices = readPrices(parts)
	const canonical = findCanonical(facts, input, base)
	const fields = {
		title: pick(listTitles(parts)),
		description: pick(listDescriptions(parts)),
		images: pick(listImages(parts)),
		seller: pick(listSellers(parts)),
		availability: pickAvailability(parts),
		price: { source: prices.source },
		listPrice: { source: prices.listPrice === null ? null : prices.source },
		canonical: { source: canonical === null ? null : ('html' as const) },
	}
	return {
		...{ title: fields.title.value, description: fields.description.value, images: fields.images.value ?? [] },
		...{ price: prices.price, priceRange: prices.priceRange, listPrice: prices.listPrice },
		...{ availability: fields.availability.value, seller: fields.seller.value, canonical },
		sources: toSources(fields),
	}
}

/** A value of a source, null where the source is silent. */
type Candidate<T> = readonly [source: CardSource, value: T | null]
type Picked<T> = { readonly source: CardSource | null; readonly value: T | null }

function pick<T>(candidates: readonly Candidate<T>[]): Picked<T> {
	const found = candidates.find(([, value]) => value !== null)
	return found === undefined ? { source: null, value: null } : { source: found[0], value: found[1] }
}

function toSources(fields: Readonly<Record<CardField, { readonly source: CardSource | null }>>): PageCard['sources'] {
	const filled = Object.entries(fields).filter(([, { source }]) => source !== null)
	return Object.fromEntries(filled.map(([field, { source }]) => [field, source]))
}

/** The text of a property of the page's product, where it is sure which product that is. */
function listProductTexts({ products }: CardParts, read: (product: ReadProduct) => string | null): Candidate<string>[] {
	return products.filter(({ isSure }) => isSure).map((one) => [one.source, read(one)])
}

function listTitles(parts: CardParts): readonly Candidate<string>[] {
	const { facts, input } = parts
	const { url, links } = input
	const all: readonly Candidate<string>[] = [
		...listProductTexts(parts, ({ product }) => findText(product, 'name')),
		['open-graph', readPageTitle(findMeta(facts, 'og:title'), url, links)],
		['twitter', readPageTitle(findMeta(facts, 'twitter:title'), url, links)],
		['html', readPageTitle(facts.title, url, links)],
		['share', input.fallback?.title ?? null],
	]
	return all.map(([source, text]) => [source, text === null ? null : cleanText(decodeEntities(text), 300)])
}

function listDescriptions(parts: CardParts): readonly Candidate<string>[] {
	const { facts } = parts
	const all: readonly Candidate<string>[] = [
		...listProductTexts(parts, ({ product }) => findText(product, 'description')),
		['open-graph', findMeta(facts, 'og:description')],
		['twitter', findMeta(facts, 'twitter:description')],
		['html', findMeta(facts, 'description')],
	]
	return all.map(([source, text]) => [source, text === null ? null : toDescription(text)])
}

function toDescription(text: string): string | null {
	return cleanText(dropTags(decodeEntities(text.slice(0, 16_000))), 1_000)
}

function listImages({ facts, base, products }: CardParts): readonly Candidate<readonly string[]>[] {
	const all: readonly Candidate<readonly string[]>[] = [
		...products
			.filter(({ isSure }) => isSure)
			.map(({ source, product }) => [source, listProductImages(product, base)] as const),
		['open-graph', listMetaImages(facts, ['og:image:secure_url', 'og:image', 'og:image:url'], base)],
		['twitter', listMetaImages(facts, ['twitter:image', 'twitter:image:src'], base)],
		['html', listMetaImages({ ...facts, metas: toImageRelation(facts) }, ['image_src'], base)],
	]
	return all.map(([source, urls]) => [source, urls !== null && urls.length > 0 ? urls : null])
}

function toImageRelation({ relations }: PageFacts): PageFacts['metas'] {
	const href = relations.get('image_src')
	return new Map(href === undefined ? [] : [['image_src', [href]]])
}

/** Who sells: named by the offer, else by Open Graph. The site's name is the shop only where the site is no marketplace. */
function listSellers(parts: CardParts): readonly Candidate<string>[] {
	const { facts, input } = parts
	const isMarketplace = (input.links.identify(input.url)?.platform ?? null) !== null
	const all: readonly Candidate<string>[] = [
		...listProductTexts(parts, ({ offers }) => offers.seller),
		['open-graph', findMeta(facts, 'product:retailer_title', 'product:retailer')],
		['open-graph', isMarketplace ? null : findMeta(facts, 'og:site_name')],
	]
	return all.map(([source, text]) => [source, text === null ? null : cleanText(text, 200)])
}

/** What the sources say of the stock; nothing when they contradict each other. */
function pickAvailability({ facts, products }: CardParts): Picked<NonNullable<PageCard['availability']>> {
	const written = findMeta(facts, 'product:availability', 'og:availability')
	const all = [
		...products.filter(({ isSure }) => isSure).map(({ source, offers }) => [source, offers.availability] as const),
		['open-graph', written === null ? null : toAvailability(written)] as const,
	]
	const picked = pick(all)
	const isContradicted = all.some(
		([, value]) => value !== null && picked.value !== null && !isSameAvailability(value, picked.value),
	)
	return isContradicted ? { source: null, value: null } : picked
}

function readPrices({ facts, input, products }: CardParts) {
	return combinePrices([
		...products.map(({ source, offers, isSure }) => ({
			...{ source, price: offers.price, priceRange: offers.priceRange, listPrice: offers.listPrice },
			isSure: offers.isSure && isSure,
		})),
		{ source: 'open-graph', ...readOpenGraphPrice(facts, findYenMeaning(facts, input)) },
	])
}
