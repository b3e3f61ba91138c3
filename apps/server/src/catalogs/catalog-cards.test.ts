import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { getPreset } from '@hutong/link-policy'
import type { Browser } from '../../testing/http/browser.ts'
import { type Asked, catalogOf, json, profileOf } from '../../testing/http/catalog-pages.ts'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { html, type Page, product, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'
import { until } from '../../testing/http/until.ts'

const profile = 'taobao.localhost/.well-known/ucp'
const catalog = 'taobao.localhost/ucp/catalog/lookup'
let shop: Shop
let chat: Chat
let browser: Browser
let conversation = ''
let serial = 0
let id = ''
let heard: Asked[] = []

before(async () => {
	shop = await startShop()
})
beforeEach(async () => {
	// A server of its own: what hosts said of themselves is remembered.
	await chat?.stop()
	chat = await startChat(shop.env)
	browser = await chat.demoBrowser('linxiao')
	conversation = getValue(await browser.api.conversations()).conversations[0]?.id ?? ''
	id = `6200000000${++serial + 10}`
	heard = []
	shop.asked.length = 0
	shop.pages.set(`taobao.localhost/item.htm?id=${id}`, product({ name: '页面上的杯子' }))
	shop.pages.set(profile, profileOf(shop.at('taobao.localhost', '/ucp')))
	shop.pages.set(catalog, catalogOf(id, {}, heard))
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

async function readCard() {
	return (await share(browser, conversation, shop.item(id))).settled()
}

test('HS108 the shop’s catalog comes before its page; the page gives what the catalog lacks', async () => {
	const card = await readCard()
	assert.deepEqual([card.state, card.title, card.price], ['ready', '目录里的蓝杯', { amount: 11900, currency: 'CNY' }])
	assert.deepEqual(
		[card.seller, card.availability, card.priceDoubt, card.face],
		['杯子铺', 'InStock', false, 'product'],
	)
})

test('HS108 it is asked as the protocol says, by a platform whose profile stands where it says', async () => {
	await readCard()
	const agent = `profile="${chat.origin}/ucp/profile.json"`
	assert.deepEqual(heard, [{ method: 'POST', agent, body: { ids: [id, shop.item(id)] } }])
	const { status, body } = await chat.newBrowser().ask('GET', '/ucp/profile.json')
	assert.equal(status, 200)
	const { ucp } = body as { ucp: { version: string; capabilities: object; services: object } }
	assert.deepEqual(
		[Object.keys(ucp.capabilities), Object.keys(ucp.services)],
		[['dev.ucp.shopping.catalog.lookup'], ['dev.ucp.shopping']],
	)
})

test('HS108 a catalog that fails leaves the card as the page makes it', async () => {
	shop.pages.set(catalog, json({}, 500))
	const card = await readCard()
	assert.deepEqual([card.state, card.title, card.problem], ['ready', '页面上的杯子', null])
})

for (const [what, page] of [
	[
		'wants to see a person',
		html('<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x.js"></script>'),
	],
	['says nothing without scripts', html('<div id="root"></div>')],
	['is refused to programs', (response) => response.writeHead(403).end()],
	['is not for so many', (response) => response.writeHead(429).end()],
	['is for who signed in', (response) => response.writeHead(401).end()],
	['never comes', () => {}],
] as const satisfies readonly (readonly [string, Page])[]) {
	test(`HS108 a page that ${what} is no obstacle`, async () => {
		shop.pages.set(`taobao.localhost/item.htm?id=${id}`, page)
		const card = await readCard()
		assert.deepEqual([card.state, card.title, card.problem], ['ready', '目录里的蓝杯', null])
	})
}

test('HS108 a page that led to another site, which refuses, is nothing for the catalog of the first', async () => {
	shop.pages.set(`taobao.localhost/item.htm?id=${id}`, redirectTo(shop.at('news.localhost', '/refused')))
	shop.pages.set('news.localhost/refused', (response) => response.writeHead(403).end())
	const card = await readCard()
	assert.deepEqual([card.state, card.problem, heard], ['partial', 'card_bot_check', []])
})

test('HS108 a card of the catalog alone keeps the picture there was, and says where it opens what became of the page', async () => {
	const picture = shop.at('taobao.localhost', '/cup.png')
	shop.pages.set('taobao.localhost/cup.png', (response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from(png, 'base64')),
	)
	shop.pages.set(`taobao.localhost/item.htm?id=${id}`, product({ name: '页面上的杯子', image: picture }))
	const shared = await share(browser, conversation, shop.item(id))
	const { image } = await shared.settled()
	assert.ok(image)
	shop.pages.set(`taobao.localhost/item.htm?id=${id}`, (response) => response.writeHead(403).end())
	getValue(await browser.api.refreshCard(conversation, shared.message, 0))
	const decision = await until(async () => {
		const asked = getValue(await browser.api.openLink(conversation, shared.message, 0))
		return asked.problem === null ? null : asked
	})
	assert.deepEqual([decision.problem, decision.frame], ['card_bot_check', 'unknown'])
	const card = await shared.card()
	assert.deepEqual([card.state, card.title, card.problem, card.image?.url], ['ready', '目录里的蓝杯', null, image.url])
})

/** A square of one point. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('HS108 a page that says it is the same says nothing of the catalog: the price is read anew', async () => {
	const answer = product({ name: '页面上的杯子' }, { etag: '"1"' })
	shop.pages.set(`taobao.localhost/item.htm?id=${id}`, (response, request) =>
		request.headers['if-none-match'] ? response.writeHead(304).end() : answer(response, request),
	)
	const shared = await share(browser, conversation, shop.item(id))
	await shared.settled()
	const price = { amount: 10900, currency: 'CNY' }
	const variants = [{ id: '1', price, inputs: [{ id, match: 'featured' }] }]
	shop.pages.set(catalog, catalogOf(id, { price_range: { min: price, max: price }, variants }))
	getValue(await browser.api.refreshCard(conversation, shared.message, 0))
	const card = await until(async () => ((await shared.card()).price?.amount === 10900 ? shared.card() : null))
	assert.deepEqual(card.sharedPrice, { amount: 11900, currency: 'CNY' })
})

test('HS109 a host is asked for its profile once for many links, and articles do not ask', async () => {
	const ids = Array.from({ length: 5 }, (_, index) => `63000000001${index}`)
	for (const one of ids) shop.pages.set(`taobao.localhost/item.htm?id=${one}`, product({ name: one }))
	shop.pages.set('news.localhost/.well-known/ucp', profileOf(shop.at('news.localhost', '/ucp')))
	shop.pages.set('news.localhost/a', html('<title>News</title><meta property="og:type" content="article"><p>Long read'))
	const links = [...ids.map((one) => shop.item(one)), shop.at('news.localhost', '/a')]
	const cards = await Promise.all(links.map(async (url) => (await share(browser, conversation, url)).settled()))
	assert.ok(cards.every(({ state }) => state === 'ready'))
	assert.equal(shop.asked.filter((line) => line.endsWith('/.well-known/ucp')).length, 1)
})

test('HS110 a catalog on a host the policy stops is not asked', async () => {
	const open = getPreset('open')
	const title = { zh: '停', en: 'Stop' }
	const rule = {
		id: 'stop',
		title,
		when: { host: ['news.localhost'] },
		outcome: 'stopped',
		reason: 'unsafe-site',
	} as const
	const nothing = {
		all: false,
		platforms: new Set<string>(),
		hosts: new Set<string>(),
		conversations: new Set<string>(),
	}
	await chat.setRules({ policy: { ...open, rules: [rule, ...open.rules] }, cardsOff: nothing })
	shop.pages.set(profile, profileOf(shop.at('news.localhost', '/ucp')))
	shop.pages.set('news.localhost/ucp/catalog/lookup', catalogOf(id, {}, heard))
	assert.equal((await readCard()).title, '页面上的杯子')
	assert.deepEqual(heard, [])
})
