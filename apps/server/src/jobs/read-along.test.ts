import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { createOutboundFetch, defaultLimits, type Limits } from '@hutong/outbound-fetch'
import { checkHops } from '../links/check-hops.ts'
import { type CardParser, createCardParser } from './card-parser.ts'
import { readAlong } from './read-along.ts'

type Answer = (response: ServerResponse) => void

const pages = new Map<string, Answer>()
/** Bytes that were written to each host, and whether its connection is closed. */
const wire = new Map<string, { bytes: number; readonly closed: Promise<void> }>()
const hosts = Array.from({ length: 50 }, (_, index) => `shop${index}.localhost`)
const server = createServer((request, response) => {
	const host = request.headers.host?.split(':')[0] ?? ''
	if (request.url === '/robots.txt') {
		response.writeHead(404).end()
		return
	}
	const { promise, resolve } = Promise.withResolvers<void>()
	const written = { bytes: 0, closed: promise }
	wire.set(host, written)
	request.socket.on('close', () => {
		written.bytes = request.socket.bytesWritten
		resolve()
	})
	pages.get(host)?.(response)
})
const parsers: CardParser[] = []
let port = 0

before(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	// The server listens on a port, so this is no path of a pipe.
	port = (server.address() as AddressInfo).port
})
after(async () => {
	await Promise.all(parsers.map((parser) => parser.close()))
	server.closeAllConnections()
	server.close()
})

function start(limits: Parameters<typeof createCardParser>[1] = {}): CardParser {
	const parser = createCardParser({ platforms: [] }, { limitMs: 60_000, ...limits })
	parsers.push(parser)
	return parser
}

function read(parser: CardParser, host: string, limits: Partial<Limits> = {}) {
	const allowances = hosts.map((name) => ({ name, host: name, port, address: '127.0.0.1' }))
	const outbound = createOutboundFetch({ allowances, limits })
	return readAlong({ outbound, parser }, `http://${host}:${port}/`, { refresh: false, validators: null })
}

const offers = { price: 5, priceCurrency: 'EUR', availability: 'InStock' }
const lamp = { '@type': 'Product', name: 'Lamp Dusk', image: '/a.jpg', offers }
const head = `<html><head><title>Lamp Dusk | Shop</title><script type="application/ld+json">${JSON.stringify(lamp)}</script></head><body>${'<p>text</p>'.repeat(100)}`
const html = { 'content-type': 'text/html' }
const longEnough = { totalMs: 2 ** 30 }

/** Writes as fast as the other side reads, without end. */
function pour(response: ServerResponse, chunk: string) {
	while (!response.destroyed && response.write(chunk));
	if (!response.destroyed) response.once('drain', () => pour(response, chunk))
}

function drip(response: ServerResponse, first: string) {
	response.write(first)
	const timer = setInterval(() => response.write('.'), 20)
	response.on('close', () => clearInterval(timer))
}

const filler = '<p>more</p>'.repeat(2_000)
const begun: readonly (readonly [what: string, go: Answer])[] = [
	['pours without end', (response) => pour(response.writeHead(200, html), head + filler)],
	['drips', (response) => drip(response.writeHead(200, html), head)],
	['says nothing more', (response) => response.writeHead(200, html).write(head)],
	[
		'announces two megabytes',
		(response) => {
			response.writeHead(200, { ...html, 'content-length': 2_000_000 }).write(head)
			pour(response, filler)
		},
	],
]
for (const [what, go] of begun) {
	test(`HS111 a page whose head says all becomes a card at once, and its download ends: it ${what}`, async () => {
		pages.set('shop0.localhost', go)
		const { answer, reading } = await read(start(), 'shop0.localhost', longEnough)
		assert.ok(answer.ok && answer.truncated)
		assert.ok(reading !== null && reading !== 'timeout' && reading.ok)
		assert.deepEqual(reading.card.price, { amount: 500, currency: 'EUR' })
		await wire.get('shop0.localhost')?.closed
	})
}

const broken: readonly (readonly [reason: string, go: Answer])[] = [
	['too_large', (response) => pour(response.writeHead(200, html), filler)],
	['response_broken', (response) => response.writeHead(200, html).write(filler, () => response.destroy())],
	['timeout', (response) => response.writeHead(200, html).write(filler)],
]
for (const [reason, go] of broken) {
	test(`HS111 a page that fails in its midst before it said enough is no card: ${reason}`, async () => {
		pages.set('shop1.localhost', go)
		const { answer, reading } = await read(start(), 'shop1.localhost', { totalMs: reason === 'timeout' ? 500 : 60_000 })
		assert.deepEqual([answer.ok || answer.reason, reading], [reason, null])
	})
}

