import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Availability } from '@hutong/protocol'
import fc from 'fast-check'
import { hostilePages } from '../testing/hostile-pages.ts'
import { readPage, readPageCard, withJsonLd } from '../testing/read-page.ts'
import type { PageCard } from './card-reading.ts'
import { scanPage } from './scan-page.ts'

const half = 524_288
const json = (text: string) => `<script type="application/ld+json">${text}</script>`

test('PC71 a page of hostile size still gives what stands before it', () => {
	for (const html of [
		'<div>'.repeat(half / 5),
		`<a ${Array.from({ length: 100_000 }, (_, index) => `a${index}=1`).join(' ')}>`,
		json(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
		json(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
		json(`${'{"@graph":['.repeat(20_000)}1${']}'.repeat(20_000)}`),
	]) {
		assert.equal(readPageCard(`<title>Lamp</title>${html}`).title, 'Lamp', html.slice(0, 20))
	}
})

test('PC71 every hostile page of 512 KiB is read to a card or a refusal', () => {
	for (const [name, write] of Object.entries(hostilePages)) {
		const reading = readPage(`<title>x</title>${write(half)}`)
		assert.ok(reading.ok ? reading.card.title !== null : reading.reason !== 'not_html', name)
	}
})

test('PC71 a good block behind a hostile one is still read', () => {
	const deep = json(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
	assert.equal(readPageCard(deep + withJsonLd({ '@type': 'Product', name: 'Lamp' })).title, 'Lamp')
})

test('PC71 what lies beyond the caps is left out, and the scan says so', () => {
	assert.equal(scanPage('<i>'.repeat(130_000)).isCut, true)
	assert.equal(scanPage('<i>'.repeat(10_000)).isCut, false)
	const far = `<title>Lamp</title>${'<i>'.repeat(130_000)}<meta property="og:title" content="Other">`
	assert.equal(readPageCard(far).title, 'Lamp')
})

const product = { '@type': 'Product', name: 'Evil', offers: { price: 1, priceCurrency: 'EUR' } }

test('PC72 keys that name parts of a prototype are only keys', () => {
	const text = JSON.stringify(product)
	for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
		const page = `<title>Lamp</title>
			${json(`{"${key}":${text},"@type":"Thing","name":"x"}`)}
			${json(`{"@type":"Product","${key}":{"name":"Evil","offers":{"price":1,"priceCurrency":"EUR"}}}`)}
			${json(`{"@type":"${key}","@id":"${key}","name":"x"}`)}
			<meta property="${key}" content="x"><link rel="${key}" href="/x">
			<${key} itemscope itemtype="http://schema.org/${key}" ${key}="x"><${key} itemprop="${key}">x</${key}></${key}>`
		const card = readPageCard(page)
		assert.deepEqual([card.title, card.price, card.description], ['Lamp', null, null], key)
		assert.deepEqual(Object.getPrototypeOf(card), Object.prototype)
	}
	assert.ok(!('name' in {}) && !('offers' in {}) && !('content' in {}))
})

test('PC72 a product keeps its own fields beside such keys', () => {
	const page = `<title>Shop</title>${json('{"__proto__":{"name":"Evil"},"@type":"Product","name":"Lamp","constructor":1}')}`
	assert.equal(readPageCard(page).title, 'Lamp')
})

test('PC73 markup in a field stays text', () => {
	const reading = readPage(withJsonLd({ '@type': 'Product', name: '<img src=x onerror=alert(1)>' }))
	assert.equal(reading.ok && reading.card.title, '<img src=x onerror=alert(1)>')
})

/** Parts of pages, whole and broken, in any order. */
const piece = fc.oneof(
	fc.constantFrom('<title>', '</title>', '<meta property="og:title" content="', '">', '</script>', '<html lang=zh>'),
	fc.constantFrom('<script type="application/ld+json">', JSON.stringify(product), '{"@graph":[', ']}', ',', '&#xD800;'),
	fc.constantFrom(
		'<div itemscope itemtype="http://schema.org/Product">',
		'<span itemprop="name">',
		'</span>',
		'</div>',
	),
	fc.constantFrom('<p itemprop="offers" itemscope>', '<b itemprop="price">', '￥1', '1.299', '台灯', '\u202e', '😀'),
	fc.string({ unit: 'binary', maxLength: 12 }),
)
const field = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''))
const whole = fc.oneof(
	field.map((text) => `<title>${text}</title>`),
	fc.tuple(fc.constantFrom('title', 'image', 'site_name', 'description', 'price:amount'), field).map(toMeta),
	fc.dictionary(fc.constantFrom('name', 'image', 'description', 'offers', 'url', '@id'), fc.anything()).map(toBlock),
)
const page = fc.array(fc.oneof(whole, piece), { maxLength: 24 }).map((parts) => parts.join(''))

test('PC74 no page makes the reader throw, and every card fits the protocol', () => {
	let cards = 0
	fc.assert(
		fc.property(page, (html) => {
			const reading = readPage(html)
			if (!reading.ok) return
			cards += 1
			assertFits(reading.card)
		}),
		{ numRuns: 1_500, seed: 20220127, endOnFailure: true },
	)
	assert.ok(cards > 500, `not vacuous: ${cards} cards`)
})

test('PC74 no bytes make the reader throw, whatever they call themselves', () => {
	let pages = 0
	const labels = fc.constantFrom('utf-8', 'gbk', 'big5', 'utf-16', 'iso-2022-jp', 'x-user-defined', 'replacement', '')
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), labels, (noise, label) => {
			const body = Buffer.concat([
				Buffer.from(`<!doctype html><meta charset="${label}"><title>`),
				noise,
				Buffer.from('</title>'),
			])
			const reading = readPage('', { body, contentType: `text/html; charset=${label}` })
			if (!reading.ok) return
			pages += 1
			assertFits(reading.card)
		}),
		{ numRuns: 500, seed: 20220127, endOnFailure: true },
	)
	assert.ok(pages > 200, `not vacuous: ${pages} cards`)
})

function toMeta([name, content]: readonly [string, string]): string {
	return `<meta property="og:${name}" content="${content.replaceAll('"', '')}">`
}

function toBlock(fields: Readonly<Record<string, unknown>>): string {
	try {
		return json(JSON.stringify({ '@type': 'Product', ...fields }))
	} catch {
		return ''
	}
}

const availabilities: readonly string[] = Availability.anyOf.map((one) => one.const)

/** What the protocol's schema says of the fields a page can fill. */
function assertFits({ title, description, seller, images, availability, ...card }: PageCard) {
	for (const [text, maximum] of [
		[title, 300],
		[description, 1_000],
		[seller, 200],
	] as const) {
		if (text === null) continue
		assert.ok(text.length > 0 && text.length <= maximum && text.trim() === text && text.isWellFormed(), text)
	}
	assert.ok(images.length <= 8 && images.every((url) => /^https?:/.test(url) && url.length <= 2_048))
	assert.ok(availability === null || availabilities.includes(availability))
	for (const money of [card.price, card.listPrice, card.priceRange?.low ?? null, card.priceRange?.high ?? null]) {
		if (money !== null)
			assert.ok(Number.isSafeInteger(money.amount) && money.amount > 0 && /^[A-Z]{3}$/.test(money.currency))
	}
}
