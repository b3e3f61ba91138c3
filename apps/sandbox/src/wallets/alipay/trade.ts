import type { MerchantName } from '../merchant-name.ts'

/** Where a trade stands, in Alipay's own words. */
export type TradeStatus = 'WAIT_BUYER_PAY' | 'TRADE_SUCCESS' | 'TRADE_CLOSED'

/** Every arrow there is: a closed trade stays closed, and one that was paid closes only when all of it was given back. */
export const tradeArrows = {
	WAIT_BUYER_PAY: ['TRADE_SUCCESS', 'TRADE_CLOSED'],
	TRADE_SUCCESS: ['TRADE_CLOSED'],
	TRADE_CLOSED: [],
} as const satisfies Readonly<Record<TradeStatus, readonly TradeStatus[]>>

/** A trade as Alipay keeps it. Amounts are fen, times milliseconds since the epoch. */
export type Trade = {
	readonly tradeNo: string
	readonly appId: string
	readonly outTradeNo: string
	readonly subject: string
	readonly total: number
	readonly refunded: number
	readonly status: TradeStatus
	readonly method: PayMethod
	/** Opens the cashier of this trade; known to whoever the merchant sent here. */
	readonly cashierToken: string
	readonly notifyUrl: string
	readonly returnUrl: string
	readonly quitUrl: string
	readonly createdAt: number
	readonly expiresAt: number
	readonly paidAt: number | null
	readonly buyerId: string | null
}

export type PayMethod = 'alipay.trade.wap.pay' | 'alipay.trade.page.pay'

/** A merchant that may call the gateway. */
export type AlipayMerchant = {
	readonly appId: string
	readonly sellerId: string
	readonly name: MerchantName
	readonly publicKey: string
}

export type AlipayBuyer = {
	readonly buyerId: string
	readonly logonId: string
	readonly name: string
	/** Fen. */
	readonly balance: number
}
