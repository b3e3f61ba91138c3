import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { type OrderEvent, signRequest } from '@hutong/commerce'
import { createOutboundFetch } from '@hutong/outbound-fetch'
import {
	addOpenToken,
	createWriteQueue,
	findEventsAfter,
	findOrders,
	inboxLog,
	migrate,
	openStore,
	type Store,
	type WriteQueue,
} from '../db/index.ts'
import { createOrderStore } from './create-order-store.ts'
import { createShopKeys } from './shop-keys.ts'
import { takeOrder } from './take-order.ts'

const webhook = 'http://chat.localhost:7700/api/webhooks/orders'
const token = 'opn_0123456789abcdefghijklmnopqrstuv'
const refusals: string[] = []
let folder = ''
let store: Store
let writes: WriteQueue
let origin = ''
let profileAsked = 0
let keys: CryptoKeyPair
let jwk: JsonWebKey
let clock = Date.parse('2026-11-23T08:00:00Z')

const shop = createServer((_request, response) => {
	profileAsked++
	const profile = {
		ucp: { version: '2026-04-08' },
		signing_keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k1', x: jwk.x }],
	}
	response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(profile))
})

before(async () => {
	keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
	jwk = await crypto.subtle.exportKey('jwk', keys.publicKey)
	await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
	origin = `http://shop.localhost:${(shop.address() as AddressInfo).port}`
})
beforeEach(async () => {
	clock = Date.parse('2026-11-23T08:00:00Z')
	refusals.length = 0
	folder = await mkdtemp(join(tmpdir(), 'hutong-orders-'))
	store = await openStore(join(folder, 'chat.sqlite'))
	await migrate(store)
	writes = createWriteQueue(store, { publish() {}, onBroken: assert.ifError })
	const expiresAt = clock + 86_400_000
	await writes.run((write) =>
		addOpenToken(write, { token, user: 'buyer', conversation: 'c1', shopOrigin: origin, expiresAt, now: clock }),
	)
})
after(async () => {
	shop.close()
	await rm(folder, { recursive: true, force: true })
})

test('HS70 a signed order is stored for the buyer alone and told in their own log', async () => {
	assert.deepEqual(await deliver(event()), { ok: true, value: null })
	const [order] = await findOrders(store.read, 'buyer', 10)
	assert.deepEqual(
		[order?.shopOrder, order?.status, order?.total],
		['T1', 'created', { amount: 12900, currency: 'CNY' }],
	)
	const told = await findEventsAfter(store.read, inboxLog('buyer'), 0, 10)
	assert.deepEqual(
		told.map(({ seq, type }) => [seq, type]),
		[[1, 'order.updated']],
	)
	assert.deepEqual(await findEventsAfter(store.read, 'c1', 0, 10), [])
})

test('HS72 the same event twice, and an older one after a newer, change nothing', async () => {
	await deliver(event({ status: 'paid', version: 2 }))
	assert.deepEqual(await deliver(event({ status: 'paid', version: 2 })), { ok: true, value: null })
	assert.deepEqual(await deliver(event({ status: 'created', version: 1 })), { ok: true, value: null })
	assert.equal((await findEventsAfter(store.read, inboxLog('buyer'), 0, 10)).length, 1)
	assert.equal((await findOrders(store.read, 'buyer', 10))[0]?.status, 'paid')
})

test('HS72 a state never moves back, whatever the version', async () => {
	await deliver(event({ status: 'paid', version: 2 }))
	assert.deepEqual(await deliver(event({ status: 'created', version: 3 })), {
		ok: false,
		reason: 'order_state_backwards',
	})
})

test('HS73 a body changed after signing is refused', async () => {
	const request = await sign(event())
	const body = new TextEncoder().encode(new TextDecoder().decode(request.body).replaceAll('12900', '100'))
	assert.deepEqual(await take({ ...request, body }), { ok: false, reason: 'webhook_signature_invalid' })
	assert.deepEqual(refusals, ['digest_mismatch'])
})

test('HS73 a request without a signature, or signed by another key, is refused', async () => {
	const request = await sign(event())
	assert.equal((await take({ ...request, headers: { 'content-type': 'application/json' } })).ok, false)
	const stranger = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
	const forged = await sign(event(), stranger.privateKey)
	assert.deepEqual(await take(forged), { ok: false, reason: 'webhook_signature_invalid' })
	assert.deepEqual(refusals, ['signature_missing', 'signature_wrong'])
})

test('HS73 a signature for another chat’s address is refused', async () => {
	const request = await sign(event(), keys.privateKey, 'http://other.localhost/api/webhooks/orders')
	assert.equal((await take({ ...request, url: webhook })).ok, false)
})

