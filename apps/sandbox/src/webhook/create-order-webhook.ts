import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { type OrderEvent, type ShopProfile, signRequest } from '@hutong/commerce'
import type { KeyPair } from '../keys/key-file.ts'
import { createOutbox, type DeliveryOutcome } from '../outgoing/outbox.ts'
import type { OutboxEntry } from '../outgoing/outbox-store.ts'
import { sendRequest } from '../outgoing/send-request.ts'
import type { KnownChat, OrderWebhook } from './order-webhook-ports.ts'
import { createShopSigner } from './signing-key.ts'

export type OrderWebhookOptions = {
	/** The shop's own database: events are written in the transaction of the change they tell. */
	readonly db: DatabaseSync
	readonly signingKey: KeyPair
	readonly chats: readonly KnownChat[]
	/** What the profile says beside the key; nothing unless told. */
	readonly offers?: Pick<ShopProfile['ucp'], 'services' | 'capabilities'>
	readonly now: () => Date
	/** Pauses after failed attempts in milliseconds; those of docs/shop-integration.md unless told. */
	readonly schedule?: readonly number[]
	/** Told of each attempt that was not taken. */
	readonly log?: (line: object) => void
}

const minute = 60_000
const hour = 60 * minute

/** 1 s, 4 s, 15 s, 1 min, 5 min, and on to a day in all. */
export const webhookSchedule: readonly number[] = [
	...[1000, 4000, 15_000, minute, 5 * minute, 15 * minute, 30 * minute],
	...[hour, 2 * hour, 4 * hour, 8 * hour, 8 * hour],
]

/** The order webhook of one shop (docs/shop-integration.md). Nothing is sent before `start`. */
export function createOrderWebhook(options: OrderWebhookOptions): OrderWebhook {
	const { db, chats, now } = options
	const { publicKey, signer } = createShopSigner(options.signingKey)
	const log = options.log ? { log: options.log } : {}
	const outbox = createOutbox({
		db,
		name: 'order-webhook',
		schedule: options.schedule ?? webhookSchedule,
		now,
		deliver,
		...log,
	})

	async function deliver(entry: OutboxEntry): Promise<DeliveryOutcome> {
		// The payload is what orderChanged wrote.
		const { chatOrigin, event } = JSON.parse(entry.payload) as { chatOrigin: string; event: OrderEvent }
		const chat = chats.find(({ origin }) => origin === chatOrigin)
		if (!chat) return 'refused'
		const body = Buffer.from(JSON.stringify(event))
		const request = { method: 'POST', url: chat.webhook, headers: { 'content-type': 'application/json' }, body }
		// Signed anew each time: a signature is good for five minutes only.
		const signature = await signRequest(request, await signer(), now().getTime())
		const { address, port } = chat
		const { status } = await sendRequest({
			url: chat.webhook,
			headers: { ...request.headers, ...signature },
			body,
			...(address === undefined ? {} : { address }),
			...(port === undefined ? {} : { port }),
		})
		return outcomeOf(status)
	}

	const profile = () => ({
		ucp: { version: '2026-04-08', services: {}, capabilities: {}, ...options.offers, payment_handlers: {} },
		signing_keys: [publicKey],
	})

	return {
		orderChanged({ chatOrigin, openToken, order }) {
			if (!chats.some(({ origin }) => origin === chatOrigin)) return
			const id = `evt_${randomUUID().replaceAll('-', '')}`
			const event: OrderEvent = { id, type: 'order.updated', open_token: openToken, order }
			const payload = JSON.stringify({ chatOrigin, event })
			outbox.add({ id: `${order.id} ${order.version}`, lane: order.id, payload })
		},
		start: outbox.start,
		stop: outbox.stop,
		profile,
		registerRoutes(app) {
			app.get('/.well-known/ucp', (_request, reply) =>
				reply.header('cache-control', 'public, max-age=300').type('application/json').send(profile()),
			)
		},
	}
}

/** The table of docs/shop-integration.md: what is refused for good is not sent again. A chat that is busy (429) is asked later. */
function outcomeOf(status: number): DeliveryOutcome {
	if (status >= 200 && status < 300) return 'delivered'
	const later = status >= 500 || status === 408 || status === 429
	return later ? 'retry' : 'refused'
}
