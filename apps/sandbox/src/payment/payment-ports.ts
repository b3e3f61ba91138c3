import type { OrderStatus } from '@hutong/commerce'
import type { FastifyInstance } from 'fastify'

/** The wallets a shop of the sandbox can take money through. */
export type PaymentHandler = 'alipay' | 'wechatpay'

/** What a payment needs to know of an order; `total` is in fen. */
export type PayableOrder = {
	readonly id: string
	readonly total: number
	readonly currency: 'CNY'
	readonly title: string
	readonly status: OrderStatus
}

/** Money that has arrived, as the wallet told it; `amount` is in fen, `paidAt` in milliseconds since the epoch. */
export type Receipt = {
	readonly handler: PaymentHandler
	readonly transactionId: string
	readonly amount: number
	readonly paidAt: number
}

/** How the payments reach the shop's orders. `markPaid` is idempotent and only moves `created` to `paid`. */
export type OrdersPort = {
	find(orderId: string): PayableOrder | null
	markPaid(orderId: string, receipt: Receipt): 'paid' | 'already_paid' | 'refused'
	/** Takes a refund the wallet has confirmed. */
	markRefunded(orderId: string): 'refunded' | 'already_refunded' | 'refused'
}

/** Where the buyer comes back to, and whether the small-screen cashier is wanted. */
export type StartOptions = { readonly returnUrl: string; readonly mobile: boolean }

/** Where the buyer's frame goes next: answer with `303 Location: url`. */
export type PaymentStart = { readonly kind: 'redirect'; readonly url: string }

/** The shop's side of its wallets. */
export type ShopPayments = {
	/** What the shop takes on a day (`YYYY-MM-DD`), in the order it offers them. */
	handlers(asOf: string): readonly PaymentHandler[]
	/** Origins a form of the shop may end up at; they belong in the `form-action` of its policy. */
	readonly cashierOrigins: readonly string[]
	/** Opens (or reopens) the payment of a `created` order. Throws when the wallet cannot be reached. */
	start(order: PayableOrder, handler: PaymentHandler, options: StartOptions): Promise<PaymentStart>
	/** Mounts the notification endpoints under `/pay/`. Call before the app listens. */
	registerRoutes(app: FastifyInstance): void
	/** Asks the wallets what became of an order and marks it paid when it was; for the return page. */
	query(orderId: string): Promise<void>
	/** Tells the wallets that an unpaid order is closed, so that nobody can still pay it. */
	close(orderId: string): Promise<void>
	/** Gives the whole amount of a paid order back; false when there is nothing to give back. */
	refund(orderId: string, reason: string): Promise<boolean>
}
