import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { html, type Page, product, redirectTo, type Shop, startShop } from '../../testing/http/start-shop.ts'

let shop: Shop
let chat: Chat

before(async () => {
	shop = await startShop()
	chat = await startChat(shop.env)
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

const codes = new Set<string | null>([
	...['card_timeout', 'card_too_large', 'card_redirect_loop', 'card_not_a_page', 'card_refused', 'card_unreachable'],
	// What could be read of it stands before what is hostile.
	null,
])

test('HS55 fifty hostile pages at once leave everybody else’s messages and cards alone; each ends with a code', async () => {
	const hostile = layHostile()
	assert.equal(hostile.length, 50)
	shop.pages.set('taobao.localhost/item.htm?id=610000000900', product({ name: 'Cup' }))
	const mallory = await chat.newPerson('mallory')
	const mei = await chat.demoBrowser('linxiao')
	const { conversations } = getValue(await mei.api.conversations())
	const place = conversations.find(({ kind }) => kind === 'group')?.id ?? ''
	const lei = conversations.flatMap(({ members }) => members).find(({ username }) => username === 'wanglei')
	const den = getValue(await mallory.api.createConversation({ kind: 'direct', user: lei?.id ?? '' })).id
	const memory = process.memoryUsage().heapUsed
	const shared = await Promise.all(hostile.map((url) => share(mallory, den, url)))
	const cup = await share(mei, place, shop.item('610000000900'))
	for (let number = 0; number < 20; number++)
		getValue(await mei.api.send(place, { clientId: `meanwhile-${number}`, text: 'still here' }))
	assert.equal((await cup.settled()).title, 'Cup')
	const states = await Promise.all(shared.map(async (one) => (await one.card()).state))
	assert.ok(states.includes('pending'), 'the flood was still on')
	const cards = []
	for (const one of shared) cards.push(await one.settled())
	for (const card of cards) assert.ok(codes.has(card.problem), String(card.problem))
	assert.ok(cards.filter(({ problem }) => problem !== null).length >= 25)
	const grown = (process.memoryUsage().heapUsed - memory) / 2 ** 20
	assert.ok(grown < 64, `${grown.toFixed()} MiB of the heap are taken after it`)
})

/** Fifty pages on two hosts. @returns their addresses */
function layHostile(): readonly string[] {
	return Array.from({ length: 50 }, (_, index) => {
		const host = index % 2 === 0 ? 'news.localhost' : 'slow.localhost'
		const path = `/hostile-${index}`
		const url = shop.at(host, path)
		const make = hostilePages[index % hostilePages.length]
		assert.ok(make)
		shop.pages.set(`${host}${path}`, make(url))
		return url
	})
}

const bomb = gzipSync(Buffer.alloc(50_000_000, '<p>'))
const hostilePages: readonly ((url: string) => Page)[] = [
	() => html('<div>'.repeat(100_000)),
	() => html(`<title>x</title><div ${'a=b '.repeat(100_000)}>`),
	() => html(`<script type="application/ld+json">${'{"a":'.repeat(100_000)}</script>`),
	() => html('<script type="application/ld+json">{"__proto__":{"polluted":1},"@type":"Product"}</script>'),
	() => (response) => response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
	() => (response) => {
		response.writeHead(200, { 'content-type': 'text/html' })
		const timer = setInterval(() => response.write('<p>and more</p>'.repeat(2000)), 2)
		response.on('close', () => clearInterval(timer))
	},
	(url) => redirectTo(url),
	() => (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(pixelFlood()),
	() => html('<title>&amp;'.repeat(50_000)),
	() => (response) =>
		response
			.writeHead(200, { 'content-type': 'image/svg+xml' })
			.end('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
]

/** The head of a PNG of 60,000 by 60,000 pixels. */
function pixelFlood(): Buffer {
	const head = Buffer.from('89504e470d0a1a0a0000000d494844520000ea600000ea600806000000', 'hex')
	return Buffer.concat([head, Buffer.alloc(1000)])
}
