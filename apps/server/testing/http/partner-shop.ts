import { type OrderEvent, signRequest } from '@hutong/commerce'
import type { Chat } from './start-chat.ts'
import { product, type Shop } from './start-shop.ts'

/** What is wrong with a notification: headers that are other ones (null: none), another body under the same signature, another address signed. */
export type Tampering = {
	readonly headers?: Readonly<Record<string, string | null>>
	readonly rewrite?: (body: string) => string
	readonly signedFor?: string
}

/** The side of a shop that tells a chat of orders. */
export type PartnerShop = {
	/** News of an order of a cup for 129 yuan. */
	event(id: string, openToken: string, change?: Partial<OrderEvent['order']>): OrderEvent
	/** As a shop does: from its own server, without cookies or origin. @returns status and code */
	deliver(chat: Chat, told: OrderEvent, tampering?: Tampering): Promise<[number, string | undefined]>
}

/** Gives a shop a key and the profile that shows it. */
export async function becomePartner(shop: Shop): Promise<PartnerShop> {
	const keys = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])
	const { x } = await crypto.subtle.exportKey('jwk', keys.publicKey)
	const profile = { ucp: { version: '2026-04-08' }, signing_keys: [{ kty: 'OKP', crv: 'Ed25519', kid: 'k1', x }] }
	shop.pages.set('taobao.localhost/.well-known/ucp', (response) =>
		response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(profile)),
	)
	shop.pages.set('taobao.localhost/item.htm', product({ name: '蓝色茶杯' }))
	return {
		event(id, openToken, change = {}) {
			const order: OrderEvent['order'] = {
				...{ id, status: 'paid', version: 2, currency: 'CNY', total: 12900 },
				...{ created_at: '2026-11-23T07:59:00Z', updated_at: '2026-11-23T08:00:00Z' },
				permalink_url: `${shop.origin}/orders/${id}`,
				shop: { name: 'whatever the shop says', platform: 'taobao' },
				line_items: [{ title: '蓝色茶杯', quantity: 1, unit_price: 12900 }],
				...change,
			}
			return { id: `evt_${id}_00000${order.version}`, type: 'order.updated', open_token: openToken, order }
		},
		async deliver(chat, told, { headers: others, rewrite, signedFor } = {}) {
			const url = signedFor ?? `${chat.origin}/api/webhooks/orders`
			const text = JSON.stringify(told)
			const headers = { 'content-type': 'application/json' }
			const request = { method: 'POST', url, headers, body: new TextEncoder().encode(text) }
			const signature = await signRequest(request, { keyid: 'k1', privateKey: keys.privateKey }, Date.now())
			const sent = { ...headers, ...signature, origin: null, ...others }
			const body = rewrite ? rewrite(text) : text
			const answer = await chat.newBrowser().ask('POST', '/api/webhooks/orders', { body, headers: sent })
			return [answer.status, (answer.body as { code?: string }).code]
		},
	}
}
