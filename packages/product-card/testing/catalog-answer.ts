import { createLinks } from '@hutong/links'
import { type CatalogItem, createCatalogQuestion, readCatalog } from '../src/index.ts'

export const links = createLinks()
export const pageUrl = 'https://shop.example/products/blue-cup'

export const price = (amount: unknown, currency: unknown = 'CNY') => ({ amount, currency })

/** A variant as a catalog answers with it. */
export function variant(change: object = {}): object {
	const inputs = [{ id: pageUrl, match: 'featured' }]
	return {
		id: 'v1',
		sku: 'C-1',
		title: '300 ml',
		price: price(12900),
		availability: { available: true },
		inputs,
		...change,
	}
}

/** A product as a catalog answers with it: one cup at one price. */
export function product(change: object = {}): object {
	return {
		...{ id: 'p1', title: 'Blue cup', description: { plain: 'For tea.' }, url: pageUrl, brand: 'Hutong' },
		price_range: { min: price(12900), max: price(12900) },
		media: [{ type: 'image', url: 'https://cdn.example/cup.jpg' }],
		variants: [variant({ seller: { name: 'Cup shop' } })],
		...change,
	}
}

/** The item read from an answer with these products. */
export function readAnswer(products: unknown, url = pageUrl): CatalogItem | null {
	return readText(JSON.stringify({ ucp: { version: '2026-04-08' }, products }), url)
}

export function readText(text: string, url = pageUrl): CatalogItem | null {
	return readCatalog(text, createCatalogQuestion(url, links), links)
}
