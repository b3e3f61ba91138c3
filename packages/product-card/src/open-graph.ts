import { sameMoney } from '@hutong/money'
import type { PriceReading } from './card-reading.ts'
import { findCurrency, isCurrency } from './find-currency.ts'
import type { PageFacts } from './page-facts.ts'
import { parsePrice } from './parse-price.ts'
import type { YenMeaning } from './read-offers.ts'

/** Reads the prices of Open Graph in both dialects: `product:price:amount` and `og:price:amount`. */
export function readOpenGraphPrice(facts: PageFacts, yen: YenMeaning): PriceReading & { readonly isSure: boolean } {
	const none = { price: null, priceRange: null, listPrice: null, from: null, isSure: true }
	const regular = readAmounts(facts, ['product:price', 'og:price'], yen)
	const sale = readAmounts(facts, ['product:sale_price', 'og:sale_price'], yen)
	const original = readAmounts(facts, ['product:original_price', 'og:original_price'], yen)
	if (regular === 'unsure' || sale === 'unsure' || original === 'unsure') return { ...none, isSure: false }
	const price = sale ?? regular
	const before = original ?? (sale === null ? null : regular)
	const listPrice = price !== null && before !== null && before.currency === price.currency ? before : null
	return { ...none, price, listPrice }
}

/** Gives the first content of the first of some meta names that has one. */
export function findMeta(facts: PageFacts, ...names: readonly string[]): string | null {
	for (const name of names) {
		const found = facts.metas.get(name)?.find((content) => content.trim() !== '')
		if (found !== undefined) return found
	}
	return null
}

function readAmounts(facts: PageFacts, prefixes: readonly string[], yen: YenMeaning) {
	const texts = prefixes
		.flatMap((prefix) => facts.metas.get(`${prefix}:amount`) ?? [])
		.filter((text) => text.trim() !== '')
	const codes = new Set(prefixes.flatMap((prefix) => facts.metas.get(`${prefix}:currency`) ?? []).map(toCurrency))
	if (codes.size > 1) return 'unsure'
	const [code = null] = codes
	const all = texts.map((text) => parsePrice(text, code ?? findCurrency(text, yen)))
	const [first = null, ...others] = all
	// The dialects stand side by side on many pages: they must agree.
	return first !== null && !others.every((one) => one !== null && sameMoney(one, first)) ? 'unsure' : first
}

function toCurrency(text: string): string | null {
	const code = text.trim().toUpperCase()
	return isCurrency(code) ? code : findCurrency(text, null)
}
