import type { OrderState } from './order-state.ts'

export type PaymentHandler = 'alipay' | 'wechatpay'

export type OrderLine = {
	readonly itemId: string
	readonly skuId: string
	readonly title: string
	readonly skuName: string
	/** Fen. */
	readonly unitPrice: number
	readonly quantity: number
	/** Absolute address of the picture on the shop's host. */
	readonly imageUrl: string
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
	readonly permalinkUrl: string
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

export type PaymentFact = OrderPayment & {
	/** What the wallet says was paid, fen. */
	readonly amount: number
}

/** What the payment side may ask of the shop's orders. */
export type OrdersPort = {
	find(orderId: string): OrderRow | null
	/** Takes the payment in one transaction. `refused`: no such order, another amount, closed, or paid by another transaction. */
	markPaid(orderId: string, fact: PaymentFact): 'paid' | 'already_paid' | 'refused'
	/** Takes a refund the wallet has confirmed. */
	markRefunded(orderId: string): 'refunded' | 'already_refunded' | 'refused'
}
