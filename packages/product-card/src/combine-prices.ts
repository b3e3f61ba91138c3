import { type Money, sameMoney } from '@hutong/money'
import type { CardSource, PriceReading } from './card-reading.ts'

/** A price with the source it was read from. */
export type SourcedPrice = PriceReading & {
	readonly source: CardSource
	/** False when the source contradicts itself. */
	readonly isSure: boolean
	/** False when it may be the price of another thing on the page. */
	readonly isMeant: boolean
}

/** The price all sources agree on. Empty when two disagree: a wrong price is worse than none. */
export type CombinedPrice = PriceReading & {
	readonly source: CardSource | null
	/** Whether there is none because what was read is contradictory. */
	readonly isDoubtful: boolean
}

/** Brings the prices of several sources together. A single price inside another source's range agrees with the range. */
export function combinePrices(readings: readonly SourcedPrice[]): CombinedPrice {
	const none: CombinedPrice = {
		...{ price: null, priceRange: null, listPrice: null, from: null, source: null },
		isDoubtful: false,
	}
	if (readings.some((one) => !one.isSure)) return { ...none, isDoubtful: true }
	if (readings.some((one) => !one.isMeant)) return none
	const speaking = readings.filter((one) => one.price !== null || one.priceRange !== null)
	const best = speaking.find((one) => one.priceRange !== null) ?? speaking[0]
	if (best === undefined) return toLowerBound(readings) ?? none
	if (!speaking.every((one) => isAgreeing(one, best))) return { ...none, isDoubtful: true }
	const { price, priceRange, source } = best
	const listPrices = speaking.map((one) => one.listPrice).filter((one) => one !== null)
	return { ...none, price, priceRange, source, listPrice: price === null ? null : findListPrice(price, listPrices) }
}

function toLowerBound(readings: readonly SourcedPrice[]): CombinedPrice | null {
	const bound = readings.find(({ from }) => from !== null)
	return bound === undefined ? null : { ...bound, isDoubtful: false }
}

function isAgreeing(one: PriceReading, best: PriceReading): boolean {
	if (best.price !== null) return one.price !== null && sameMoney(one.price, best.price)
	if (best.priceRange === null) return false
	const { low, high } = best.priceRange
	if (one.priceRange !== null) return sameMoney(one.priceRange.low, low) && sameMoney(one.priceRange.high, high)
	const { price } = one
	return price !== null && price.currency === low.currency && low.amount <= price.amount && price.amount <= high.amount
}

/** The price before a reduction, if every source that names one names the same and it is higher. */
function findListPrice(price: Money, listPrices: readonly Money[]): Money | null {
	const [first] = listPrices
	if (first === undefined || first.currency !== price.currency || first.amount <= price.amount) return null
	return listPrices.every((one) => sameMoney(one, first)) ? first : null
}
