import type { Words } from '../catalogue/index.ts'
import type { PaymentHandler } from '../payment/payment-ports.ts'
import type { ShopId } from './shop-id.ts'

/** What makes one shop another company: host, name, address shapes, dated facts. */
export type ShopProfile = {
	readonly id: ShopId
	readonly host: string
	readonly name: Words
	/** One line under the name on the front page. */
	readonly slogan: Words
	/** The app the shop's own people would rather see opened. */
	readonly appName: Words
	/** Path of a product page; the item is its `id` parameter. */
	readonly productPath: string
	/** First letter of order numbers. */
	readonly orderPrefix: string
	/** Colour of the browser's frame: light and dark. */
	readonly themeColour: readonly [light: string, dark: string]
	/** First day each way of paying was taken, `YYYY-MM-DD`. */
	readonly paymentSince: Readonly<Partial<Record<PaymentHandler, string>>>
	/** First day the web page sold; before it only the app did. */
	readonly webBuyingSince?: string
	/** Postage below `freeFrom`, fen. */
	readonly shipping: { readonly fee: number; readonly freeFrom: number }
	/** Goods are used and come from persons. */
	readonly secondHand: boolean
	/** Pages say what they sell by Open Graph besides JSON-LD. */
	readonly openGraph: boolean
	/** Answers for its items by the Universal Commerce Protocol. */
	readonly hasCatalog: boolean
}

/** Ways of paying the shop takes on a day. */
export function acceptedPayments(profile: ShopProfile, asOf: string): readonly PaymentHandler[] {
	const handlers: readonly PaymentHandler[] = ['alipay', 'wechatpay']
	return handlers.filter((handler) => {
		const since = profile.paymentSince[handler]
		return since !== undefined && asOf >= since
	})
}

/** Whether the shop sells on its web page on a day, or only in its app. */
export function sellsOnWeb(profile: ShopProfile, asOf: string): boolean {
	return profile.webBuyingSince === undefined || asOf >= profile.webBuyingSince
}

/** Postage for goods worth `subtotal`, fen. */
export function shippingFor(profile: ShopProfile, subtotal: number): number {
	return subtotal >= profile.shipping.freeFrom ? 0 : profile.shipping.fee
}
