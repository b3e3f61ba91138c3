import type { CardInput, CardReading } from './card-reading.ts'
import { createPageReader } from './page-reader.ts'

/**
 * Reads one product card from what a page says about itself: JSON-LD, microdata, Open Graph, Twitter, `<title>`. Linear in
 * the page's length and bounded. Prices are in minor units, and absent when the sources disagree.
 */
export function readCard({ body, ...input }: CardInput): CardReading {
	const reader = createPageReader(input)
	reader.push(body)
	return reader.end()
}
