import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { createLinks } from '@hutong/links'
import fc from 'fast-check'
import { hostilePages } from '../testing/hostile-pages.ts'
import { readPageCard, readSuite, toMetas, withJsonLd } from '../testing/read-page.ts'
import type { CardReading, PageInput } from './card-reading.ts'
import { decodePage } from './decode-page.ts'
import { createPageReader } from './page-reader.ts'
import { readFacts } from './read-facts.ts'
import { scanPage } from './scan-page.ts'

const input: PageInput = {
	url: 'https://shop.example/item/1',
	contentType: 'text/html',
	headers: {},
	links: createLinks(),
}
const offers = { price: 5, priceCurrency: 'EUR', availability: 'InStock' }
const lamp = { '@type': 'Product', name: 'Lamp Dusk', image: '/a.jpg', offers }
const head = `<title>Lamp Dusk | Shop</title><script type="application/ld+json">${JSON.stringify(lamp)}</script>`
const filler = `<p>${'text '.repeat(400)}</p>`

function readInPieces(bytes: Uint8Array, cuts: readonly number[], given = input): CardReading {
	const reader = createPageReader(given)
	let from = 0
	for (const cut of [...cuts.toSorted((a, b) => a - b), bytes.length]) {
		if (reader.push(bytes.slice(from, cut)) === 'enough') break
		from = cut
	}
	return reader.end()
}

// Pages in which a border may stand in a tag, an entity, a character, a script, a comment.
const pages: readonly (readonly [name: string, bytes: Uint8Array])[] = [
	['UTF-8', toBytes(`<meta charset=utf-8><title>极简台灯 &amp; 更多</title>${withJsonLd(lamp)}${filler}`)],
	[
		'microdata',
		toBytes(`${filler}<div itemscope itemtype="http://schema.org/Product"><b itemprop=name>台灯 &lt;x</b></div>`),
	],
	['enough in the head', toBytes(`<html><head>${head}</head><body>${filler}${toMetas({ 'og:title': 'other' })}`)],
	['GBK that says UTF-8', Buffer.concat([toBytes('<meta charset=utf-8><title>'), gbk(), toBytes(`</title>${filler}`)])],
	['GBK said late', Buffer.concat([toBytes('<title>'), gbk(), toBytes(`</title>${filler}<meta charset=gbk>`)])],
	['UTF-16', Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(`<title>极简台灯</title>${filler}`, 'utf16le')])],
	[
		'scripts',
		toBytes(
			`<script>"<title>No</title>"<!--<script></script>--></script><!-- <title>No</title> --><title>Yes</title>${filler}`,
		),
	],
	['hostile', toBytes(`<title>x</title>${hostilePages['nested items']?.(4_000)}<a ${'b="c" '.repeat(300)}>`)],
]

test('PC46 pages that come at the same time do not get into one another', () => {
	// One that is over leaves its memory to the next.
	readInPieces(toBytes(`<title>Before</title>${filler.repeat(9)}`), [3, 700])
	const names = ['One', 'Other', 'Third']
	const readers = names.map((name) => ({ name, reader: createPageReader(input), bytes: toLatePage(name) }))
	for (let at = 0; at < 4_000; at += 100)
		for (const { reader, bytes } of readers) reader.push(bytes.slice(at, at + 100))
	for (const { name, reader } of readers) {
		const reading = reader.end()
		assert.equal(reading.ok && reading.card.title, `Café ${name}`)
	}
})

/** What it is called stands far behind its beginning, and in a charset that it names last: it is read again. */
function toLatePage(name: string): Uint8Array {
	return Buffer.from(`${filler}<title>Café ${name}</title><meta charset=windows-1252>`, 'latin1')
}

test('PC46 wherever the bytes of a page are cut into pieces, the reading is the same', () => {
	let cards = 0
	for (const [name, bytes] of pages) {
		const whole = readInPieces(bytes, [])
		const cut = fc.array(fc.nat(bytes.length), { maxLength: 12 })
		fc.assert(
			fc.property(cut, (cuts) => assert.deepEqual(readInPieces(bytes, cuts), whole, name)),
			{ numRuns: 60, seed: 20220127, endOnFailure: true },
		)
		assert.deepEqual(readInPieces(bytes, [...bytes.keys()]), whole, `${name}, byte by byte`)
		cards += Number(whole.ok)
	}
	assert.equal(cards, pages.length)
})

