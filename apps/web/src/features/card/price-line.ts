import { formatMoney, type Money, sameMoney } from '@hutong/money'
import type { Card } from '@hutong/protocol'

/**
 * What a card says about the price, ready to show. `was` is the price when it was shared, with what it `moved` since; `list` is the shop's own
 * crossed-out price; each is null where the card does not have it or it would say nothing. Never both: two crossed-out
 * prices beside one that counts say nothing to anybody.
 */
export type PriceLine = {
	readonly now: string
	/** Whether `now` is the lowest of several prices, to be said as “from”. */
	readonly from: boolean
	/** Whether `now` is a range, and one of many characters. */
	readonly ends: 'none' | 'short' | 'long'
	readonly was: string | null
	readonly moved: { readonly to: 'up' | 'down'; readonly by: string } | null
	readonly list: string | null
}

type Prices = Pick<Card, 'state' | 'price' | 'priceRange' | 'priceFrom' | 'listPrice' | 'sharedPrice'>

/** The price line of a card in a language (BCP 47), or null: a card without a price shows none. */
export function toPriceLine(card: Prices, locale: string): PriceLine | null {
	if (card.state !== 'ready') return null
	const { price, priceRange, priceFrom, listPrice, sharedPrice } = card
	if (price === null) {
		if (priceRange !== null) return toRange(priceRange, locale)
		return priceFrom ? { ...toOne(priceFrom, locale), from: true } : null
	}
	const changed = sharedPrice !== null && sharedPrice.currency === price.currency && !sameMoney(sharedPrice, price)
	return {
		...toOne(price, locale),
		was: changed ? formatMoney(sharedPrice, locale) : null,
		moved: changed ? toMove(sharedPrice, price, locale) : null,
		list: !changed && isAbove(listPrice, price) ? formatMoney(listPrice, locale) : null,
	}
}

function toMove(before: Money, { amount, currency }: Money, locale: string): PriceLine['moved'] {
	const difference = amount - before.amount
	const by = formatMoney({ amount: Math.abs(difference), currency }, locale)
	return { to: difference > 0 ? 'up' : 'down', by }
}

function isAbove(listPrice: Money | null, price: Money): listPrice is Money {
	return listPrice !== null && listPrice.currency === price.currency && listPrice.amount > price.amount
}

function toRange({ low, high }: { low: Money; high: Money }, locale: string): PriceLine {
	if (sameMoney(low, high)) return toOne(low, locale)
	// Where the two do not fit on a line, the dash stays with the first.
	const now = `${formatMoney(low, locale)}\u00a0– ${formatMoney(high, locale)}`
	return { ...toOne(low, locale), now, ends: now.length > longestShort ? 'long' : 'short' }
}

function toOne(price: Money, locale: string): PriceLine {
	return { now: formatMoney(price, locale), from: false, ends: 'none', was: null, moved: null, list: null }
}

const longestShort = 17
