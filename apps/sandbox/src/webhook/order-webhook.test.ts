import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, test } from 'node:test'
import { findSigningKey, type Order, OrderEvent, ShopProfile, verifyRequest } from '@hutong/commerce'
import fastify from 'fastify'
import { Check } from 'typebox/value'
import { type KeyPair, loadEd25519Pair } from '../keys/key-file.ts'
import { until } from '../payment/testing/test-shop.ts'
import { createOrderWebhook, type OrderWebhook } from './index.ts'

type Received = { readonly headers: IncomingHttpHeaders; readonly body: Buffer; readonly status: number }

const chatOrigin = 'http://chat.localhost:7700'
const webhookUrl = `${chatOrigin}/api/webhooks/orders`
let directory: string
let db: DatabaseSync
let keys: KeyPair
let server: Server
let port: number
/** What the chat answers, one after the other; the last for all that follow. */
let answers: number[]
let received: Received[]
let webhook: OrderWebhook

beforeEach(async () => {
	directory = mkdtempSync(join(tmpdir(), 'hutong-webhook-'))
	db = new DatabaseSync(join(directory, 'shop.db'))
	keys = await loadEd25519Pair(directory, 'webhook')
	answers = [200]
	received = []
	port = await listen(0)
	webhook = open()
})
afterEach(async () => {
	await webhook.stop()
	await stopListening()
	db.close()
	rmSync(directory, { recursive: true })
})

test('WH1 the chat gets a whole event, signed by the key of the profile', async () => {
	webhook.start()
	tell('T1', 1)
	await until(() => received.length === 1)
	const [{ headers, body }] = received as [Received]
	assert.equal(Check(OrderEvent, JSON.parse(body.toString())), true)
	assert.equal(headers.host, 'chat.localhost:7700')
	const profile = webhook.profile()
	assert.equal(Check(ShopProfile, profile), true)
	const verdict = await verifyRequest(
		{ method: 'POST', url: webhookUrl, headers, body },
		{ now: Date.now(), findKey: (keyid) => findSigningKey(profile, keyid) },
	)
	assert.equal(verdict.ok, true)
})

test('WH2 the profile is served at /.well-known/ucp and shows no private half', async () => {
	const app = fastify()
	webhook.registerRoutes(app)
	const response = await app.inject('/.well-known/ucp')
	assert.deepEqual(response.json(), webhook.profile())
	assert.equal(response.body.includes('"d"'), false)
	await app.close()
})

test('WH3 a chat that is down gets the event later, under the same event id and a new signature', async () => {
	answers = [503, 502, 200]
	webhook.start()
	tell('T1', 1)
	await until(() => received.length === 3)
	assert.deepEqual(
		received.map(({ status }) => status),
		[503, 502, 200],
	)
	assert.equal(new Set(received.map(({ body }) => JSON.parse(body.toString()).id)).size, 1)
	await quiet()
	assert.equal(received.length, 3)
})

test('WH3 a chat that does not answer at all gets the event when it is back', async () => {
	await stopListening()
	webhook = open(Array(50).fill(50))
	webhook.start()
	tell('T1', 1)
	await quiet()
	await listen(port)
	await until(() => received.length === 1)
})

for (const status of [401, 404, 409, 422, 302]) {
	test(`WH4 an event answered by ${status} is not sent again, and the next version is`, async () => {
		answers = [status, 200]
		webhook.start()
		tell('T1', 1)
		await until(() => received.length === 1)
		tell('T1', 2)
		await until(() => received.length === 2)
		await quiet()
		assert.deepEqual(versions(), ['T1 1', 'T1 2'])
	})
}

test('WH5 the versions of one order wait for each other; another order does not', async () => {
	answers = [500, 200]
	webhook.start()
	tell('T1', 1)
	tell('T1', 2)
	await until(() => received.length === 1)
	tell('T2', 1)
	await until(() => received.length === 4)
	const firstOrder = versions().filter((version) => version.startsWith('T1'))
	assert.deepEqual(firstOrder, ['T1 1', 'T1 1', 'T1 2'])
})

test('WH6 an event written before the process died is sent by the next one', async () => {
	tell('T1', 1)
	await webhook.stop()
	db.close()
	db = new DatabaseSync(join(directory, 'shop.db'))
	webhook = open()
	webhook.start()
	await until(() => received.length === 1)
	assert.deepEqual(versions(), ['T1 1'])
})

test('WH7 an event is part of the transaction that changes the order', async () => {
	webhook.start()
	db.exec('BEGIN')
	tell('T1', 1)
	db.exec('ROLLBACK')
	await quiet()
	assert.equal(received.length, 0)
	db.exec('BEGIN')
	tell('T1', 1)
	db.exec('COMMIT')
	await until(() => received.length === 1)
})

test('WH8 the same version told twice is sent once; a chat that is not known is told nothing', async () => {
	webhook.start()
	tell('T1', 1)
	tell('T1', 1)
	tell('T2', 1, 'https://stranger.example')
	await until(() => received.length === 1)
	await quiet()
	assert.deepEqual(versions(), ['T1 1'])
})

test('WH9 after the last pause an event is given up, and the order goes on', async () => {
	answers = [500, 500, 500, 500, 200]
	webhook.start()
	tell('T1', 1)
	tell('T1', 2)
	await until(() => received.length === 5)
	assert.deepEqual(versions(), ['T1 1', 'T1 1', 'T1 1', 'T1 1', 'T1 2'])
})

function open(schedule: readonly number[] = [30, 30, 30]): OrderWebhook {
	return createOrderWebhook({
		db,
		signingKey: keys,
		chats: [{ origin: chatOrigin, webhook: webhookUrl, address: '127.0.0.1', port }],
		now: () => new Date(),
		schedule,
	})
}

function listen(wanted: number): Promise<number> {
	server = createServer((request, response) => {
		const chunks: Buffer[] = []
		request.on('data', (chunk: Buffer) => chunks.push(chunk))
		request.on('end', () => {
			const status = (answers.length > 1 ? answers.shift() : answers[0]) ?? 200
			received.push({ headers: request.headers, body: Buffer.concat(chunks), status })
			response.writeHead(status).end('{}')
		})
	})
	return new Promise((resolve) => {
		server.listen(wanted, '127.0.0.1', () => {
			const address = server.address()
			resolve(typeof address === 'object' && address ? address.port : 0)
		})
	})
}

function stopListening(): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve())
		server.closeAllConnections()
	})
}

function tell(id: string, version: number, origin = chatOrigin): void {
	const order: Order = {
		id,
		status: version === 1 ? 'created' : 'paid',
		version,
		created_at: '2026-11-23T08:00:00Z',
		updated_at: '2026-11-23T08:00:00Z',
		permalink_url: `http://taobao.localhost:7710/orders/${id}`,
		shop: { name: '淘宝（沙盒）', platform: 'taobao' },
		currency: 'CNY',
		line_items: [{ title: '杯子', quantity: 1, unit_price: 12900 }],
		total: 12900,
	}
	webhook.orderChanged({ chatOrigin: origin, openToken: 'opn_0123456789', order })
}

function versions(): string[] {
	return received.map(({ body }) => {
		const { order } = JSON.parse(body.toString())
		return `${order.id} ${order.version}`
	})
}

function quiet(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 150))
}
