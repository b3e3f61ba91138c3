import { createMoney, type Money, sameMoney } from '@hutong/money'
import { isCurrency } from '../find-currency.ts'
import type { CatalogItem } from './catalog-item.ts'
import type { Meant } from './find-meant.ts'
import { findOwnObject, findOwnText, getOwn, type JsonObject } from './json-value.ts'

type Prices = Pick<CatalogItem, 'price' | 'priceRange' | 'listPrice' | 'priceDoubt'>

/**
 * The price of the variant that is meant, else that of all variants: one, or a range. An answer whose prices contradict each other
 * has none and says so; one that is not written as the protocol says is silent.
 */
export function readCatalogPrices({ product, variants, exact }: Meant): Prices {
	const low = readMoney(findOwnObject(findOwnObject(product, 'price_range'), 'min'))
	const high = readMoney(findOwnObject(findOwnObject(product, 'price_range'), 'max'))
	if (low === null || high === null) return silent
	const given = variants.map((variant) => readMoney(findOwnObject(variant, 'price'))).filter((one) => one !== null)
	if (!isWithin(high, low, high) || !given.every((one) => isWithin(one, low, high))) return doubtful
	if (exact !== null) {
		const price = readMoney(findOwnObject(exact, 'price'))
		return price === null ? silent : { ...silent, price, listPrice: findHigher([readListPrice(exact)], price) }
	}
	if (!sameMoney(low, high)) return { ...silent, priceRange: { low, high } }
	return { ...silent, price: low, listPrice: findHigher(listListPrices(product, variants), low) }
}

const silent: Prices = { price: null, priceRange: null, listPrice: null, priceDoubt: false }
const doubtful: Prices = { ...silent, priceDoubt: true }

/** Integer minor units of a currency. Nothing costs nothing: where 0 stands the price is asked for. */
function readMoney(price: JsonObject | null): Money | null {
	const amount = getOwn(price, 'amount')
	const currency = findOwnText(price, 'currency')
	if (!Number.isSafeInteger(amount) || currency === null || !isCurrency(currency)) return null
	// `isSafeInteger` has seen that it is a number.
	return Number(amount) > 0 ? createMoney(Number(amount), currency) : null
}

function isWithin(one: Money, low: Money, high: Money): boolean {
	const isOfOne = one.currency === low.currency && one.currency === high.currency
	return isOfOne && low.amount <= one.amount && one.amount <= high.amount
}

function listListPrices(product: JsonObject, variants: readonly JsonObject[]): readonly (Money | null)[] {
	const range = findOwnObject(product, 'list_price_range')
	const ends = [readMoney(findOwnObject(range, 'min')), readMoney(findOwnObject(range, 'max'))]
	return range === null ? variants.map(readListPrice) : ends
}

function readListPrice(variant: JsonObject): Money | null {
	return readMoney(findOwnObject(variant, 'list_price'))
}

/** The one amount all agree on, where it is higher than the price. */
function findHigher(all: readonly (Money | null)[], price: Money): Money | null {
	const [first = null] = all
	if (first === null || first.currency !== price.currency || first.amount <= price.amount) return null
	return all.every((one) => one !== null && sameMoney(one, first)) ? first : null
}
