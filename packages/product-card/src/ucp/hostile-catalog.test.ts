import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Availability } from '@hutong/protocol'
import fc from 'fast-check'
import { links, pageUrl, price, product, readAnswer, readText, variant } from '../../testing/catalog-answer.ts'
import { readPage } from '../../testing/read-page.ts'
import { addCatalogItem } from './add-catalog-item.ts'

const stocks: readonly (string | null)[] = [null, ...Availability.anyOf.map((one) => one.const)]

/** The card of an item on an empty page, held against the protocol. */
function toCard(item: ReturnType<typeof readAnswer>) {
	if (item === null) return null
	const { card } = addCatalogItem(readPage(''), item, { url: pageUrl, links })
	const texts = [card.title, card.description, card.brand, card.sku, card.seller]
	for (const [index, most] of [300, 1_000, 200, 200, 200].entries()) {
		const text = texts[index] ?? ''
		assert.ok(text.length <= most && text.isWellFormed() && !/[\n\u202e]/.test(text), text.slice(0, 80))
	}
	const amounts = [card.price, card.listPrice, card.priceRange?.low, card.priceRange?.high].filter((one) => one != null)
	for (const { amount, currency } of amounts) assert.ok(Number.isSafeInteger(amount) && /^[A-Z]{3}$/.test(currency))
	assert.ok(stocks.includes(card.availability))
	assert.ok(card.images.length <= 8 && card.images.every((url) => /^https?:/.test(url)))
	return card
}

test('PC115 what is no answer is none', () => {
	const texts = [
		'',
		'null',
		'[]',
		'7',
		'"x"',
		'{}',
		'{"products":{}}',
		'{"products":[null,1,[],"x"]}',
		'<html>',
		'{"a":'.repeat(100_000),
	]
	for (const text of texts) assert.equal(readText(text), null, text.slice(0, 40))
})

test('PC115 keys that name parts of a prototype are only keys', () => {
	const evil = JSON.stringify(product({ title: 'Evil' }))
	for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
		const text = `{"products":[{"${key}":${evil},"url":"${pageUrl}"}],"${key}":{"products":[${evil}]}}`
		assert.equal(readText(text), null, key)
		const blue = JSON.stringify(product()).replace('{', `{"${key}":${evil},`)
		assert.equal(toCard(readText(`{"products":[${blue}]}`))?.title, 'Blue cup', key)
	}
	assert.ok(!('title' in {}) && !('products' in {}))
})

test('PC115 texts are one line of bearable length and markup stays text', () => {
	const long = 'x'.repeat(200_000)
	const card = toCard(
		readAnswer([
			product({
				title: `<img onerror=alert(1)>\n\u202e${long}`,
				brand: long,
				description: { html: `<script>${long}` },
			}),
		]),
	)
	assert.equal(card?.title?.length, 300)
	assert.match(card?.title ?? '', /^<img onerror=alert\(1\)> x/)
	assert.equal(card?.brand?.length, 200)
})

test('PC115 of thousands of products, variants, pictures and inputs a bounded part is looked at', () => {
	const many = <T>(count: number, make: (index: number) => T) =>
		Array.from({ length: count }, (_, index) => make(index))
	const others = many(2_000, (index) => product({ url: `https://shop.example/products/${index}`, variants: [] }))
	assert.equal(readAnswer([...others, product()]), null)
	const cheap = variant({ price: price(1) })
	const media = many(5_000, (index) => ({ type: 'image', url: `https://cdn.example/${index}.jpg` }))
	const card = toCard(readAnswer([product({ media, variants: [...many(5_000, () => variant()), cheap] })]))
	assert.deepEqual([card?.images.length, card?.price], [8, price(12900)])
})

test('PC115 no answer makes the reader throw, and every card fits the protocol', () => {
	const odd = fc.oneof(
		fc.jsonValue({ maxDepth: 2 }),
		fc.constantFrom('__proto__', '\ud800', -1, 1e308, 2 ** 53, '', null),
	)
	let cards = 0
	fc.assert(
		fc.property(odd, fc.nat(), (value, place) => {
			const answer = {
				products: [product({ variants: [variant({ list_price: price(19900), seller: { name: 'x' } })] })],
			}
			const card = toCard(readText(JSON.stringify(replaceAt(answer, place, value))))
			if (card !== null) cards += 1
		}),
		{ numRuns: 2_000 },
	)
	assert.ok(cards > 200, `${cards} of the mutants gave a card`)
})

/** Puts a value in the place of one of an answer's own. */
function replaceAt(answer: object, place: number, value: unknown): unknown {
	let left = place % countOf(answer)
	return JSON.parse(JSON.stringify(answer), (_, one) => (left-- === 0 ? value : one))
}

function countOf(answer: object): number {
	let count = 0
	JSON.parse(JSON.stringify(answer), (_, one) => {
		count += 1
		return one
	})
	return count
}
