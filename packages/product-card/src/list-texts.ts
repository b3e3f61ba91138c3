import type { CardParts } from './card-parts.ts'
import { cleanText, decodeEntities, dropTags } from './clean-text.ts'
import { findLabelled } from './find-labelled.ts'
import { findMeta } from './open-graph.ts'
import { readPageTitle } from './page-title.ts'
import type { Candidate } from './pick.ts'
import type { ReadProduct } from './read-products.ts'
import { findText } from './thing.ts'

/** What the sources give as the title, the most trusted first. */
export function listTitles(parts: CardParts): readonly Candidate<string>[] {
	const { facts, input, platform, main } = parts
	const { url, links } = input
	const all: readonly Candidate<string>[] = [
		...listProductTexts(parts, ({ product }) => findText(product, 'name')),
		...(main?.isNamed === true ? listMainTexts(parts, ['headline', 'name']) : []),
		['open-graph', readPageTitle(findMeta(facts, 'og:title'), url, links)],
		['twitter', readPageTitle(findMeta(facts, 'twitter:title'), url, links)],
		...listMainTexts(parts, ['headline', 'name']),
		['platform', platform?.title ?? null],
		['html', readPageTitle(facts.title, url, links)],
		['share', input.fallback?.title ?? null],
	]
	return all.map(([source, text]) => [source, text === null ? null : cleanText(decodeEntities(text), 300)])
}

/** What the sources give as the description. */
export function listDescriptions(parts: CardParts): readonly Candidate<string>[] {
	const { facts } = parts
	const all: readonly Candidate<string>[] = [
		...listProductTexts(parts, ({ product }) => findText(product, 'description')),
		...listMainTexts(parts, ['description']),
		['open-graph', findMeta(facts, 'og:description')],
		['twitter', findMeta(facts, 'twitter:description')],
		['html', findMeta(facts, 'description')],
	]
	return all.map(([source, text]) => [source, text === null ? null : toDescription(text)])
}

function toDescription(text: string): string | null {
	return cleanText(dropTags(decodeEntities(text.slice(0, 16_000))), 1_000)
}

/** Who sells: named by the offer, else by Open Graph. The site's name is the shop only where the site is no marketplace. */
export function listSellers(parts: CardParts): readonly Candidate<string>[] {
	const { facts, platform, input } = parts
	const isMarketplace = (input.links.identify(input.url)?.platform ?? null) !== null
	return toNames([
		...listProductTexts(parts, ({ offers }) => offers.seller),
		['open-graph', findMeta(facts, 'product:retailer_title', 'product:retailer')],
		['platform', platform?.seller ?? null],
		['open-graph', isMarketplace ? null : findMeta(facts, 'og:site_name')],
	])
}

/** Whose make it is. */
export function listBrands(parts: CardParts): readonly Candidate<string>[] {
	return orLabelled(parts, 'brand', [
		...listProductTexts(parts, ({ product }) => findText(product, 'brand') ?? findText(product, 'manufacturer')).map(
			unlabel,
		),
		['open-graph', findMeta(parts.facts, 'product:brand', 'og:brand')],
	])
}

/** `More of this brand: X` is X. */
function unlabel([source, text]: Candidate<string>): Candidate<string> {
	return [source, text?.replace(/^.{0,60}[:：]\s+(?=\S)/su, '') ?? null]
}

/** How the seller numbers it. */
export function listSkus(parts: CardParts): readonly Candidate<string>[] {
	return orLabelled(parts, 'sku', [
		...listProductTexts(
			parts,
			({ product, offers }) => findText(product, 'sku') ?? offers.sku ?? findText(product, 'productID'),
		),
		['open-graph', findMeta(parts.facts, 'product:retailer_item_id', 'product:retailer_part_no', 'og:sku')],
	]).map(([source, text]) => [source, text === null ? null : toCode(text)])
}

/** A code alone: without what it is called before it, and without words behind it. */
function toCode(text: string): string {
	const code = text.replace(/^(?:sku|id|mpn|gtin\d*)\s?:\s?/i, '')
	return /^(?=\S*\d)(\S{4,40})\s\D{3,}$/.exec(code)?.[1] ?? code
}

/** What markup leaves out may stand behind a label for people. */
function orLabelled({ visible }: CardParts, what: 'brand' | 'sku', all: readonly Candidate<string>[]) {
	const isSaid = all.some(([, text]) => text !== null)
	return toNames(isSaid || visible === null ? all : [['visible', findLabelled(visible.text, what)]])
}

function toNames(all: readonly Candidate<string>[]): readonly Candidate<string>[] {
	return all.map(([source, text]) => [source, text === null ? null : cleanText(decodeEntities(text), 200)])
}

/** The text of a property of the page's product, where it is sure which product that is. */
function listProductTexts({ products }: CardParts, read: (product: ReadProduct) => string | null): Candidate<string>[] {
	return products.filter(({ isSure }) => isSure).map((one) => [one.source, read(one)])
}

/** The text of a property of what the page is about where that is no product: an article, a film, a person. */
function listMainTexts({ main, products }: CardParts, names: readonly string[]): Candidate<string>[] {
	if (main === null || products.length > 0) return []
	return names.map((name) => [main.source, findText(main.thing, name)])
}
