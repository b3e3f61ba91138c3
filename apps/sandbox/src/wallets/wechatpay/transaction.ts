import type { MerchantName } from '../merchant-name.ts'

/** Where a transaction stands, in WeChat Pay's own words. */
export type TradeState = 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND'

/** Every arrow there is. */
export const tradeStateArrows = {
	NOTPAY: ['SUCCESS', 'CLOSED'],
	SUCCESS: ['REFUND'],
	CLOSED: [],
	REFUND: [],
} as const satisfies Readonly<Record<TradeState, readonly TradeState[]>>

/** A transaction as WeChat Pay keeps it. Amounts are fen, times milliseconds since the epoch. */
export type Transaction = {
	readonly transactionId: string
	readonly mchid: string
	readonly outTradeNo: string
	readonly description: string
	readonly total: number
	readonly refunded: number
	readonly state: TradeState
	readonly cashierToken: string
	readonly notifyUrl: string
	/** Where the buyer came from and goes back to; empty until the browser brought it. */
	readonly redirectUrl: string
	readonly createdAt: number
	readonly expiresAt: number
	readonly paidAt: number | null
	readonly buyerId: string | null
}

/** A merchant that may call the interface. */
export type WechatMerchant = {
	readonly mchid: string
	readonly appid: string
	readonly name: MerchantName
	/** Serial number of the merchant's key. */
	readonly serial: string
	readonly publicKey: string
	/** The APIv3 key, 32 characters; encrypts what is told to the merchant. */
	readonly apiKey: string
}
