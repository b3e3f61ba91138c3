import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createLinks, parsePlatforms } from '@hutong/links'
import { createOutboundFetch } from '@hutong/outbound-fetch'
import { product, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'
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
	const store = { async savePicture() {} }
	reader = { links: createLinks({ platforms }), parser, store, now: () => 0, origin: 'http://chat.localhost' }
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
