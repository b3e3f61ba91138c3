import { type AlipayNotice, type AlipayParty, parseAlipayNotice } from './alipay-notice.ts'
import type { NoticeAnswer, NoticeEndpoint } from './notice-routes.ts'
import type { OrdersPort } from './payment-ports.ts'
import type { PaymentStore } from './payment-store.ts'
import type { Till } from './till.ts'

export const alipayNoticePath = '/pay/alipay/notify'

export type AlipayEndpointOptions = {
	readonly party: AlipayParty
	readonly store: PaymentStore
	readonly orders: OrdersPort
	readonly till: Till
	/** Told of every notification that was not taken, with the reason. */
	readonly log: (line: { readonly event: string; readonly reason: string; readonly outTradeNo?: string }) => void
}

/** Takes Alipay's notifications: exactly `success` when one has been dealt with, `failure` when it must come again or is not believed. */
export function createAlipayEndpoint({ party, store, orders, till, log }: AlipayEndpointOptions): NoticeEndpoint {
	async function take(body: string): Promise<NoticeAnswer> {
		const parsed = parseAlipayNotice(body, party)
		if (!parsed.ok) return refuse(parsed.reason)
		const { noticeId, outTradeNo } = parsed.notice
		if (store.hasNotice('alipay', noticeId)) return answer('success')
		const reason = await apply(parsed.notice)
		if (reason) return refuse(reason, outTradeNo)
		store.addNotice('alipay', noticeId, outTradeNo)
		return answer('success')
	}

	async function apply(notice: AlipayNotice): Promise<string | null> {
		const attempt = store.findAttempt('alipay', notice.outTradeNo)
		if (!attempt) return 'order_unknown'
		const { transactionId, total: amount, paidAt } = notice
		if (amount !== attempt.amount) return 'amount_mismatch'
		if (notice.refunded > 0) return applyRefund(attempt.orderId, notice)
		if (notice.status !== 'TRADE_SUCCESS' && notice.status !== 'TRADE_FINISHED') return null
		const taken = await till.take(attempt, { transactionId, amount, paidAt })
		return taken === 'taken' || taken === 'given_back' ? null : taken
	}

	/** A refund counts only for money the order kept, and only when all of it went back. */
	function applyRefund(orderId: string, { transactionId, refunded }: AlipayNotice): string | null {
		const receipt = store.findReceipt(transactionId)
		if (!receipt || receipt.orderId !== orderId) return 'receipt_unknown'
		if (receipt.outcome !== 'kept' || refunded < receipt.amount) return null
		store.together(() => {
			orders.markRefunded(orderId)
			store.settleReceipt(transactionId)
		})
		return null
	}

	function refuse(reason: string, outTradeNo?: string): NoticeAnswer {
		log({ event: 'alipay.notice_refused', reason, ...(outTradeNo ? { outTradeNo } : {}) })
		return answer('failure')
	}

	return { path: alipayNoticePath, contentType: 'application/x-www-form-urlencoded', take }
}

function answer(body: 'success' | 'failure'): NoticeAnswer {
	return { status: 200, type: 'text/plain; charset=utf-8', body }
}
