import type { Words } from '../catalogue/index.ts'
import type { Locale } from '../i18n/locale.ts'
import type { PaymentHandler } from '../payment/index.ts'
import type { OrderState } from './order-state.ts'

export type OrderLine = {
	readonly itemId: string
	readonly skuId: string
	readonly title: Words
	readonly skuName: Words
	/** Key of its picture. */
	readonly picture: string
	/** Fen. */
	readonly unitPrice: number
	readonly quantity: number
}

/** An order as the shop keeps it. Amounts are integer fen of CNY; times are ISO 8601 in UTC. */
export type OrderRow = {
	readonly id: string
	readonly accountId: number
	readonly state: OrderState
	/** Grows by one with each change. */
	readonly version: number
	readonly createdAt: string
	readonly updatedAt: string
	/** When an unpaid order closes by itself. */
	readonly expiresAt: string
	readonly currency: 'CNY'
	readonly lines: readonly OrderLine[]
	readonly shipping: number
	readonly total: number
	readonly address: ShippingAddress
	readonly note: string
	/** What the buyer means to pay by. */
	readonly handler: PaymentHandler
	/** The language it was bought in. */
	readonly locale: Locale
	readonly payment: OrderPayment | null
	/** What the chat gave the session that made the order, if it was made inside one. */
	readonly openToken: string | null
	readonly chatOrigin: string | null
}

export type OrderPayment = {
	readonly handler: PaymentHandler
	readonly transactionId: string
	readonly paidAt: string
}

export type ShippingAddress = {
	readonly name: string
	readonly phone: string
	readonly region: string
	readonly detail: string
}
