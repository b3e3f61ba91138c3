import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import sharp from 'sharp'
import type { Browser } from '../../testing/http/browser.ts'
import { type Shared, share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { html, product, type Shop, startShop } from '../../testing/http/start-shop.ts'
import { until } from '../../testing/http/until.ts'

let shop: Shop
let chat: Chat
let sender: Browser
let reader: Browser
let conversation = ''
let items = 610_000_000_000

before(async () => {
	shop = await startShop()
	chat = await startChat(shop.env)
	sender = await chat.demoBrowser('linxiao')
	reader = await chat.demoBrowser('wanglei')
	conversation =
		getValue(await sender.api.conversations()).conversations.find(({ kind }) => kind === 'direct')?.id ?? ''
})
beforeEach(() => {
	items++
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

test('HS56 only who sent the message takes its card off; the link stays, for everybody', async () => {
	const shared = await shareItem({ name: 'Cup' })
	const tried = await reader.api.removeCard(conversation, shared.message, 0)
	assert.equal(tried.ok || tried.problem.code, 'card_not_yours')
	assert.equal((await shared.card()).state, 'ready')
	getValue(await sender.api.removeCard(conversation, shared.message, 0))
	getValue(await sender.api.removeCard(conversation, shared.message, 0))
	assert.equal((await shared.card()).state, 'removed')
	assert.equal(getValue(await reader.api.openLink(conversation, shared.message, 0)).url, itemUrl())
})

test('HS56 a card that was taken off does not come back', async () => {
	const shared = await shareItem({ name: 'Cup' })
	getValue(await sender.api.removeCard(conversation, shared.message, 0))
	const asked = shop.asked.length
	getValue(await reader.api.refreshCard(conversation, shared.message, 0))
	const next = await shareItem({ name: 'Another' })
	assert.deepEqual([(await next.card()).state, (await shared.card()).state], ['ready', 'removed'])
	assert.equal(shop.asked.length, asked)
})

test('HS57 anybody in the conversation has a card read again: the price is today’s, and the one at sharing is kept', async () => {
	const shared = await shareItem({ name: 'Cup', price: '129.00' })
	sell({ name: 'Cup', price: '99.00' })
	getValue(await reader.api.refreshCard(conversation, shared.message, 0))
	const card = await until(async () => ((await shared.card()).price?.amount === 9900 ? shared.card() : null))
	assert.deepEqual([card.price?.amount, card.sharedPrice?.amount], [9900, 12900])
})

test('HS57 a refresh that finds the shop down keeps what was seen, and says so; an item that is gone has no price', async () => {
	const shared = await shareItem({ name: 'Cup', price: '129.00' })
	shop.pages.set(itemKey(), (response) => response.writeHead(503).end())
	getValue(await reader.api.refreshCard(conversation, shared.message, 0))
	const down = await until(async () => ((await shared.card()).problem ? shared.card() : null))
	assert.deepEqual([down.state, down.problem, down.price?.amount], ['ready', 'card_unreachable', 12900])
	shop.pages.delete(itemKey())
	getValue(await reader.api.refreshCard(conversation, shared.message, 0))
	const gone = await until(async () => ((await shared.card()).problem === 'card_gone' ? shared.card() : null))
	assert.deepEqual([gone.state, gone.price], ['partial', null])
})

test('HS57 a bare share code has no page to read again', async () => {
	const shared = await share(sender, conversation, '复制这段话￥AbCdEfGhIj1￥打开手机淘宝')
	const refreshed = await reader.api.refreshCard(conversation, shared.message, 0)
	assert.equal(refreshed.ok || refreshed.problem.code, 'link_code_only')
})

test('HS58 a picture comes from the chat itself, drawn anew as WebP, and is shown to people signed in alone', async () => {
	const jpeg = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#258' } })
		.withExif({ IFD0: { Copyright: 'somebody at home' } })
		.jpeg()
		.toBuffer()
	servePicture('/photo.jpg', 'image/jpeg', jpeg)
	const shared = await shareItem({ name: 'Cup', image: shop.at('taobao.localhost', '/photo.jpg') })
	const { image } = await shared.card()
	assert.ok(image)
	assert.deepEqual([image.width, image.height], [640, 427])
	const { status, headers, text } = await reader.ask('GET', image.url)
	assert.deepEqual([status, headers['content-type']], [200, 'image/webp'])
	assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox")
	assert.equal(headers['x-content-type-options'], 'nosniff')
	assert.match(text, /^RIFF....WEBP/s)
	assert.ok(!text.includes('somebody at home'))
	assert.equal((await chat.newBrowser().ask('GET', image.url)).status, 401)
})

const svg = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><script>alert(1)</script></svg>',
)
const notPictures: readonly [what: string, mediaType: string, body: Buffer][] = [
	['an SVG', 'image/svg+xml', svg],
	['an SVG that says it is a PNG', 'image/png', svg],
	['HTML that says it is a JPEG', 'image/jpeg', Buffer.from('<script>alert(1)</script>')],
	['an endless picture', 'image/png', Buffer.alloc(2_000_000)],
]
for (const [what, mediaType, body] of notPictures) {
	test(`HS58 ${what} is never shown: the card has no picture`, async () => {
		servePicture('/odd', mediaType, body)
		const shared = await shareItem({ name: 'Cup', image: shop.at('taobao.localhost', `/odd?${items}`) })
		const { state, image } = await shared.card()
		assert.deepEqual([state, image], ['ready', null])
		assert.ok(shop.asked.includes(`taobao.localhost/odd?${items}`))
	})
}

test('HS58 a picture at an inner address is not asked for', async () => {
	const shared = await shareItem({ name: 'Cup', image: `http://127.0.0.1:${new URL(shop.origin).port}/inner.png` })
	assert.equal((await shared.card()).image, null)
	assert.ok(!shop.asked.some((line) => line.includes('/inner.png')))
})

const framings: readonly [frame: string, headers: Readonly<Record<string, string>>][] = [
	['embed', {}],
	['window', { 'x-frame-options': 'DENY' }],
	['window', { 'content-security-policy': "frame-ancestors 'self'" }],
	['embed', { 'content-security-policy': 'frame-ancestors http://chat.localhost' }],
]
for (const [frame, headers] of framings) {
	test(`HS59 whether a page may be framed is read from its headers: ${JSON.stringify(headers)} gives ${frame}`, async () => {
		shop.pages.set(itemKey(), product({ name: 'Cup' }, headers))
		const shared = await share(sender, conversation, itemUrl())
		assert.equal((await shared.settled()).frame, frame)
		assert.equal(getValue(await reader.api.openLink(conversation, shared.message, 0)).frame, frame)
	})
}

test('HS59 what a page says of itself stays text', async () => {
	shop.pages.set(
		itemKey(),
		html('<title>&lt;img src=x onerror=alert(1)&gt; \u202Egnp.exe</title><meta property="og:type" content="product">'),
	)
	const { title } = await (await share(sender, conversation, itemUrl())).settled()
	assert.ok(title?.startsWith('<img src=x onerror=alert(1)>'))
	assert.doesNotMatch(title ?? '', /\u202E/)
})

function itemKey(): string {
	return `taobao.localhost/item.htm?id=${items}`
}

function itemUrl(): string {
	return shop.item(String(items))
}

function sell(item: Parameters<typeof product>[0]): void {
	shop.pages.set(itemKey(), product(item))
}

/** Puts an item into the shop, shares it and waits for its card. */
async function shareItem(item: Parameters<typeof product>[0]): Promise<Shared> {
	sell(item)
	const shared = await share(sender, conversation, itemUrl())
	assert.equal((await shared.settled()).state, 'ready')
	return shared
}

function servePicture(path: string, mediaType: string, body: Buffer): void {
	shop.pages.set(`taobao.localhost${path}`, (response) =>
		response.writeHead(200, { 'content-type': mediaType }).end(body),
	)
}
