import type { Order } from '@hutong/protocol'
import type { Opened } from './opened.ts'

const ruleId = 'order-page'

/** Whether an open page is that of an order: no link of a message stands behind it. */
export function isOrderPage({ decision }: Pick<Opened, 'decision'>): boolean {
	return decision.rule.id === ruleId
}

/**
 * The page of an order, ready to be opened: the shop gave its address in a signed message, for this buyer alone, so no
 * link of a message stands behind it and nobody is asked again.
 * @returns null when the address is not the shop's own
 */
export function toOrderPage(order: Order, now: number): Opened | null {
	if (!URL.canParse(order.url)) return null
	const url = new URL(order.url)
	if (url.origin !== order.shop.origin) return null
	return {
		conversation: order.conversation,
		message: order.id,
		link: 0,
		original: url.href,
		decision: {
			id: order.id,
			at: now,
			outcome: 'page',
			reason: 'allowed',
			rule: {
				id: ruleId,
				title: { zh: '商店签名通知中的订单页面', en: 'Order page from the shop’s signed message' },
			},
			policy: { name: 'order', version: '1' },
			...{ obligations: [], suspected: null, appeal: null },
			scene: 'direct',
			platform: order.shop.platform,
			category: null,
			url: url.href,
			host: url.host,
			registrable: null,
			warning: null,
			secure: url.protocol === 'https:',
			copyText: url.href,
			removed: [],
			frame: 'embed',
			problem: null,
			app: null,
			accepts: order.handler === null ? [] : [order.handler],
			openToken: null,
			confirmToken: null,
			shopOrigin: null,
		},
	}
}
