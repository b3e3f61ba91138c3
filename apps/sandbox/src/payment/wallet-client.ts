import type { PaymentHandler } from './payment-ports.ts'
import type { PaymentAttempt } from './payment-store.ts'

/** What a wallet says of one of its trades; amounts are fen, times milliseconds since the epoch. */
export type WalletTrade =
	| { readonly status: 'open' | 'closed' }
	| {
			readonly status: 'paid' | 'refunded'
			readonly transactionId: string
			readonly amount: number
			readonly paidAt: number
	  }

export type OpenTrade = {
	readonly title: string
	readonly notifyUrl: string
	readonly returnUrl: string
	readonly mobile: boolean
	readonly buyerAddress: string
}

export type GiveBack = {
	readonly outTradeNo: string
	readonly requestNo: string
	readonly amount: number
	readonly total: number
	readonly reason: string
}

/** One wallet as the shop's server talks to it. Every call throws when the wallet gives no honest answer. */
export type WalletClient = {
	readonly handler: PaymentHandler
	/** Where the buyer's browser goes. */
	readonly cashierOrigin: string
	/** The address of the cashier for an attempt. */
	open(attempt: PaymentAttempt, options: OpenTrade): Promise<string>
	/** Null when the wallet has never heard of the number. */
	find(outTradeNo: string): Promise<WalletTrade | null>
	/** `paid` when it is too late. */
	close(outTradeNo: string): Promise<'closed' | 'paid'>
	giveBack(refund: GiveBack): Promise<void>
}