for (const [what, rest] of [
	['pours without end', (response) => pour(response, filler)],
	['says nothing more', () => undefined],
] as const satisfies readonly (readonly [string, Answer])[]) {
	test(`HS111 whether a page said enough does not depend on how long it waits for a thread: it ${what}`, async () => {
		const parser = start({ threads: 1 })
		const busy = parser.open({ url: 'https://shop.example/1', contentType: 'text/html', headers: {} })
		void busy.push(Buffer.from('<p itemprop=name>'.repeat(120_000)))
		const isDone = busy.end('whole')
		pages.set('shop2.localhost', (response) => {
			response.writeHead(200, html).write(head)
			rest(response)
		})
		const { answer, reading } = await read(parser, 'shop2.localhost', longEnough)
		assert.ok(answer.ok && reading !== null && reading !== 'timeout' && reading.ok)
		await isDone
	})
}

test('HS111 what was read of a page that the policy refuses is no card', async () => {
	pages.set('shop4.localhost', (response) => response.writeHead(200, html).end(head))
	const url = `http://shop4.localhost:${port}/`
	const outbound = createOutboundFetch({
		allowances: [{ name: 'shop', host: 'shop4.localhost', port, address: '127.0.0.1' }],
	})
	const request = { refresh: false, validators: null }
	const parser = start()
	const first = await readAlong({ outbound, parser }, url, request)
	assert.ok(first.answer.ok)
	const refusing = checkHops(outbound, () => false)
	const { answer, reading } = await readAlong({ outbound: refusing, parser }, url, request)
	assert.deepEqual([answer.ok || answer.reason, reading], ['hop_refused', null])
})

test('HS111 a page that takes its thread too long is given up, and its download with it', async () => {
	pages.set('shop3.localhost', (response) => pour(response.writeHead(200, html), '<p itemprop=name>'.repeat(2_000)))
	const { reading } = await read(start({ limitMs: 1 }), 'shop3.localhost', longEnough)
	assert.equal(reading, 'timeout')
	await wire.get('shop3.localhost')?.closed
})

test('HS111 pages that wait for their bytes hold no thread', async () => {
	const parser = start({ threads: 1 })
	const head = { url: 'https://shop.example/1', contentType: 'text/html', headers: {} }
	const slow = [parser.open(head), parser.open(head)]
	for (const page of slow) assert.equal(await page.push(Buffer.from(`<title>Slow${' '.repeat(2_000)}`)), 'more')
	const quick = parser.open(head)
	void quick.push(Buffer.from('<title>Quick</title>'))
	const reading = await quick.end('whole')
	assert.ok(reading !== null && reading !== 'timeout' && reading.ok)
	assert.equal(reading.card.title, 'Quick')
	// Each begins anew with all of its bytes.
	for (const page of slow) {
		void page.push(Buffer.from('lamp</title>'))
		const late = await page.end('whole')
		assert.ok(late !== null && late !== 'timeout' && late.ok)
		assert.equal(late.card.title, 'Slow lamp')
	}
})

test('HS111 a page longer than is looked at is taken to its end', async () => {
	const page = start().open({ url: 'https://shop.example/1', contentType: 'text/html', headers: {} })
	const piece = Buffer.from(`<title>Cup</title>${'x'.repeat(500_000)}`)
	for (let count = 0; count < 6; count++) assert.equal(await page.push(piece), 'more')
	const reading = await page.end('whole')
	assert.ok(reading !== null && reading !== 'timeout' && reading.ok)
})

for (const [what, page, bound] of [
	['say all in their head', head + filler, 50 * 1_048_576],
	['never say enough', filler, 50 * defaultLimits.decodedBytes],
] as const) {
	test(`HS111 fifty pages without end at once take little memory: those that ${what}`, async (t) => {
		for (const host of hosts) pages.set(host, (response) => pour(response.writeHead(200, html), page))
		const isCard = page !== filler
		const parser = start()
		await read(parser, 'shop0.localhost')
		const before = process.memoryUsage()
		let most = 0
		const timer = setInterval(() => {
			const { arrayBuffers, heapUsed } = process.memoryUsage()
			most = Math.max(most, arrayBuffers - before.arrayBuffers + heapUsed - before.heapUsed)
		}, 5)
		const readings = await Promise.all(hosts.map((host) => read(parser, host)))
		clearInterval(timer)
		t.diagnostic(`${(most / 2 ** 20).toFixed(1)} MiB`)
		for (const { answer, reading } of readings) assert.deepEqual([answer.ok, reading !== null], [isCard, isCard])
		assert.ok(most < bound, `${(most / 2 ** 20).toFixed()} MiB`)
	})
}
