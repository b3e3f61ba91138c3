import type { Money } from '@hutong/money'
import { findCurrency } from './find-currency.ts'
import { findMeta } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import { parsePrice } from './parse-price.ts'
import type { YenMeaning } from './read-offers.ts'

/** Reads the price of Twitter's product cards: `twitter:label1` says "Price", `twitter:data1` how much. */
export function readTwitterPrice(facts: PageFacts, yen: YenMeaning): Money | null {
	for (const place of [1, 2]) {
		const label = findMeta(facts, `twitter:label${place}`)?.trim() ?? ''
		const text = findMeta(facts, `twitter:data${place}`)?.trim() ?? ''
		if (label.length < 20 && priceWords.test(label)) return parsePrice(text, findCurrency(text, yen))
	}
	return null
}

const priceWords = /^(?:price|preis|prix|precio|preço|prezzo|prijs|cena|pris|цена|价格|售价|価格)$/i
