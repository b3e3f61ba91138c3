import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import sharp from 'sharp'
import type { Browser } from '../../testing/http/browser.ts'
import { type Shared, share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { html, type Page, product, type Shop, startShop } from '../../testing/http/start-shop.ts'
import { until } from '../../testing/http/until.ts'

let shop: Shop
let chat: Chat
let sender: Browser
let reader: Browser
let conversation = ''
let items = 0
const clock = { now: Date.now() }
const minute = 60_000

before(async () => {
	shop = await startShop()
	chat = await startChat(shop.env, { now: () => clock.now })
	sender = await chat.demoBrowser('linxiao')
	reader = await chat.demoBrowser('wanglei')
	const shared = getValue(await sender.api.conversations()).conversations
	conversation = shared.find(({ kind }) => kind === 'group')?.id ?? ''
})
beforeEach(() => {
	items++
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

test('HS104 a card that is no longer fresh is read again when somebody looks at it, and not before', async () => {
	const shared = await sharePage(product({ name: 'Cup', price: '129.00' }))
	lay(product({ name: 'Cup', price: '119.00' }))
	clock.now += 30 * minute
	await look(shared)
	assert.equal(asked(), 1, 'an hour is not over')
	clock.now += 24 * 60 * minute
	await share(sender, conversation, 'nobody looks https://example.com')
	assert.equal(asked(), 1, 'nobody looked')
	await look(shared)
	const card = await until(async () => ((await shared.card()).price?.amount === 11900 ? shared.card() : null))
	assert.deepEqual([card.sharedPrice?.amount, card.readAt], [12900, clock.now])
	assert.equal(asked(), 2)
})

test('HS104 a hundred who look at a hundred cards of one page have it read once', async () => {
	const page = product({ name: 'Cup' }, { 'cache-control': 'no-store' })
	const first = await sharePage(page)
	const all = [first]
	for (let number = 1; number < 100; number++) all.push(await share(sender, conversation, pageUrl()))
	for (const shared of all) await shared.settled()
	assert.equal(asked(), 1)
	clock.now += 2 * 60 * minute
	await Promise.all(all.map(look))
	await until(async () => {
		const read = await Promise.all([first, all.at(-1)].map((shared) => shared?.card()))
		return read.every((card) => card?.readAt === clock.now) || null
	})
	assert.equal(asked(), 2)
})

const article = {
	'@context': 'https://schema.org',
	'@type': 'NewsArticle',
	headline: 'Red leaves',
	datePublished: '2026-11-20',
}
test('HS104 an article is fresh for days', async () => {
	const shared = await sharePage(jsonLd(article))
	clock.now += 40 * 60 * minute
	await look(shared)
	const next = await share(sender, conversation, pageUrl())
	assert.equal((await next.settled()).title, 'Red leaves')
	assert.equal(asked(), 1)
	clock.now += 20 * 60 * minute
	await look(shared)
	await until(() => asked() === 2 || null)
})

test('HS104 a card that failed is tried again when it is looked at, and a look never breaks what is there', async () => {
	const shared = await sharePage((response) => response.writeHead(503).end())
	assert.equal((await shared.card()).problem, 'card_unreachable')
	lay(product({ name: 'Cup' }))
	clock.now += 3 * minute
	await look(shared)
	await until(async () => ((await shared.card()).title === 'Cup' ? true : null))
	lay((response) => response.writeHead(503).end())
	clock.now += 120 * minute
	await look(shared)
	const card = await until(async () => ((await shared.card()).problem ? shared.card() : null))
	assert.deepEqual([card.state, card.title], ['ready', 'Cup'])
})

/** By what a page says that it is the same, and what it is asked with. */
const validators: readonly [header: string, value: string, question: string][] = [
	['etag', '"v1"', 'if-none-match'],
	['last-modified', 'Fri, 20 Nov 2026 08:00:00 GMT', 'if-modified-since'],
]
for (const [header, value, question] of validators) {
	test(`HS105 a page that is the same by its ${header} is not sent again, and its card is of now`, async () => {
		const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#258' } })
			.png()
			.toBuffer()
		shop.pages.set('news.localhost/cup.png', (response) =>
			response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
		)
		const heard: (string | undefined)[] = []
		const whole = product({ name: 'Cup', image: shop.at('news.localhost', '/cup.png') }, { [header]: value })
		const shared = await sharePage((response, request) => {
			heard.push(String(request.headers[question]))
			if (request.headers[question] === value) response.writeHead(304).end()
			else whole(response, request)
		})
		const before = await shared.card()
		clock.now += 2 * 60 * minute
		await look(shared)
		const card = await until(async () => ((await shared.card()).readAt === clock.now ? shared.card() : null))
		assert.deepEqual(heard, ['undefined', value])
		assert.deepEqual(card, { ...before, readAt: clock.now })
		assert.equal((await reader.ask('GET', card.image?.url ?? '')).status, 200)
	})
}

test('HS106 the oEmbed of a page is asked for the picture that the page lacks, and for nothing of its markup', async () => {
	const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#825' } })
		.png()
		.toBuffer()
	shop.pages.set('news.localhost/film.png', (response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
	)
	const said = { type: 'video', title: 'Another', thumbnail_url: shop.at('news.localhost', '/film.png'), html: '<b>' }
	shop.pages.set('news.localhost/oembed', (response) =>
		response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said)),
	)
	const link = `<link rel="alternate" type="application/json+oembed" href="${shop.at('news.localhost', '/oembed')}">`
	const shared = await sharePage(
		html(`<!doctype html><title>A film</title><meta property="og:title" content="A film">${link}`),
	)
	const { title, image } = await shared.card()
	assert.deepEqual([title, image?.width], ['A film', 90])
})

test('HS106 an oEmbed at an inner address is not asked', async () => {
	const inner = `http://127.0.0.1:${new URL(shop.origin).port}/inner-oembed`
	const link = `<link rel="alternate" type="application/json+oembed" href="${inner}">`
	await sharePage(html(`<!doctype html><title>A film</title><meta property="og:title" content="A film">${link}`))
	assert.ok(!shop.asked.some((line) => line.includes('inner-oembed')))
})

test('HS107 what is no page has a card too: an image with itself, a PDF by its name, however large', async () => {
	const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a52' } })
		.jpeg()
		.toBuffer()
	const image = await sharePage((response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo))
	const shown = await image.card()
	assert.deepEqual([shown.face, shown.image?.width, asked()], ['image', 640, 1])
	shop.pages.set('news.localhost/files/report.pdf', (response) =>
		response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.alloc(3_000_000)),
	)
	const pdf = await share(sender, conversation, shop.at('news.localhost', '/files/report.pdf'))
	const file = await pdf.settled()
	assert.deepEqual([file.state, file.face, file.title], ['ready', 'pdf', 'report.pdf'])
})

test('HS58 a picture comes in the size that is asked for', async () => {
	const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2a5' } })
		.jpeg()
		.toBuffer()
	const shared = await sharePage((response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo))
	const url = (await shared.card()).image?.url ?? ''
	const sizes = await Promise.all(['', '?side=320', '?side=160'].map(async (query) => readWidth(`${url}${query}`)))
	assert.deepEqual(sizes, [640, 320, 160])
	assert.equal((await reader.ask('GET', `${url}?side=161`)).status, 400)
})

async function readWidth(path: string): Promise<number> {
	const { bytes } = await reader.ask('GET', path)
	return (await sharp(bytes).metadata()).width
}

function pageUrl(): string {
	return shop.at('news.localhost', `/page-${items}`)
}

function asked(): number {
	return shop.asked.filter((line) => line === `news.localhost/page-${items}`).length
}

function lay(page: Page): void {
	shop.pages.set(`news.localhost/page-${items}`, page)
}

async function sharePage(page: Page): Promise<Shared> {
	lay(page)
	const shared = await share(sender, conversation, pageUrl())
	await shared.settled()
	return shared
}

/** Somebody has the card on the screen. */
async function look(shared: Shared): Promise<void> {
	getValue(await reader.api.lookAtCard(conversation, shared.message, 0))
}

function jsonLd(data: object): Page {
	return html(`<!doctype html><title>page</title><script type="application/ld+json">${JSON.stringify(data)}</script>`)
}
