import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { dateDigits, randomDigits } from '../wallet-number.ts'
import { type TradeState, type Transaction, tradeStateArrows } from './transaction.ts'

export type TransactionRequest = Pick<
	Transaction,
	'mchid' | 'outTradeNo' | 'description' | 'total' | 'notifyUrl' | 'expiresAt'
>

export type WechatRefund = { readonly requestNo: string; readonly refundId: string; readonly amount: number }

/** WeChat Pay's transactions; one past its time is closed as soon as anybody looks at it. */
export type TransactionStore = {
	open(request: TransactionRequest): Transaction
	find(mchid: string, outTradeNo: string): Transaction | null
	findByToken(cashierToken: string): Transaction | null
	setRedirect(transaction: Transaction, redirectUrl: string): void
	/** Moves along an arrow. Throws when there is no such arrow. */
	move(transaction: Transaction, to: TradeState, paid?: { readonly buyerId: string }): Transaction
	addRefund(transaction: Transaction, refund: { readonly requestNo: string; readonly amount: number }): WechatRefund
	findRefund(transaction: Transaction, requestNo: string): WechatRefund | null
}

const columns = `transaction_id AS transactionId, mchid, out_trade_no AS outTradeNo, description, total, refunded, state,
	cashier_token AS cashierToken, notify_url AS notifyUrl, redirect_url AS redirectUrl, created_at AS createdAt, expires_at AS expiresAt,
	paid_at AS paidAt, buyer_id AS buyerId`

/** Every cast below is of a row of the STRICT tables. */
export function createTransactionStore(db: DatabaseSync, now: () => Date): TransactionStore {
	const one = (where: string, ...values: string[]): Transaction | null => {
		const row = db.prepare(`SELECT ${columns} FROM payment WHERE ${where}`).get(...values) as Transaction | undefined
		if (!row) return null
		return row.state === 'NOTPAY' && row.expiresAt <= now().getTime() ? move(row, 'CLOSED') : row
	}
	const get = (transactionId: string): Transaction => {
		const transaction = one('transaction_id = ?', transactionId)
		if (!transaction) throw new Error(`wechatpay: no transaction ${transactionId}`)
		return transaction
	}

	function move(transaction: Transaction, to: TradeState, paid?: { readonly buyerId: string }): Transaction {
		const arrows: readonly TradeState[] = tradeStateArrows[transaction.state]
		if (!arrows.includes(to)) throw new Error(`wechatpay: a transaction does not go from ${transaction.state} to ${to}`)
		db.prepare(
			'UPDATE payment SET state = ?, paid_at = coalesce(?, paid_at), buyer_id = coalesce(?, buyer_id) WHERE transaction_id = ?',
		).run(to, paid ? now().getTime() : null, paid?.buyerId ?? null, transaction.transactionId)
		return get(transaction.transactionId)
	}

	return {
		move,
		open({ mchid, outTradeNo, description, total, notifyUrl, expiresAt }) {
			const at = now()
			const transactionId = `42000${randomDigits(5)}${dateDigits(at, 8)}${randomDigits(10)}`
			const token = randomBytes(24).toString('base64url')
			db.prepare(
				`INSERT INTO payment (transaction_id, mchid, out_trade_no, description, total, refunded, state, cashier_token, notify_url,
					redirect_url, created_at, expires_at) VALUES (?, ?, ?, ?, ?, 0, 'NOTPAY', ?, ?, '', ?, ?)`,
			).run(transactionId, mchid, outTradeNo, description, total, token, notifyUrl, at.getTime(), expiresAt)
			return get(transactionId)
		},
		find: (mchid, outTradeNo) => one('mchid = ? AND out_trade_no = ?', mchid, outTradeNo),
		findByToken: (token) => one('cashier_token = ?', token),
		setRedirect({ transactionId }, redirectUrl) {
			db.prepare('UPDATE payment SET redirect_url = ? WHERE transaction_id = ?').run(redirectUrl, transactionId)
		},
		addRefund({ transactionId }, { requestNo, amount }) {
			const refund = {
				requestNo,
				amount,
				refundId: `50000${randomDigits(5)}${dateDigits(now(), 8)}${randomDigits(10)}`,
			}
			db.prepare(
				'INSERT INTO refund (transaction_id, request_no, refund_id, amount, created_at) VALUES (?, ?, ?, ?, ?)',
			).run(transactionId, requestNo, refund.refundId, amount, now().getTime())
			db.prepare('UPDATE payment SET refunded = refunded + ? WHERE transaction_id = ?').run(amount, transactionId)
			return refund
		},
		findRefund({ transactionId }, requestNo) {
			const row = db
				.prepare(
					'SELECT request_no AS requestNo, refund_id AS refundId, amount FROM refund WHERE transaction_id = ? AND request_no = ?',
				)
				.get(transactionId, requestNo)
			return (row as WechatRefund | undefined) ?? null
		},
	}
}
