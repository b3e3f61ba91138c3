import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createLinks, parsePlatforms } from '@hutong/links'
import { createOutboundFetch } from '@hutong/outbound-fetch'
import { type Page, product, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'
import { createCatalogDirectory } from '../catalogs/index.ts'
import { type CardParser, createCardParser } from './card-parser.ts'
import { type LinkReaderParts, readLink } from './read-link.ts'

let shop: Shop
let parser: CardParser
let reader: Omit<LinkReaderParts, 'deadline' | 'outbound'>

before(async () => {
	shop = await startShop()
	const parsed = parsePlatforms(JSON.parse(shop.env['HUTONG_PLATFORMS'] ?? ''))
	assert.ok(parsed.ok)
	const { platforms } = parsed
	parser = createCardParser({ platforms })
	const store = { async savePicture() {}, keepPicture: async () => true, findLastReading: async () => null }
	const origin = 'http://chat.localhost'
	const catalogs = createCatalogDirectory(() => 0)
	reader = { links: createLinks({ platforms }), parser, store, now: () => 0, origin, catalogs, platformProfile: origin }
	shop.pages.set('m.tb.localhost/h.first1', redirectTo(shop.short('second1')))
	shop.pages.set('m.tb.localhost/h.second1', redirectTo(shop.item('610000000001')))
	const image = shop.at('taobao.localhost', '/cup.png')
	shop.pages.set('taobao.localhost/item.htm', product({ name: 'Cup', image }))
})
after(async () => {
	await parser.close()
	await shop.stop()
})

/** When the time for all is over, and what the card then says. */
const late: readonly [during: string, problem: string | null, asked: readonly string[]][] = [
	['m.tb.localhost/h.second1', 'card_timeout', ['m.tb.localhost/h.first1', 'm.tb.localhost/h.second1']],
	[
		'taobao.localhost/item.htm',
		'card_timeout',
		['m.tb.localhost/h.first1', 'm.tb.localhost/h.second1', 'taobao.localhost/item.htm?id=610000000001'],
	],
]
for (const [during, problem, asked] of late) {
	test(`HS53 a reading whose time is over at ${during} ends there, however much time each request has: ${problem}`, async () => {
		const { since, ...ending } = endWhenAsked(during)
		const reading = await readLink({ ...reader, ...ending }, shop.short('first1'))
		assert.deepEqual([reading.problem, reading.content], [problem, null])
		assert.deepEqual(since(), asked)
	})
}

test('HS53 a picture for which no time is left is left out; the rest of the card stays', async () => {
	const { since: _, ...ending } = endWhenAsked('taobao.localhost/cup.png')
	const reading = await readLink({ ...reader, ...ending }, shop.item('610000000001'))
	assert.deepEqual([reading.problem, reading.content?.title, reading.content?.image], [null, 'Cup', null])
})

/** Hops to the item by short links, redirects of the item's page, and what comes of both together: the last address asked. */
const ways: readonly [hops: number, redirects: number, problem: string | null, last: string][] = [
	[3, 2, null, 'page=2'],
	[3, 3, 'card_redirect_loop', 'page=2'],
	[0, 5, null, 'page=5'],
	[0, 6, 'card_redirect_loop', 'page=5'],
	[5, 0, null, 'id=61000000050'],
	[5, 1, 'card_redirect_loop', 'id=61000000051'],
]
for (const [hops, redirects, problem, last] of ways) {
	test(`HS53 ${hops} hops of short links and ${redirects} redirects of the page: ${problem ?? 'the card'}`, async () => {
		const start = layWay(hops, redirects)
		const outbound = createOutboundFetch({ allowances: JSON.parse(shop.env['HUTONG_ALLOWANCES'] ?? '') })
		const reading = await readLink({ ...reader, outbound, deadline: () => new AbortController().signal }, start)
		assert.deepEqual([reading.problem, reading.content?.title], [problem, problem === null ? 'Cup' : undefined])
		assert.equal(shop.asked.at(-1)?.endsWith(last), true, shop.asked.join())
		assert.equal(new Set([...reading.hops, ...reading.pageHops]).size, hops + redirects + 1)
	})
}

test('HS53 an app’s address to which a short link redirects is no hop on the web', async () => {
	shop.pages.set('m.tb.localhost/h.toapp', redirectTo('taobao://item.taobao.com/item.htm?id=1'))
	const outbound = createOutboundFetch({ allowances: JSON.parse(shop.env['HUTONG_ALLOWANCES'] ?? '') })
	const parts = { ...reader, outbound, deadline: () => new AbortController().signal }
	const reading = await readLink(parts, shop.short('toapp'))
	assert.deepEqual([reading.problem, reading.hops], ['card_refused', [shop.short('toapp')]])
})

/** Lays a way of so many short links before an item's page that redirects so often. @returns its beginning */
function layWay(hops: number, redirects: number): string {
	const id = `610000000${hops}${redirects}`
	const pageAt = (step: number) =>
		step === 0 ? shop.item(id) : shop.at('taobao.localhost', `/moved?${id}&page=${step}`)
	const shortAt = (step: number) => (step === hops ? pageAt(0) : shop.short(`${id}s${step}`))
	const lay = (from: string, page: Page) => {
		const { hostname, pathname, search } = new URL(from)
		shop.pages.set(`${hostname}${pathname}${search}`, page)
	}
	for (let step = 0; step < hops; step++) lay(shortAt(step), redirectTo(shortAt(step + 1)))
	for (let step = 0; step < redirects; step++) lay(pageAt(step), redirectTo(pageAt(step + 1)))
	lay(pageAt(redirects), product({ name: 'Cup' }))
	return shortAt(0)
}

/** A deadline that comes while an address is being asked, whose answer then comes all the same. */
function endWhenAsked(address: string) {
	const before = shop.asked.length
	const page = shop.pages.get(address)
	const ending = new AbortController()
	// Nothing is remembered from the test before.
	const outbound = createOutboundFetch({ allowances: JSON.parse(shop.env['HUTONG_ALLOWANCES'] ?? '') })
	shop.pages.set(address, (response, request) => {
		ending.abort(new DOMException('too late', 'TimeoutError'))
		if (page) shop.pages.set(address, page)
		page?.(response, request)
	})
	return { outbound, deadline: () => ending.signal, since: () => shop.asked.slice(before) }
}
