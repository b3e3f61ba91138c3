import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type Money, toDecimal } from '@hutong/money'
import { readPage, readSuite } from '../testing/read-page.ts'
import type { PageCard } from './card-reading.ts'
import { findCurrency } from './find-currency.ts'
import { parseLenientJson } from './parse-lenient-json.ts'
import { scanPage } from './scan-page.ts'

const truthFile = readSuite('html/product-pages/ground-truth.json')

/** What somebody wrote down who looked at the page; the fields that matter here. */
type Truth = {
	readonly url: string
	readonly price?: readonly string[]
	readonly currency?: readonly string[]
}

// These pages name their price to people only, in no markup made for machines: no card may guess it.
const silent = new Set(['16962698', '2342b61d', '36dbaefc', '453f5cc0', '98c23afb', 'bc5a68d0', 'c6ba4650'])

test('PC80 of 42 real product pages every one gives a card, 35 their price, none a wrong one', {
	skip: truthFile === null && 'no outside data',
}, (t) => {
	// Outside data: its shape is what `Truth` says, and the counts below fail where it is not.
	const truths = JSON.parse(truthFile?.toString() ?? '{}') as Readonly<Record<string, Truth>>
	const counts = { pages: 0, titles: 0, pictures: 0, prices: 0, ranges: 0, currencies: 0, stock: 0 }
	for (const [id, truth] of Object.entries(truths)) {
		const card = readReal(id, truth.url)
		const shown = card.price ?? card.priceRange?.low ?? null
		assert.equal(shown === null, silent.has(id.slice(0, 8)), truth.url)
		counts.pages += 1
		counts.titles += Number(card.title !== null)
		counts.pictures += Number(card.images.length > 0)
		counts.prices += Number(card.price !== null)
		counts.ranges += Number(card.priceRange !== null)
		counts.stock += Number(card.availability !== null)
		if (shown !== null) counts.currencies += assertPrice(shown, truth)
	}
	t.diagnostic(JSON.stringify(counts))
	assert.deepEqual(counts, { pages: 42, titles: 42, pictures: 37, prices: 32, ranges: 3, currencies: 27, stock: 26 })
})

function readReal(id: string, url: string): PageCard {
	const body = gunzipSync(readSuite(`html/product-pages/${id}.html.gz`) ?? new Uint8Array())
	const reading = readPage('', { url, body, contentType: 'text/html' })
	assert.ok(reading.ok, `${id}: ${reading.ok ? '' : reading.reason}`)
	return reading.card
}

/** Counts one where the truth also names a currency that only one country has. */
function assertPrice(shown: Money, { url, price, currency }: Truth): number {
	// One page's text writes 23450 rupees as 23.450; its markup is right.
	const expected = (price?.[0] ?? '').trim().replace('23.450', '23450')
	assert.equal(Number(toDecimal(shown)), Number(expected), url)
	const code = findCurrency(currency?.[0] ?? '', null)
	if (code === null) return 0
	assert.equal(shown.currency, code, url)
	return 1
}

// Of the outside pages with markup those that describe a product.
for (const [path, title, amount] of [
	['schema.org/product.html', 'Executive Anvil', 11_999],
	['schema.org/product-ref.html', 'Executive Anvil', 11_999], // refers to properties elsewhere
	['misc/product_microdata.html', 'Executive Anvil', 11_999],
	['misc/opengraph_ns_product_test.html', 'Better Off Dead [Exclusive Blu-ray Steelbook]', 1_799],
] as const) {
	const body = readSuite(`html/extruct/${path}`)
	test(`PC81 the outside page ${path} gives a card`, { skip: body === null && 'no outside data' }, () => {
		const reading = readPage('', { body: body ?? new Uint8Array(), contentType: 'text/html' })
		assert.ok(reading.ok, reading.ok ? '' : reading.reason)
		assert.equal(reading.card.title, title)
		assert.deepEqual(reading.card.price, { amount, currency: 'USD' })
	})
}

for (const name of [
	'JSONLD_with_JS_comment',
	'JSONLD_with_control_characters',
	'JSONLD_with_control_characters_comment',
]) {
	const page = readSuite(`html/extruct/custom.invalid/${name}.html`)
	test(`PC82 the outside block ${name} is read as its expectation says`, {
		skip: page === null && 'no outside data',
	}, () => {
		const expected = JSON.parse(readSuite(`html/extruct/custom.invalid/${name}.jsonld`)?.toString() ?? '[]')
		const found = scanPage(page?.toString() ?? '').jsonBlocks.map(parseLenientJson)
		assert.deepEqual(toPlain(found), toPlain(expected))
	})
}

/** Control characters are turned to spaces here and kept there: neither matters to a card. */
function toPlain(value: unknown): string {
	return JSON.stringify(value).replace(/(?:\\[nrtbf]|\\u00[01][\da-f]|\s)+/g, ' ')
}