test('HS73 a replay after five minutes is refused', async () => {
	const request = await sign(event())
	clock += 6 * 60_000
	assert.deepEqual(await take(request), { ok: false, reason: 'webhook_signature_invalid' })
})

test('HS71 an unknown token, and a new order with an ended one, are refused; an order it brought is still told of', async () => {
	assert.deepEqual(await deliver(event({}, 'opn_unknownunknownunknown')), { ok: false, reason: 'open_token_unknown' })
	await deliver(event())
	clock += 3 * 86_400_000
	assert.deepEqual(await deliver(event({ status: 'shipped', version: 3 })), { ok: true, value: null })
	assert.deepEqual(await deliver(event({ id: 'T2' })), { ok: false, reason: 'open_token_unknown' })
})

test('HS71 an order of somebody else’s, or with a page on another site, is refused', async () => {
	await deliver(event())
	const other = 'opn_otherotherotherotherother'
	await writes.run((write) =>
		addOpenToken(write, {
			...{ token: other, user: 'thief', conversation: 'c2', shopOrigin: origin },
			...{ expiresAt: clock + 1000, now: clock },
		}),
	)
	assert.deepEqual(await deliver(event({ status: 'paid', version: 9 }, other)), { ok: false, reason: 'order_invalid' })
	const elsewhere = event({ id: 'T3', permalink_url: 'http://evil.example/orders/T3' })
	assert.deepEqual(await deliver(elsewhere), { ok: false, reason: 'order_invalid' })
	assert.deepEqual(await findOrders(store.read, 'thief', 10), [])
})

test('HS73 a time of the right form that is no instant is refused', async () => {
	for (const field of ['created_at', 'updated_at'])
		for (const time of ['2026-11-45T07:59:00Z', '1969-12-31T23:59:59Z'])
			assert.deepEqual(await deliver(event({ [field]: time })), { ok: false, reason: 'order_invalid' })
	assert.deepEqual(await findOrders(store.read, 'buyer', 10), [])
})

test('HS73 a number of an order that not every database keeps is refused', async () => {
	for (const id of ['T\u0000', 'T\n1', '\uD800'])
		assert.deepEqual(await deliver({ ...event({ id }), id: 'evt_00000001' }), { ok: false, reason: 'order_invalid' })
	assert.deepEqual(await findOrders(store.read, 'buyer', 10), [])
})

test('HS73 what is no order is refused without asking the shop', async () => {
	const before = profileAsked
	for (const body of ['', 'null', '{}', '{"type":"order.updated"}', '\uFFFE']) {
		const request = { method: 'POST', url: webhook, headers: {}, body: new TextEncoder().encode(body) }
		assert.deepEqual(await take(request), { ok: false, reason: 'order_invalid' })
	}
	assert.equal(profileAsked, before)
})

function event(change: Partial<OrderEvent['order']> = {}, openToken = token): OrderEvent {
	const order: OrderEvent['order'] = {
		id: 'T1',
		status: 'created',
		version: 1,
		created_at: '2026-11-23T07:59:00Z',
		updated_at: '2026-11-23T07:59:00Z',
		permalink_url: `${origin}/orders/T1`,
		shop: { name: 'Shop', platform: 'taobao' },
		currency: 'CNY',
		line_items: [{ title: 'Mug', quantity: 1, unit_price: 12900 }],
		total: 12900,
		...change,
	}
	return { id: `evt_${order.id}_00000${order.version}`, type: 'order.updated', open_token: openToken, order }
}

async function deliver(told: OrderEvent) {
	return take(await sign(told))
}

async function sign(told: OrderEvent, key = keys.privateKey, url = webhook) {
	const headers = { 'content-type': 'application/json' }
	const request = { method: 'POST', url, headers, body: new TextEncoder().encode(JSON.stringify(told)) }
	const signature = await signRequest(request, { keyid: 'k1', privateKey: key }, clock)
	return { ...request, headers: { ...headers, ...signature } }
}

function take(request: Parameters<typeof takeOrder>[1]) {
	const host = new URL(origin)
	const outbound = createOutboundFetch({
		allowances: [{ name: 'test', host: host.hostname, port: Number(host.port), address: '127.0.0.1' }],
		limits: { hostGapMs: 0 },
	})
	const now = () => clock
	return takeOrder(
		{
			store: createOrderStore({ store, writes, now }),
			keys: createShopKeys(outbound, now),
			shops: [{ origin, name: 'Shop', platform: 'taobao' }],
			now,
			onRefused: (reason) => refusals.push(reason),
		},
		request,
	)
}
