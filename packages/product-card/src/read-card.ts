import { buildCard } from './build-card.ts'
import type { CardInput, CardReading, PageCard } from './card-reading.ts'
import { decodePage } from './decode-page.ts'
import { isHtml } from './is-html.ts'
import { readProducts } from './read-products.ts'
import { recogniseObstacle } from './recognise-obstacle.ts'
import { toBaseUrl } from './resolve-page-url.ts'
import { scanPage } from './scan-page.ts'

/**
 * Reads one product card from what a page says about itself: JSON-LD, microdata, Open Graph, Twitter, `<title>`. Linear in
 * the page's length and bounded. Prices are in minor units, and absent when the sources disagree.
 */
export function readCard(input: CardInput): CardReading {
	if (!isHtml(input.body, input.contentType)) return { ok: false, reason: 'not_html' }
	const facts = scanPage(decodePage(input.body, input.contentType))
	const base = toBaseUrl(input.url, facts.base)
	const products = readProducts(facts, input, base)
	const card = buildCard({ input, facts, base, products })
	const hasProduct = products.length > 0 && hasOffer(card)
	const obstacle = recogniseObstacle({ facts, url: input.url, headers: input.headers, hasProduct })
	if (obstacle !== null) return { ok: false, reason: obstacle }
	return isEmpty(card) ? { ok: false, reason: 'empty' } : { ok: true, card }
}

function hasOffer({ price, priceRange, availability }: PageCard): boolean {
	return price !== null || priceRange !== null || availability !== null
}

/** A page that adds nothing to the share text is none. */
function isEmpty({ title, images, sources }: PageCard): boolean {
	return title === null || (sources.title === 'share' && images.length === 0)
}
