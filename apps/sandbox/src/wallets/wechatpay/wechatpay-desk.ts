import type { DatabaseSync } from 'node:sqlite'
import type { Outbox } from '../../outgoing/outbox.ts'
import type { AccountStore } from '../account-store.ts'
import type { PayOutcome } from '../cashier/cashier-wallet.ts'
import { inWalletTransaction } from '../wallet-db.ts'
import type { Transaction } from './transaction.ts'
import type { TransactionStore, WechatRefund } from './transaction-store.ts'
import type { WechatMerchantStore } from './wechat-merchant-store.ts'
import { createWechatNotices } from './wechat-notice.ts'

/** Where money moves: each act is one transaction together with the notification it causes. */
export type WechatpayDesk = {
	readonly transactions: TransactionStore
	pay(cashierToken: string, buyerId: string): PayOutcome
	/** Gives money back; the caller has checked that there is that much. */
	refund(transaction: Transaction, refund: { readonly requestNo: string; readonly amount: number }): WechatRefund
}

export type WechatpayDeskOptions = {
	readonly db: DatabaseSync
	readonly transactions: TransactionStore
	readonly accounts: AccountStore
	readonly merchants: WechatMerchantStore
	readonly outbox: Outbox
	readonly now: () => Date
}

export function createWechatpayDesk(options: WechatpayDeskOptions): WechatpayDesk {
	const { db, transactions, accounts, merchants, outbox, now } = options
	return {
		transactions,
		pay: (cashierToken, buyerId) =>
			inWalletTransaction(db, () => {
				const transaction = transactions.findByToken(cashierToken)
				if (!transaction || transaction.state === 'CLOSED') return 'closed'
				if (transaction.state !== 'NOTPAY') return 'already_paid'
				if (!accounts.debit(buyerId, transaction.total)) return 'balance_low'
				const paid = transactions.move(transaction, 'SUCCESS', { buyerId })
				const merchant = merchants.find(paid.mchid)
				if (!merchant) throw new Error(`wechatpay: no merchant ${paid.mchid}`)
				for (const entry of createWechatNotices(paid, merchant, now())) outbox.add(entry)
				return 'paid'
			}),
		refund: (transaction, refund) =>
			inWalletTransaction(db, () => {
				const made = transactions.addRefund(transaction, refund)
				accounts.credit(transaction.buyerId ?? '', refund.amount)
				if (transaction.state === 'SUCCESS') transactions.move(transaction, 'REFUND')
				return made
			}),
	}
}
