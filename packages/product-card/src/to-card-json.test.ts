import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage, withJsonLd } from '../testing/read-page.ts'
import { toCardJson } from './to-card-json.ts'

function toJson(html: string, url = 'https://item.taobao.com/item.htm?id=1') {
	const reading = readPage(html, { url })
	assert.ok(reading.ok)
	return toCardJson(reading)
}

test('PC104 a card is written for scripts with every field in its order', () => {
	const offers = { '@type': 'Offer', price: 129, priceCurrency: 'CNY', availability: 'https://schema.org/InStock' }
	const json = toJson(
		withJsonLd({ '@type': 'Product', name: '台灯', image: 'https://img.example/a.jpg', sku: 'L1', offers }),
	)
	assert.equal(
		JSON.stringify(json),
		JSON.stringify({
			...{ title: '台灯', description: null, images: ['https://img.example/a.jpg'] },
			...{
				price: { amount: '129.00', currency: 'CNY' },
				priceRange: null,
				availability: 'InStock',
				brand: null,
				sku: 'L1',
			},
			...{ seller: null, platform: 'taobao', kind: 'product', canonical: null },
			sources: { title: 'json-ld', images: 'json-ld', price: 'json-ld', availability: 'json-ld', sku: 'json-ld' },
		}),
	)
})

test('PC104 a range is written as its two ends, a currency without minor units without a point', () => {
	const offers = { '@type': 'AggregateOffer', lowPrice: '1000', highPrice: '2000', priceCurrency: 'JPY' }
	const json = toJson(withJsonLd({ '@type': 'Product', name: 'Lamp', offers }), 'https://shop.example/1')
	assert.deepEqual(json.priceRange, {
		low: { amount: '1000', currency: 'JPY' },
		high: { amount: '2000', currency: 'JPY' },
	})
	assert.equal(json.price, null)
})