test('PC47 a reader says that enough is known as soon as the head names a whole product, and takes no more', () => {
	const reader = createPageReader(input)
	assert.equal(reader.push(toBytes(`<html><head>${head}`.padEnd(2_000))), 'more')
	assert.equal(reader.push(toBytes('</head><body>')), 'enough')
	assert.equal(reader.push(toBytes(toMetas({ 'og:title': 'other', 'og:price:amount': '7' }))), 'enough')
	const reading = reader.end()
	assert.deepEqual(reading.ok && [reading.card.title, reading.card.price?.amount], ['Lamp Dusk', 500])
})

test('PC47 it is not enough while anything of weight is missing, or another thing could be meant', () => {
	for (const [why, page] of [
		['no price', withJsonLd({ ...lamp, offers: { availability: 'InStock' } }, '<title>Lamp Dusk</title>')],
		['no stock', withJsonLd({ ...lamp, offers: { price: 5, priceCurrency: 'EUR' } }, '<title>Lamp Dusk</title>')],
		['no picture', withJsonLd({ ...lamp, image: undefined }, '<title>Lamp Dusk</title>')],
		['another title', withJsonLd(lamp, '<title>All lamps of the shop</title>')],
		['several', withJsonLd([lamp, { ...lamp, name: 'Lamp Dawn' }], '<title>Lamps</title>')],
		['no head yet', `<title>Lamp Dusk</title><script type="application/ld+json">${JSON.stringify(lamp)}</script>`],
	] as const)
		assert.equal(createPageReader(input).push(toBytes(page.padEnd(2_000))), 'more', why)
})

test('PC47 a page has 2 MiB: what lies beyond is not taken', () => {
	const reader = createPageReader(input)
	const piece = toBytes('<p>'.repeat(10_000))
	let pushed = 0
	while (reader.push(piece) === 'more') pushed += piece.length
	assert.ok(pushed > 2_000_000 && pushed < 2_097_152)
	assert.deepEqual(reader.end(), { ok: false, reason: 'empty' })
})

test('PC47 what is no page is told with its first bytes', () => {
	const reader = createPageReader({ ...input, contentType: 'application/json' })
	assert.equal(reader.push(toBytes(' '.repeat(1_024))), 'enough')
	assert.deepEqual(reader.end(), { ok: false, reason: 'not_html' })
})

const truthFile = readSuite('html/product-pages/ground-truth.json')

test('PC48 of the real product pages none is read otherwise for stopping early, and some stop', {
	skip: truthFile === null && 'no outside data',
}, (t) => {
	const truths = JSON.parse(truthFile?.toString() ?? '{}') as Readonly<Record<string, { readonly url: string }>>
	let stopped = 0
	const different: string[] = []
	for (const [id, { url }] of Object.entries(truths)) {
		const bytes = gunzipSync(readSuite(`html/product-pages/${id}.html.gz`) ?? new Uint8Array())
		const reader = createPageReader({ ...input, url })
		const isEarly = reader.push(bytes) === 'enough'
		stopped += Number(isEarly)
		const whole = readFacts(scanPage(decodePage(bytes, input.contentType)), { ...input, url })
		for (const field of differing(reader.end(), whole)) different.push(`${url}: ${field}`)
	}
	t.diagnostic(`${stopped} of ${Object.keys(truths).length} pages are left early`)
	assert.deepEqual(different, [])
	assert.ok(stopped >= 15)
})

/** The fields that are judged against the truth. */
function differing(one: CardReading, other: CardReading): readonly string[] {
	if (!one.ok || !other.ok) return one.ok === other.ok ? [] : ['ok']
	const fields = ['title', 'price', 'priceRange', 'availability', 'images', 'brand', 'sku', 'seller'] as const
	return fields.filter((field) => JSON.stringify(one.card[field]) !== JSON.stringify(other.card[field]))
}

test('PC42 a page in GBK whose charset stands far behind its title is read as GBK', () => {
	const body = Buffer.concat([toBytes('<title>'), gbk(), toBytes(`</title>${filler}<meta charset=gbk>`)])
	assert.equal(readPageCard('', { body, contentType: 'text/html' }).title, '极简台灯')
})

/** 极简台灯. */
function gbk(): Uint8Array {
	return Uint8Array.of(0xbc, 0xab, 0xbc, 0xf2, 0xcc, 0xa8, 0xb5, 0xc6)
}

function toBytes(text: string): Uint8Array {
	return new TextEncoder().encode(text)
}
