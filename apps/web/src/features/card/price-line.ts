import { formatMoney, type Money, sameMoney } from '@hutong/money'
import type { Card } from '@hutong/protocol'

/**
 * What a card says about the price, ready to show. `was` is the price when it was shared, `list` the shop's own
 * crossed-out price; each is null where the card does not have it or it would say nothing. Never both: two crossed-out
 * prices beside one that counts say nothing to anybody.
 */
export type PriceLine = {
	readonly now: string
	/** Whether `now` is a range, and one of many characters. */
	readonly ends: 'none' | 'short' | 'long'
	readonly was: string | null
	readonly list: string | null
}

/** The price line of a card in a language (BCP 47), or null: a card without a price shows none. */
export function toPriceLine(
	card: Pick<Card, 'state' | 'price' | 'priceRange' | 'listPrice' | 'sharedPrice'>,
	locale: string,
): PriceLine | null {
	if (card.state !== 'ready') return null
	const { price, priceRange, listPrice, sharedPrice } = card
	if (price === null) {
		if (priceRange === null) return null
		return toRange(priceRange, locale)
	}
	const changed = sharedPrice !== null && sharedPrice.currency === price.currency && !sameMoney(sharedPrice, price)
	return {
		...toOne(price, locale),
		was: changed ? formatMoney(sharedPrice, locale) : null,
		list: !changed && isAbove(listPrice, price) ? formatMoney(listPrice, locale) : null,
	}
}

function isAbove(listPrice: Money | null, price: Money): listPrice is Money {
	return listPrice !== null && listPrice.currency === price.currency && listPrice.amount > price.amount
}

function toRange({ low, high }: { low: Money; high: Money }, locale: string): PriceLine {
	if (sameMoney(low, high)) return toOne(low, locale)
	// Where the two do not fit on a line, the dash stays with the first.
	const now = `${formatMoney(low, locale)}\u00a0– ${formatMoney(high, locale)}`
	return { now, ends: now.length > longestShort ? 'long' : 'short', was: null, list: null }
}

function toOne(price: Money, locale: string): PriceLine {
	return { now: formatMoney(price, locale), ends: 'none', was: null, list: null }
}

const longestShort = 17
