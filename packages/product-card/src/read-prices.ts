import { type Money, sameMoney } from '@hutong/money'
import type { CardParts } from './card-parts.ts'
import type { CardSource } from './card-reading.ts'
import { type CombinedPrice, combinePrices } from './combine-prices.ts'
import { readOpenGraphPrice } from './open-graph.ts'
import { findYenMeaning } from './read-products.ts'
import { readTwitterPrice } from './read-twitter-price.ts'

/** Reads the price that what is written for machines agrees on, and holds it against what people see beside the heading. */
export function readPrices(parts: CardParts): CombinedPrice {
	const marked = combinePrices(listMarked(parts))
	if (marked.isDoubtful) return marked
	if (marked.price !== null) return isContradicted(marked.price, parts) ? doubtful : withListPrice(marked, parts)
	if (marked.priceRange !== null) return toShown(marked, parts) ?? marked
	return readUnmarked(parts) ?? marked
}

/** Where markup is silent, or it is not sure whose price it gives, what people see counts, and what Twitter shows of it. */
function readUnmarked(parts: CardParts): CombinedPrice | null {
	const { visible, facts, input } = parts
	const labelled = readTwitterPrice(facts, findYenMeaning(facts, input))
	if (labelled !== null && isContradicted(labelled, parts)) return doubtful
	const price = visible?.price ?? labelled
	if (price !== null && price !== undefined && isOneOfMarked(price, parts)) {
		const source = visible?.price ? 'visible' : 'twitter'
		return { ...nothing, price, listPrice: visible?.listPrice ?? null, source }
	}
	const isBound = parts.products.every(({ offers }) => offers.from === null)
	return visible?.from && isBound ? { ...nothing, from: visible.from, source: 'visible' } : null
}

function listMarked({ facts, input, products, platform }: CardParts) {
	const platformPrice =
		platform === null ? [] : [{ source: 'platform' as CardSource, ...platform.prices, isMeant: true }]
	return [
		...products.map(({ source, offers, isSure }) => ({ source, ...offers, isMeant: isSure })),
		{ source: 'open-graph' as CardSource, ...readOpenGraphPrice(facts, findYenMeaning(facts, input)), isMeant: true },
		...platformPrice,
	]
}

const nothing: CombinedPrice = {
	...{ price: null, priceRange: null, listPrice: null, from: null, source: null, isDoubtful: false },
}
const doubtful: CombinedPrice = { ...nothing, isDoubtful: true }

/** People see another price, and it is sure which. Markup is often left behind by a sale. */
function isContradicted(price: Money, { visible }: CardParts): boolean {
	return visible !== null && visible.price !== null && !sameMoney(visible.price, price)
}

/** What is struck out beside the price is the list price where the markup names none. */
function withListPrice(marked: CombinedPrice, { visible }: CardParts): CombinedPrice {
	const isSame = visible?.price != null && marked.price !== null && sameMoney(visible.price, marked.price)
	return marked.listPrice === null && isSame ? { ...marked, listPrice: visible.listPrice } : marked
}

/** Two amounts of which people see one as the price and the other struck out are no range. */
function toShown({ priceRange }: CombinedPrice, { visible }: CardParts): CombinedPrice | null {
	if (!visible?.price || !visible.listPrice || priceRange === null) return null
	const isRange = sameMoney(visible.price, priceRange.low) && sameMoney(visible.listPrice, priceRange.high)
	return isRange ? { ...nothing, price: visible.price, listPrice: visible.listPrice, source: 'visible' } : null
}

/** Where several products are marked and it is not sure which is meant, what people see must be the price of one of them. */
function isOneOfMarked(price: Money, { products }: CardParts): boolean {
	const prices = products.map(({ offers }) => offers.price).filter((one) => one !== null)
	return prices.length === 0 || prices.some((one) => sameMoney(one, price))
}
