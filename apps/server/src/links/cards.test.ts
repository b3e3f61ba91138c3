import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { CardProblem } from '@hutong/protocol'
import sharp from 'sharp'
import type { Browser } from '../../testing/http/browser.ts'
import { openSocket } from '../../testing/http/open-socket.ts'
import { type Shared, share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { html, product, redirectTo, type Shop, scriptTo, startShop } from '../../testing/http/start-shop.ts'
import { until } from '../../testing/http/until.ts'

let shop: Shop
let chat: Chat
let browser: Browser
let conversation = ''

const shareText = (url: string) => `【淘宝】${url}?tk=AbCdEfGhIj1「蓝色茶杯」\n点击链接直接打开`

before(async () => {
	shop = await startShop()
	chat = await startChat(shop.env, { resolve: resolveTricks })
	browser = await chat.demoBrowser('linxiao')
	conversation =
		getValue(await browser.api.conversations()).conversations.find(({ kind }) => kind === 'group')?.id ?? ''
	await fillShop()
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

test('HS50 a shared short link becomes the card of the item: title, price, seller, picture, host', async () => {
	const shared = await share(browser, conversation, shareText(shop.short('good1')))
	const card = await shared.settled()
	assert.deepEqual([card.state, card.problem, card.title, card.seller], ['ready', null, '蓝色茶杯 300毫升', '杯子铺'])
	assert.deepEqual(
		[card.price, card.sharedPrice],
		[
			{ amount: 12900, currency: 'CNY' },
			{ amount: 12900, currency: 'CNY' },
		],
	)
	assert.deepEqual([card.url, card.host], [shop.item('610000000001'), new URL(shop.origin).host])
	assert.match(card.image?.url ?? '', /^\/api\/images\/[0-9a-f]{64}$/)
	assert.ok(Math.abs((card.readAt ?? 0) - Date.now()) < 60_000)
})

test('HS50 the page is asked without cookies and without a word about the person', async () => {
	await (await share(browser, conversation, shop.item('610000000001'))).settled()
	const heard = shop.heard.get('taobao.localhost/item.htm')
	assert.match(heard?.['user-agent'] ?? '', /^HutongBot\/0\.1 \(\+http:\/\/chat\.localhost\/bot\)$/)
	assert.deepEqual([heard?.cookie, heard?.referer, heard?.['x-forwarded-for']], [undefined, undefined, undefined])
})

test('HS51 the card stands from the text at once, and comes as an event when the page was read', async () => {
	const { ticket } = getValue(await browser.api.socketTicket())
	const socket = await openSocket(chat, ticket)
	const shared = await share(browser, conversation, shareText(shop.short('good2')))
	const [first] = await eventsOf(socket, 'message.sent')
	assert.ok(first?.type === 'message.sent')
	const { state, title, platform } = first.message.cards[0] ?? {}
	assert.deepEqual([state, title, platform], ['pending', '蓝色茶杯', 'taobao'])
	const [attached] = await eventsOf(socket, 'card.attached')
	assert.ok(attached?.type === 'card.attached')
	assert.deepEqual([attached.message, attached.card.state], [shared.message, 'ready'])
	socket.close()
})

test('HS52 one page is read once, in however many conversations it stands', async () => {
	const { conversations } = getValue(await browser.api.conversations())
	const places = [...conversations, ...conversations].map(({ id }) => id)
	const text = shop.item('610000000003')
	const cards = await Promise.all(places.map(async (place) => (await share(browser, place, text)).settled()))
	assert.equal(cards.length, 4)
	assert.ok(cards.every(({ state }) => state === 'ready'))
	assert.equal(shop.asked.filter((line) => line.endsWith('id=610000000003')).length, 1)
})

/** What is shared, and why its page cannot be read. */
const broken: readonly [problem: CardProblem, what: string, text: () => string][] = [
	['card_redirect_loop', 'a short link that loops', () => shareText(shop.short('loop1'))],
	['card_redirect_loop', 'an item that loops', () => shop.item('610000000020')],
	['card_redirect_loop', 'six hops', () => shareText(shop.short('hops0'))],
	['card_link_expired', 'an expired code', () => shareText(shop.short('expired1'))],
	['card_link_expired', 'a code that never was', () => shareText(shop.short('absent1'))],
	['card_refused', 'a short link to an inner address', () => shareText(shop.short('inner1'))],
	['card_refused', 'an item that leads to an inner address', () => shop.item('610000000021')],
	['card_refused', 'an inner address itself', () => `http://127.0.0.1:${new URL(shop.origin).port}/admin`],
	['card_refused', 'a name that means an inner address', () => 'https://rebound.example/item'],
	['card_too_large', 'a page that never ends', () => shop.item('610000000022')],
	['card_too_large', 'a page that unpacks for ever', () => shop.item('610000000023')],
	['card_timeout', 'a page that drips', () => shop.at('slow.localhost', '/item?id=610000000024')],
	['card_unreachable', 'a shop that is down', () => shop.at('closed.localhost', '/item?id=610000000025')],
	['card_unreachable', 'a shop that breaks', () => shop.item('610000000026')],
	['card_gone', 'an item that is no longer there', () => shop.item('610000000027')],
	['card_not_a_page', 'a download', () => shop.item('610000000028')],
	['card_bot_check', 'a site that wants to see a person', () => shop.item('610000000029')],
	['card_login_wall', 'a site that wants a login', () => shop.item('610000000030')],
	[
		'card_not_fetched',
		'a link that a visit would spend',
		() => 'https://shop.example/reset-password?token=Zk39dkW02ksl',
	],
]

let pending: Promise<readonly Shared[]> | null = null
/** All are shared at once: none holds up another, and the slow one is waited for once. */
function shareAll(): Promise<readonly Shared[]> {
	pending ??= Promise.all(broken.map(([, , text]) => share(browser, conversation, text())))
	return pending
}

for (const [index, [problem, what]] of broken.entries()) {
	test(`HS53 ${what}: ${problem}, and the link stays usable`, async () => {
		const shared = (await shareAll())[index]
		assert.ok(shared)
		const card = await shared.settled()
		assert.deepEqual([card.state, card.problem, card.price, card.image], ['partial', problem, null, null])
		assert.equal(card.title, shared.link.title)
		assert.ok(card.url)
	})
}

test('HS53 nothing behind an inner address was asked', () => {
	assert.ok(!shop.asked.some((line) => line.includes('/admin')))
})

test('HS54 a real-shaped Taobao link without internet: the card says that the page could not be read, the link opens', async () => {
	const text = '【淘宝】https://m.tb.cn/h.fmA2OfL?tk=Vhm72fOLbQo「植护大包抽纸整箱」\n点击链接直接打开'
	const shared = await share(browser, conversation, text)
	const card = await shared.settled()
	assert.deepEqual([card.state, card.problem, card.title], ['partial', 'card_unreachable', '植护大包抽纸整箱'])
	assert.deepEqual([card.platform, card.kind, card.host], ['taobao', 'item', 'm.tb.cn'])
	const decision = getValue(await browser.api.openLink(conversation, shared.message, 0))
	assert.deepEqual([decision.outcome, decision.url, decision.copyText], ['page', 'https://m.tb.cn/h.fmA2OfL', text])
})

test('HS55 hostile pages are read or given up while everything else goes on', async () => {
	const hostile = ['610000000040', '610000000041', '610000000042']
	const cards = await Promise.all(hostile.map((id) => share(browser, conversation, shop.item(id))))
	for (let number = 0; number < 10; number++)
		getValue(await browser.api.send(conversation, { clientId: `meanwhile-${number}`, text: 'still here' }))
	for (const shared of cards) assert.notEqual((await shared.settled()).state, 'pending')
	const after = await share(browser, conversation, shop.item('610000000043'))
	assert.equal((await after.settled()).state, 'ready')
})

test('HS51 a server that ends gives up what it is reading; the next one takes it up', async (t) => {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-resumed-'))
	const env = {
		...shop.env,
		HUTONG_DATABASE: join(folder, 'chat.sqlite'),
		HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea',
	}
	const address = 'slow.localhost/item?id=610000000050'
	shop.pages.set(address, (response) => writeForEver(response, '.', 100))
	const first = await startChat(env)
	const mei = await first.demoBrowser('linxiao')
	const place = getValue(await mei.api.conversations()).conversations[0]?.id ?? ''
	const { message } = await share(mei, place, shop.at('slow.localhost', '/item?id=610000000050'))
	await until(() => shop.asked.includes(address))
	await first.stop()
	shop.pages.set(address, product({ name: 'Bicycle' }))
	const second = await startChat(env)
	t.after(async () => {
		await second.stop()
		await rm(folder, { recursive: true, force: true })
	})
	const again = await second.demoBrowser('linxiao')
	const card = await until(async () => {
		const { messages } = getValue(await again.api.conversation(place))
		const found = messages.find(({ id }) => id === message)?.cards[0]
		return found?.state === 'pending' ? null : found
	})
	assert.deepEqual([card.state, card.title], ['ready', 'Bicycle'])
})

async function eventsOf(socket: Awaited<ReturnType<typeof openSocket>>, type: string) {
	const frame = await socket.next((one) => one.type === 'events' && one.events.some((event) => event.type === type))
	return frame.type === 'events' ? frame.events.filter((event) => event.type === type) : []
}

/** No internet, but for one name whose owner points it at this machine. */
async function resolveTricks(host: string) {
	if (host === 'rebound.example') return [{ address: '127.0.0.1', family: 4 as const }]
	throw new Error('no internet')
}

async function fillShop(): Promise<void> {
	const { pages } = shop
	const item = (id: string) => `taobao.localhost/item.htm?id=${id}`
	const short = (code: string) => `m.tb.localhost/h.${code}`
	const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#258' } })
		.png()
		.toBuffer()
	pages.set('taobao.localhost/cup.png', (response) =>
		response.writeHead(200, { 'content-type': 'image/png' }).end(picture),
	)
	const cup = product({ name: '蓝色茶杯 300毫升', image: shop.at('taobao.localhost', '/cup.png') })
	for (const id of ['610000000001', '610000000002', '610000000003', '610000000043']) pages.set(item(id), cup)
	pages.set(short('good1'), scriptTo(`${shop.item('610000000001')}&ut_sk=1.someone&un=5&price=1`))
	pages.set(short('good2'), scriptTo(shop.item('610000000002')))
	pages.set(short('loop1'), scriptTo(shop.short('loop2')))
	pages.set(short('loop2'), redirectTo(shop.short('loop1')))
	for (let hop = 0; hop < 7; hop++) pages.set(short(`hops${hop}`), redirectTo(shop.short(`hops${hop + 1}`)))
	pages.set(short('expired1'), html('<p>链接已失效</p>'))
	const inner = `http://127.0.0.1:${new URL(shop.origin).port}/admin`
	pages.set(short('inner1'), scriptTo(inner))
	pages.set(item('610000000020'), redirectTo(shop.item('610000000020')))
	pages.set(item('610000000021'), redirectTo(inner))
	pages.set(item('610000000022'), (response) => writeForEver(response, '<p>and more</p>'.repeat(2000), 2))
	pages.set('slow.localhost/item?id=610000000024', (response) => writeForEver(response, '.', 200))
	const bomb = gzipSync(Buffer.alloc(50_000_000, '<p>'))
	pages.set(item('610000000023'), (response) =>
		response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb),
	)
	const status = (code: number) => (response: ServerResponse) => response.writeHead(code).end()
	pages.set(item('610000000026'), status(500))
	pages.set(item('610000000028'), (response) =>
		response.writeHead(200, { 'content-type': 'application/zip' }).end('PK'),
	)
	pages.set(item('610000000029'), status(429))
	pages.set(item('610000000030'), status(401))
	pages.set(item('610000000040'), html('<div>'.repeat(200_000)))
	pages.set(item('610000000041'), html(`<div ${'a=b '.repeat(250_000)}>`))
	pages.set(item('610000000042'), html(`<script type="application/ld+json">${'[{"a":'.repeat(170_000)}`))
}

function writeForEver(response: ServerResponse, text: string, every: number): void {
	response.writeHead(200, { 'content-type': 'text/html' })
	const timer = setInterval(() => response.write(text), every)
	response.on('close', () => clearInterval(timer))
}
