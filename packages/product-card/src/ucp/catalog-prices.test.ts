import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageUrl, price, product, readAnswer, variant } from '../../testing/catalog-answer.ts'

const range = (min: unknown, max: unknown) => ({ price_range: { min, max } })
const exact = { inputs: [{ id: pageUrl, match: 'exact' }] }
const cheap = variant({ price: price(9900) })
const nothing = { price: null, priceRange: null, listPrice: null, priceDoubt: false }
const doubtful = { ...nothing, priceDoubt: true }
const one = { ...nothing, price: price(12900) }

const cases: readonly (readonly [what: string, change: object, prices: object])[] = [
	['one price', {}, one],
	['a range', range(price(12900), price(15900)), { ...nothing, priceRange: { low: price(12900), high: price(15900) } }],
	[
		'of the variant that is meant',
		{ ...range(price(9900), price(15900)), variants: [cheap, variant({ ...exact, list_price: price(15900) })] },
		{ ...one, listPrice: price(15900) },
	],
	[
		'two variants that are meant',
		{ ...range(price(9900), price(12900)), variants: [variant(exact), variant({ ...exact, price: price(9900) })] },
		{ ...nothing, priceRange: { low: price(9900), high: price(12900) } },
	],
	['a list price', { list_price_range: { min: price(15900), max: price(15900) } }, { ...one, listPrice: price(15900) }],
	['list prices that differ', { list_price_range: { min: price(15900), max: price(16900) } }, one],
	['a list price that is none', { list_price_range: { min: price(9900), max: price(9900) } }, one],
	['a list price of another currency', { variants: [variant({ list_price: price(15900, 'USD') })] }, one],
	['no minor units', range(price(1500, 'JPY'), price(1500, 'JPY')), { ...doubtful }],
	[
		'yen',
		{ ...range(price(1500, 'JPY'), price(1500, 'JPY')), variants: [variant({ price: price(1500, 'JPY') })] },
		{ ...nothing, price: price(1500, 'JPY') },
	],
	['a variant outside the range', { variants: [cheap] }, doubtful],
	['a range upside down', { ...range(price(15900), price(12900)), variants: [variant({ price: null })] }, doubtful],
	['a range of two currencies', { ...range(price(12900), price(12900, 'USD')), variants: [] }, doubtful],
	['a decimal', range(price(129.5), price(129.5)), nothing],
	['a text', range(price('12900'), price('12900')), nothing],
	['below zero', range(price(-12900), price(-12900)), nothing],
	['zero', range(price(0), price(0)), nothing],
	['more than can be counted', range(price(2 ** 53), price(2 ** 53)), nothing],
	['no currency', range(price(12900, null), price(12900, null)), nothing],
	['a currency nobody knows', range(price(12900, 'ZZZ'), price(12900, 'ZZZ')), nothing],
	['a sign for a currency', range(price(12900, '¥'), price(12900, '¥')), nothing],
	['no range', { price_range: undefined }, nothing],
]
for (const [what, change, prices] of cases) {
	test(`PC112 ${what}`, () => {
		// Where no variant is left the product is known by its URL.
		const item = readAnswer([product(change)])
		assert.ok(item)
		const { price, priceRange, listPrice, priceDoubt } = item
		assert.deepEqual({ price, priceRange, listPrice, priceDoubt }, prices)
	})
}

const two = { options: [{ name: 'Size', values: [{ label: 'S' }, { label: 'L' }] }] }
const stock = (availability: unknown, change: object = {}) =>
	product({ variants: [variant({ availability })], ...change })
const stocks: readonly (readonly [what: string, product: object, availability: string | null])[] = [
	['available', stock({ available: true }), 'InStock'],
	['few left', stock({ available: true, status: 'low_stock' }), 'LimitedAvailability'],
	['to come', stock({ available: true, status: 'backorder' }), 'PreOrder'],
	['to come, not today', stock({ available: false, status: 'preorder' }), 'PreOrder'],
	['out of stock', stock({ available: false, status: 'out_of_stock' }), 'OutOfStock'],
	['not available', stock({ available: false }), 'OutOfStock'],
	['no more', stock({ status: 'discontinued' }), 'Discontinued'],
	['a contradiction', stock({ available: true, status: 'out_of_stock' }), null],
	['another contradiction', stock({ available: false, status: 'in_stock' }), null],
	['a word nobody knows', stock({ status: 'maybe' }), null],
	['a text for a truth', stock({ available: 'true' }), null],
	['one choice of two is left', stock({ available: true }, two), 'InStock'],
	['one choice of two is gone', stock({ available: false }, two), null],
	[
		'the choice that is meant is gone',
		product({ ...two, variants: [variant({ ...exact, availability: { available: false } })] }),
		'OutOfStock',
	],
	[
		'one variant of two is left',
		product({ variants: [variant({ availability: { available: false } }), variant()] }),
		'InStock',
	],
]
for (const [what, asked, availability] of stocks) {
	test(`PC113 ${what}: ${availability}`, () => {
		assert.equal(readAnswer([asked])?.availability, availability)
	})
}

test('PC113 a number is that of the only choice, or of the one that is meant', () => {
	assert.equal(readAnswer([product()])?.sku, 'C-1')
	assert.equal(readAnswer([product(two)])?.sku, null)
	assert.equal(readAnswer([product({ ...two, variants: [variant({ sku: 'C-0' }), variant(exact)] })])?.sku, 'C-1')
})
