import type { Order } from '@hutong/commerce'
import { inLocale } from '../i18n/locale.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import { pictureUrl } from '../views/picture-url.ts'
import type { OrderRow } from './order.ts'

/** An order as the shop tells it to a chat: in the buyer's language, without who or where the buyer is. */
export function toWireOrder(
	order: OrderRow,
	{ profile, shopUrl }: { readonly profile: ShopProfile; readonly shopUrl: string },
): Order {
	const { locale, payment } = order
	return {
		id: order.id,
		status: order.state,
		version: order.version,
		created_at: order.createdAt,
		updated_at: order.updatedAt,
		permalink_url: orderUrl(shopUrl, order.id),
		shop: { name: inLocale(profile.name, locale), platform: profile.id },
		currency: order.currency,
		line_items: order.lines.map((line) => ({
			title: inLocale(line.title, locale),
			sku: inLocale(line.skuName, locale),
			quantity: line.quantity,
			unit_price: line.unitPrice,
			image_url: shopUrl + pictureUrl(line.picture, 360),
		})),
		total: order.total,
		...(payment ? { payment: { handler: payment.handler, paid_at: payment.paidAt } } : {}),
	}
}

/** The page of an order at its shop. */
export function orderUrl(shopUrl: string, orderId: string): string {
	return `${shopUrl}/orders/${encodeURIComponent(orderId)}`
}
