import type { CardParts } from './card-parts.ts'
import type { PageCard } from './card-reading.ts'
import { findCanonical } from './find-canonical.ts'
import { listMainImages, listMetaImages, listProductImages } from './find-images.ts'
import { findOembed } from './find-oembed.ts'
import { decideKind } from './kind/decide-kind.ts'
import { listAuthors, listDates, listDurations } from './kind/list-work.ts'
import { listBrands, listDescriptions, listSellers, listSkus, listTitles } from './list-texts.ts'
import { findMeta } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import { type Candidate, type Picked, pick, toSources } from './pick.ts'
import { readPrices } from './read-prices.ts'
import { isSameAvailability, toAvailability } from './to-availability.ts'

/** Builds the card: for each field the best source that has it, for the price what all agree on. */
export function buildCard(parts: CardParts): PageCard {
	const { facts, input, base } = parts
	const prices = readPrices(parts)
	const canonical = findCanonical(facts, input, base)
	const where = (value: unknown, source: Picked<unknown>['source']) => ({ source: value === null ? null : source })
	const fields = {
		...{ title: pick(listTitles(parts)), description: pick(listDescriptions(parts)), images: pick(listImages(parts)) },
		...{ price: where(prices.price ?? prices.priceRange, prices.source), priceFrom: where(prices.from, prices.source) },
		...{ listPrice: where(prices.listPrice, prices.source), availability: pickAvailability(parts) },
		...{ brand: pick(listBrands(parts)), sku: pick(listSkus(parts)), seller: pick(listSellers(parts)) },
		...{ author: pick(listAuthors(parts)), publishedAt: pick(listDates(parts)), duration: pick(listDurations(parts)) },
		canonical: where(canonical, 'html'),
	}
	const isSold = prices.price !== null || prices.priceRange !== null || prices.from !== null
	const images = fields.images.value ?? []
	return {
		...{ kind: decideKind(parts, isSold), platform: input.links.identify(input.url)?.platform ?? null },
		...{ title: fields.title.value, description: fields.description.value, images },
		...{ price: prices.price, priceRange: prices.priceRange, listPrice: prices.listPrice, priceFrom: prices.from },
		...{ priceDoubt: prices.isDoubtful, availability: fields.availability.value },
		...{ brand: fields.brand.value, sku: fields.sku.value, seller: fields.seller.value },
		...{
			author: fields.author.value,
			publishedAt: fields.publishedAt.value,
			duration: fields.duration.value,
			canonical,
		},
		oembed: fields.title.value === null || images.length === 0 ? findOembed(facts, base) : null,
		sources: toSources(fields),
	}
}

function listImages(parts: CardParts): readonly Candidate<readonly string[]>[] {
	const { facts, base, products, main, platform } = parts
	const all: readonly Candidate<readonly string[]>[] = [
		...products
			.filter(({ isSure }) => isSure)
			.map(({ source, product }) => [source, listProductImages(product, base)] as const),
		['open-graph', listMetaImages(facts, ['og:image:secure_url', 'og:image', 'og:image:url'], base)],
		...(main === null ? [] : [[main.source, listMainImages(main.thing, base)] as const]),
		['twitter', listMetaImages(facts, ['twitter:image', 'twitter:image:src'], base)],
		['platform', platform?.images ?? null],
		['html', listMetaImages({ ...facts, metas: toImageRelation(facts) }, ['image_src'], base)],
	]
	return all.map(([source, urls]) => [source, urls !== null && urls.length > 0 ? urls : null])
}

function toImageRelation({ relations }: PageFacts): PageFacts['metas'] {
	const href = relations.get('image_src')
	return new Map(href === undefined ? [] : [['image_src', [href]]])
}

/** What the sources say of the stock; nothing when they contradict each other. */
function pickAvailability({ facts, products, visible }: CardParts): Picked<NonNullable<PageCard['availability']>> {
	const written = findMeta(facts, 'product:availability', 'og:availability')
	const all = [
		...products.filter(({ isSure }) => isSure).map(({ source, offers }) => [source, offers.availability] as const),
		['open-graph', written === null ? null : toAvailability(written)] as const,
		['visible', visible?.availability ?? null] as const,
	]
	const picked = pick(all)
	const isContradicted = all.some(
		([, value]) => value !== null && picked.value !== null && !isSameAvailability(value, picked.value),
	)
	return isContradicted ? { source: null, value: null } : picked
}
