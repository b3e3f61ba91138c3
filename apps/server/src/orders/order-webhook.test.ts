import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Order } from '@hutong/protocol'
import type { Browser } from '../../testing/http/browser.ts'
import { openSocket } from '../../testing/http/open-socket.ts'
import { becomePartner, type PartnerShop, type Tampering } from '../../testing/http/partner-shop.ts'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { type Shop, startShop } from '../../testing/http/start-shop.ts'

let shop: Shop
let chat: Chat
let buyer: Browser
let friend: Browser
let conversation = ''
let message = ''
let partner: PartnerShop

before(async () => {
	shop = await startShop()
	partner = await becomePartner(shop)
	chat = await startChat(shop.env)
	buyer = await chat.demoBrowser('linxiao')
	friend = await chat.demoBrowser('wanglei')
	conversation = getValue(await buyer.api.conversations()).conversations.find(({ kind }) => kind === 'group')?.id ?? ''
	const shared = await share(friend, conversation, shop.item('610000000001'))
	await shared.settled()
	message = shared.message
})
after(async () => {
	await chat.stop()
	await shop.stop()
})

test('HS70 an order made with the buyer’s open token reaches the buyer, and nobody else in the conversation', async () => {
	const sockets = await Promise.all(
		[buyer, friend].map(async (browser) => openSocket(chat, getValue(await browser.api.socketTicket()).ticket)),
	)
	assert.deepEqual(await partner.deliver(chat, partner.event('T1', await tap(buyer))), [200, undefined])
	const told = await sockets[0]?.next((frame) => frame.type === 'events' && frame.log === 'inbox')
	assert.ok(told?.type === 'events' && told.events[0]?.type === 'order.updated')
	const [order] = await ordersOf(buyer)
	assert.deepEqual([order?.shopOrder, order?.status, order?.conversation], ['T1', 'paid', conversation])
	assert.deepEqual([order?.shop.name, order?.total], ['杯子铺', { amount: 12900, currency: 'CNY' }])
	assert.deepEqual(await ordersOf(friend), [])
	sockets[1]?.send({ type: 'ping' })
	await sockets[1]?.next(({ type }) => type === 'pong')
	assert.ok(!JSON.stringify(sockets[1]?.frames).includes('order.updated'))
	for (const socket of sockets) socket.close()
})

test('HS70 a session that ends in the middle of a purchase loses no order', async () => {
	const browser = await chat.demoBrowser('sam')
	const token = await tap(browser)
	getValue(await browser.api.signOut())
	assert.deepEqual(await partner.deliver(chat, partner.event('T9', token)), [200, undefined])
	const again = await chat.demoBrowser('sam')
	assert.deepEqual(
		(await ordersOf(again)).map(({ shopOrder, status }) => [shopOrder, status]),
		[['T9', 'paid']],
	)
})

test('HS71 a token is bound to its user: an order of one is never moved to another', async () => {
	assert.deepEqual(await partner.deliver(chat, partner.event('T2', await tap(buyer))), [200, undefined])
	assert.deepEqual(
		await partner.deliver(chat, partner.event('T2', await tap(friend), { version: 3, status: 'shipped' })),
		[422, 'order_invalid'],
	)
	assert.deepEqual(await ordersOf(friend), [])
})

test('HS72 the same notification twice is one order; a state that would move back is refused', async () => {
	const token = await tap(buyer)
	const before = (await ordersOf(buyer)).length
	assert.deepEqual(await partner.deliver(chat, partner.event('T3', token)), [200, undefined])
	assert.deepEqual(await partner.deliver(chat, partner.event('T3', token)), [200, undefined])
	assert.equal((await ordersOf(buyer)).length, before + 1)
	const back = partner.event('T3', token, { version: 9, status: 'created' })
	assert.deepEqual(await partner.deliver(chat, back), [409, 'order_state_backwards'])
})

const forged: readonly [why: string, code: string, status: number, change: Tampering][] = [
	['a made-up signature', 'webhook_signature_invalid', 401, { headers: { signature: 'sig1=:AAAA:' } }],
	['no signature', 'webhook_signature_invalid', 401, { headers: { signature: null, 'signature-input': null } }],
	[
		'another amount',
		'webhook_signature_invalid',
		401,
		{ rewrite: (body) => body.replace('"total":12900', '"total":1') },
	],
	[
		'signed for another chat',
		'webhook_signature_invalid',
		401,
		{ signedFor: 'http://other.example/api/webhooks/orders' },
	],
	['no order in it', 'order_invalid', 422, { rewrite: () => '{"type":"order.updated"}' }],
	['no JSON', 'order_invalid', 422, { rewrite: () => 'not json' }],
]
for (const [why, code, status, change] of forged) {
	test(`HS73 what the shop did not sign is not believed: ${why}`, async () => {
		const before = await ordersOf(buyer)
		assert.deepEqual(await partner.deliver(chat, partner.event('T4', await tap(buyer)), change), [status, code])
		assert.deepEqual(await ordersOf(buyer), before)
	})
}

test('HS73 a token nobody was given is unknown, signed or not', async () => {
	assert.deepEqual(await partner.deliver(chat, partner.event('T5', 'opn_0123456789abcdefghijklmnopqrstuv')), [
		404,
		'open_token_unknown',
	])
})

test('HS73 the webhook acts for nobody who is signed in: it needs no origin, and a cookie changes nothing', async () => {
	const { status } = await buyer.ask('POST', '/api/webhooks/orders', {
		body: {},
		headers: { origin: 'https://evil.example' },
	})
	assert.equal(status, 422)
})

async function tap(browser: Browser): Promise<string> {
	return getValue(await browser.api.openLink(conversation, message, 0)).openToken ?? ''
}

async function ordersOf(browser: Browser): Promise<readonly Order[]> {
	return getValue(await browser.api.conversations()).orders
}
