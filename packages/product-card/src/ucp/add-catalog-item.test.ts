import assert from 'node:assert/strict'
import { test } from 'node:test'
import { links, pageUrl, price, product, readAnswer, variant } from '../../testing/catalog-answer.ts'
import { readPage, withJsonLd } from '../../testing/read-page.ts'
import type { CardReading } from '../card-reading.ts'
import { addCatalogItem } from './add-catalog-item.ts'

const offers = { price: 99, priceCurrency: 'CNY', availability: 'https://schema.org/OutOfStock' }
const data = { '@type': 'Product', name: 'A cup', sku: 'P-9', image: 'https://shop.example/old.jpg', offers }

function add(change: object, page: CardReading = readPage(withJsonLd(data), { url: pageUrl })) {
	const item = readAnswer([product(change)])
	assert.ok(item)
	return addCatalogItem(page, item, { url: pageUrl, links }).card
}

test('PC114 the catalog comes before the page, and every field says so', () => {
	const card = add({})
	assert.deepEqual(
		[card.title, card.price, card.availability, card.images[0], card.sku],
		['Blue cup', price(12900), 'InStock', 'https://cdn.example/cup.jpg', 'C-1'],
	)
	const fields = ['title', 'images', 'price', 'availability', 'sku', 'description', 'brand', 'seller']
	assert.deepEqual(card.sources, Object.fromEntries(fields.map((field) => [field, 'ucp'])))
	assert.deepEqual([card.kind, card.priceDoubt, card.oembed], ['product', false, null])
})

test('PC114 the page gives what the catalog lacks, with its own source', () => {
	const variants = [variant({ sku: undefined, availability: undefined })]
	const card = add({ price_range: null, media: null, brand: 7, variants })
	assert.deepEqual(
		[card.title, card.price, card.availability, card.images, card.sku],
		['Blue cup', price(9900), 'OutOfStock', ['https://shop.example/old.jpg'], 'P-9'],
	)
	assert.deepEqual(
		[card.sources.title, card.sources.price, card.sources.images, card.sources.sku],
		['ucp', 'json-ld', 'json-ld', 'json-ld'],
	)
})

test('PC114 prices go together: a range takes the place of a price, its list price goes with it', () => {
	const specification = [
		{ price: 99, priceCurrency: 'CNY' },
		{ price: 119, priceCurrency: 'CNY', priceType: 'https://schema.org/ListPrice' },
	]
	const page = readPage(withJsonLd({ ...data, offers: { priceSpecification: specification } }), { url: pageUrl })
	assert.ok(page.ok)
	assert.deepEqual([page.card.price, page.card.listPrice], [price(9900), price(11900)])
	const ranged = add({ price_range: { min: price(9900), max: price(12900) } }, page)
	assert.deepEqual([ranged.price, ranged.listPrice, ranged.sources.listPrice], [null, null, undefined])
	assert.deepEqual(ranged.priceRange, { low: price(9900), high: price(12900) })
	const same = add(
		{ price_range: { min: price(9900), max: price(9900) }, variants: [variant({ price: price(9900) })] },
		page,
	)
	assert.deepEqual([same.price, same.listPrice, same.sources.listPrice], [price(9900), price(11900), 'json-ld'])
})

test('PC114 a catalog that contradicts itself leaves no price, and the card says so', () => {
	const card = add({ variants: [variant({ price: price(100) })] })
	assert.deepEqual([card.price, card.priceDoubt, card.sources.price], [null, true, undefined])
})

test('PC114 a price the page doubts is the catalog’s, without doubt', () => {
	const meta =
		'<meta property="product:price:amount" content="88"><meta property="product:price:currency" content="CNY">'
	const page = readPage(withJsonLd(data, meta), { url: pageUrl })
	assert.ok(page.ok)
	assert.deepEqual([page.card.price, page.card.priceDoubt], [null, true])
	const card = add({}, page)
	assert.deepEqual([card.price, card.priceDoubt], [price(12900), false])
	const silent = add({ price_range: null }, page)
	assert.deepEqual([silent.price, silent.priceDoubt], [null, true])
})

test('PC114 where the page gives no card the catalog alone makes one', () => {
	const card = add(
		{},
		readPage('<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
	)
	assert.deepEqual([card.title, card.price, card.kind, card.platform], ['Blue cup', price(12900), 'product', null])
})
