import { toDecimal } from '@hutong/money'
import type { CardReading } from '../src/card-reading.ts'
import type { Said } from './score-pages.ts'

/** What a reading says in the terms the outside pages are scored in: what can be ordered is in stock. */
export function sayCard(reading: CardReading): Said {
	if (!reading.ok) return { price: null, availability: null, brand: null, sku: null }
	const { price, availability, brand, sku } = reading.card
	return {
		price: price === null ? null : toDecimal(price),
		availability: availability === null ? null : gone.has(availability) ? 'OutOfStock' : 'InStock',
		...{ brand, sku },
	}
}

const gone = new Set<string>(['OutOfStock', 'SoldOut', 'Discontinued'])
