import { type HttpRequest, OrderEvent, verifyRequest } from '@hutong/commerce'
import { Check } from 'typebox/value'
import { type Answer, accept, refuse } from '../answer.ts'
import type { OpenToken, OrderStore, OrderStored, ToldOrder } from './order-store.ts'
import type { PartnerShop, ShopKeys } from './shop-keys.ts'

export type TakeOrderParts = {
	readonly store: OrderStore
	readonly keys: ShopKeys
	readonly shops: readonly PartnerShop[]
	readonly now: () => number
	/** The reason a signature was refused is for the log alone. */
	readonly onRefused: (reason: string, shop: string) => void
}

export type OrderRefusal =
	| 'order_invalid'
	| 'open_token_unknown'
	| 'webhook_signature_invalid'
	| 'order_state_backwards'

/**
 * Takes a shop's order webhook (docs/shop-integration.md). The token names the shop; the shop's own key must have signed
 * the raw body; whatever the shop says of other people's orders or other sites is refused.
 * @param request with the address this chat knows itself by, not the one the sender claims
 */
export async function takeOrder(parts: TakeOrderParts, request: HttpRequest): Promise<Answer<null, OrderRefusal>> {
	const event = parseEvent(request.body)
	if (!event) return refuse('order_invalid')
	const owner = await parts.store.findOpenToken(event.open_token)
	const shop = parts.shops.find((one) => one.origin === owner?.shopOrigin)
	if (!owner || !shop) return refuse('open_token_unknown')
	const verdict = await verifyRequest(request, { findKey: (keyid) => parts.keys.find(shop, keyid), now: parts.now() })
	if (!verdict.ok) {
		parts.onRefused(verdict.reason, shop.origin)
		return refuse('webhook_signature_invalid')
	}
	const order = toOrder(event, owner, shop)
	if (!order) return refuse('order_invalid')
	return outcomes[await parts.store.storeOrder(owner, order)]
}

const outcomes = {
	stored: accept(null),
	known: accept(null),
	backwards: refuse('order_state_backwards'),
	foreign: refuse('order_invalid'),
	ended: refuse('open_token_unknown'),
} as const satisfies Record<OrderStored, Answer<null, OrderRefusal>>

function parseEvent(body: Uint8Array): OrderEvent | null {
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
		return Check(OrderEvent, value) ? value : null
	} catch {
		return null
	}
}

/** What no number of an order has, and not every database keeps: control characters and half characters. */
const unkept = /[\p{Cc}\p{Cs}]/u

function toOrder({ order }: OrderEvent, owner: OpenToken, shop: PartnerShop): ToldOrder | null {
	const url = URL.parse(order.permalink_url)
	const [createdAt, updatedAt] = [Date.parse(order.created_at), Date.parse(order.updated_at)]
	// A text of the right form may still be no instant: the 45th of a month, or a year before 1970.
	if (url?.origin !== shop.origin || !(createdAt >= 0 && updatedAt >= 0) || unkept.test(order.id)) return null
	const money = (amount: number) => ({ amount, currency: order.currency })
	return {
		conversation: owner.conversation,
		shopOrder: order.id,
		shop: { origin: shop.origin, name: shop.name, platform: shop.platform },
		status: order.status,
		version: order.version,
		items: order.line_items.map((item) => ({
			title: item.title,
			sku: item.sku ?? null,
			quantity: item.quantity,
			unitPrice: money(item.unit_price),
		})),
		total: money(order.total),
		handler: order.payment?.handler ?? null,
		url: url.href,
		createdAt,
		updatedAt,
	}
}
