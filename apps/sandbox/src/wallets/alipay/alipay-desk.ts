import type { DatabaseSync } from 'node:sqlite'
import type { Outbox } from '../../outgoing/outbox.ts'
import type { AccountStore } from '../account-store.ts'
import type { PayOutcome } from '../cashier/cashier-wallet.ts'
import { inWalletTransaction } from '../wallet-db.ts'
import type { MerchantStore } from './merchant-store.ts'
import { createNotice, type NoticeRefund } from './notice.ts'
import type { Trade } from './trade.ts'
import type { TradeStore } from './trade-store.ts'

export type RefundOrder = { readonly requestNo: string; readonly amount: number; readonly reason: string }

/** Where money moves: each act is one transaction together with the notification it causes. */
export type AlipayDesk = {
	readonly trades: TradeStore
	readonly accounts: AccountStore
	/** Pays a trade once, however often it is asked. */
	pay(cashierToken: string, buyerId: string): PayOutcome
	/** Gives money back; the caller has checked that there is that much. */
	refund(trade: Trade, refund: RefundOrder): Trade
}

export type AlipayDeskOptions = {
	readonly db: DatabaseSync
	readonly trades: TradeStore
	readonly accounts: AccountStore
	readonly merchants: MerchantStore
	readonly outbox: Outbox
	readonly now: () => Date
}

export function createAlipayDesk({ db, trades, accounts, merchants, outbox, now }: AlipayDeskOptions): AlipayDesk {
	function notify(trade: Trade, refund?: NoticeRefund): void {
		const merchant = merchants.find(trade.appId)
		const buyer = accounts.find(trade.buyerId ?? '')
		if (!trade.notifyUrl || !merchant || !buyer) return
		const params = createNotice({ trade, merchant, buyer, now: now(), ...(refund ? { refund } : {}) })
		const id = String(params['notify_id'])
		outbox.add({ id, lane: id, payload: JSON.stringify({ url: trade.notifyUrl, params }) })
	}

	return {
		trades,
		accounts,
		pay: (cashierToken, buyerId) =>
			inWalletTransaction(db, () => {
				const trade = trades.findByToken(cashierToken)
				if (!trade || trade.status === 'TRADE_CLOSED') return 'closed'
				if (trade.status === 'TRADE_SUCCESS') return 'already_paid'
				if (!accounts.debit(buyerId, trade.total)) return 'balance_low'
				notify(trades.move(trade, 'TRADE_SUCCESS', { buyerId }))
				return 'paid'
			}),
		refund: (trade, refund) =>
			inWalletTransaction(db, () => {
				const refunded = trades.addRefund(trade, refund)
				accounts.credit(trade.buyerId ?? '', refund.amount)
				const after = refunded.refunded === refunded.total ? trades.move(refunded, 'TRADE_CLOSED') : refunded
				notify(after, { requestNo: refund.requestNo, at: now() })
				return after
			}),
	}
}
