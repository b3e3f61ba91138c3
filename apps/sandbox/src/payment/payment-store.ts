import type { DatabaseSync } from 'node:sqlite'
import type { PaymentHandler } from './payment-ports.ts'
import { paymentSchema } from './payment-schema.ts'

/** One opening of a wallet for an order. A wallet knows it by its own number, so that a closed one can be followed by another. */
export type PaymentAttempt = {
	readonly outTradeNo: string
	readonly orderId: string
	readonly handler: PaymentHandler
	readonly number: number
	/** Fen. */
	readonly amount: number
}

/** Money that came in; `give_back` is money that came for nothing (a closed order, a second payment) and is owed to the buyer. */
export type KeptReceipt = {
	readonly transactionId: string
	readonly orderId: string
	readonly outTradeNo: string
	readonly handler: PaymentHandler
	readonly amount: number
	readonly paidAt: string
	readonly outcome: 'kept' | 'give_back' | 'given_back'
}

export type PaymentStore = {
	lastAttempt(orderId: string, handler: PaymentHandler): PaymentAttempt | null
	attemptsOf(orderId: string): readonly PaymentAttempt[]
	findAttempt(handler: PaymentHandler, outTradeNo: string): PaymentAttempt | null
	addAttempt(order: { readonly id: string; readonly total: number }, handler: PaymentHandler): PaymentAttempt
	hasNotice(handler: PaymentHandler, noticeId: string): boolean
	addNotice(handler: PaymentHandler, noticeId: string, outTradeNo: string): void
	findReceipt(transactionId: string): KeptReceipt | null
	keptReceipt(orderId: string): KeptReceipt | null
	addReceipt(receipt: KeptReceipt): void
	settleReceipt(transactionId: string): void
	/** Runs in one transaction, the caller's when one is open. */
	together<T>(work: () => T): T
}

const attemptColumns = 'out_trade_no AS outTradeNo, order_id AS orderId, handler, number, amount'
const receiptColumns = `transaction_id AS transactionId, order_id AS orderId, out_trade_no AS outTradeNo, handler, amount,
	paid_at AS paidAt, outcome`

/** Opens the payment tables in the shop's database. Every cast below is of a row of these STRICT tables. */
export function createPaymentStore(db: DatabaseSync, now: () => Date): PaymentStore {
	db.exec(paymentSchema)
	const attempts = (orderId: string): PaymentAttempt[] =>
		db
			.prepare(`SELECT ${attemptColumns} FROM payment_attempt WHERE order_id = ? ORDER BY number`)
			.all(orderId) as unknown as PaymentAttempt[]
	const lastAttempt = (orderId: string, handler: PaymentHandler) =>
		attempts(orderId).findLast((attempt) => attempt.handler === handler) ?? null
	const receipt = (where: string, value: string): KeptReceipt | null =>
		(db.prepare(`SELECT ${receiptColumns} FROM payment_receipt WHERE ${where}`).get(value) as
			| KeptReceipt
			| undefined) ?? null

	return {
		lastAttempt,
		attemptsOf: attempts,
		findAttempt(handler, outTradeNo) {
			const row = db
				.prepare(`SELECT ${attemptColumns} FROM payment_attempt WHERE handler = ? AND out_trade_no = ?`)
				.get(handler, outTradeNo)
			return (row as PaymentAttempt | undefined) ?? null
		},
		addAttempt(order, handler) {
			const number = (lastAttempt(order.id, handler)?.number ?? 0) + 1
			const letter = handler === 'alipay' ? 'A' : 'W'
			const attempt = {
				outTradeNo: `${order.id}${letter}${number}`,
				orderId: order.id,
				handler,
				number,
				amount: order.total,
			}
			db.prepare(
				'INSERT INTO payment_attempt (out_trade_no, order_id, handler, number, amount, started_at) VALUES (?, ?, ?, ?, ?, ?)',
			).run(attempt.outTradeNo, order.id, handler, number, order.total, now().toISOString())
			return attempt
		},
		hasNotice: (handler, noticeId) =>
			db.prepare('SELECT 1 FROM payment_notice WHERE handler = ? AND notice_id = ?').get(handler, noticeId) !==
			undefined,
		addNotice(handler, noticeId, outTradeNo) {
			db.prepare(
				'INSERT OR IGNORE INTO payment_notice (handler, notice_id, out_trade_no, taken_at) VALUES (?, ?, ?, ?)',
			).run(handler, noticeId, outTradeNo, now().toISOString())
		},
		findReceipt: (transactionId) => receipt('transaction_id = ?', transactionId),
		keptReceipt: (orderId) => receipt("order_id = ? AND outcome = 'kept'", orderId),
		addReceipt(kept) {
			db.prepare(
				`INSERT INTO payment_receipt (transaction_id, order_id, out_trade_no, handler, amount, paid_at, outcome)
				VALUES (?, ?, ?, ?, ?, ?, ?)`,
			).run(
				...[kept.transactionId, kept.orderId, kept.outTradeNo, kept.handler, kept.amount, kept.paidAt, kept.outcome],
			)
		},
		settleReceipt(transactionId) {
			db.prepare("UPDATE payment_receipt SET outcome = 'given_back' WHERE transaction_id = ?").run(transactionId)
		},
		together(work) {
			if (db.isTransaction) return work()
			db.exec('BEGIN IMMEDIATE')
			try {
				const result = work()
				db.exec('COMMIT')
				return result
			} catch (error) {
				db.exec('ROLLBACK')
				throw error
			}
		},
	}
}
