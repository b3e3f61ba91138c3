import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { dateDigits, randomDigits } from '../wallet-number.ts'
import { type Trade, type TradeStatus, tradeArrows } from './trade.ts'

/** What a merchant asks a payment for. */
export type TradeRequest = Pick<
	Trade,
	'appId' | 'outTradeNo' | 'subject' | 'total' | 'method' | 'notifyUrl' | 'returnUrl' | 'quitUrl' | 'expiresAt'
>

/** Alipay's trades; a trade whose time is over is closed as soon as anybody looks at it. */
export type TradeStore = {
	/** Opens a trade for a merchant's order number, or gives the one there is, with the addresses of this request. */
	open(request: TradeRequest): Trade
	findByMerchant(appId: string, key: { readonly outTradeNo?: string; readonly tradeNo?: string }): Trade | null
	findByToken(cashierToken: string): Trade | null
	/** Moves a trade along an arrow. Throws when there is no such arrow. */
	move(trade: Trade, to: TradeStatus, paid?: { readonly buyerId: string }): Trade
	addRefund(
		trade: Trade,
		refund: { readonly requestNo: string; readonly amount: number; readonly reason: string },
	): Trade
	refundedBy(tradeNo: string, requestNo: string): number | null
}

const columns = `trade_no AS tradeNo, app_id AS appId, out_trade_no AS outTradeNo, subject, total, refunded, status, method,
	cashier_token AS cashierToken, notify_url AS notifyUrl, return_url AS returnUrl, quit_url AS quitUrl, created_at AS createdAt,
	expires_at AS expiresAt, paid_at AS paidAt, buyer_id AS buyerId`

export function createTradeStore(db: DatabaseSync, now: () => Date): TradeStore {
	const one = (where: string, ...values: string[]): Trade | null => {
		const row = db.prepare(`SELECT ${columns} FROM trade WHERE ${where}`).get(...values)
		// The columns are those of the STRICT table.
		return row ? closeExpired(row as unknown as Trade) : null
	}
	const byNumber = (tradeNo: string): Trade => {
		const trade = one('trade_no = ?', tradeNo)
		if (!trade) throw new Error(`alipay: no trade ${tradeNo}`)
		return trade
	}

	function closeExpired(trade: Trade): Trade {
		if (trade.status !== 'WAIT_BUYER_PAY' || trade.expiresAt > now().getTime()) return trade
		return move(trade, 'TRADE_CLOSED')
	}

	function move(trade: Trade, to: TradeStatus, paid?: { readonly buyerId: string }): Trade {
		const arrows: readonly TradeStatus[] = tradeArrows[trade.status]
		if (!arrows.includes(to)) throw new Error(`alipay: a trade does not go from ${trade.status} to ${to}`)
		const change = db
			.prepare(
				'UPDATE trade SET status = ?, paid_at = coalesce(?, paid_at), buyer_id = coalesce(?, buyer_id) WHERE trade_no = ? AND status = ?',
			)
			.run(to, paid ? now().getTime() : null, paid?.buyerId ?? null, trade.tradeNo, trade.status)
		if (change.changes !== 1) throw new Error(`alipay: trade ${trade.tradeNo} has moved meanwhile`)
		return byNumber(trade.tradeNo)
	}

	function open(request: TradeRequest): Trade {
		const at = now()
		const { appId, outTradeNo, subject, total, method, notifyUrl, returnUrl, quitUrl, expiresAt } = request
		db.prepare(
			`INSERT INTO trade (trade_no, app_id, out_trade_no, subject, total, refunded, status, method, cashier_token,
				notify_url, return_url, quit_url, created_at, expires_at) VALUES (?, ?, ?, ?, ?, 0, 'WAIT_BUYER_PAY', ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (app_id, out_trade_no) DO UPDATE SET method = excluded.method, notify_url = excluded.notify_url,
				return_url = excluded.return_url, quit_url = excluded.quit_url`,
		).run(
			`${dateDigits(at, 8)}22001${randomDigits(15)}`,
			...[appId, outTradeNo, subject, total, method, randomBytes(24).toString('base64url')],
			...[notifyUrl, returnUrl, quitUrl, at.getTime(), expiresAt],
		)
		return byNumber(String(one('app_id = ? AND out_trade_no = ?', appId, outTradeNo)?.tradeNo))
	}

	return {
		open,
		move,
		findByMerchant(appId, { tradeNo, outTradeNo }) {
			if (tradeNo) return one('app_id = ? AND trade_no = ?', appId, tradeNo)
			return outTradeNo ? one('app_id = ? AND out_trade_no = ?', appId, outTradeNo) : null
		},
		findByToken: (token) => one('cashier_token = ?', token),
		addRefund(trade, { requestNo, amount, reason }) {
			db.prepare('INSERT INTO refund (trade_no, request_no, amount, reason, created_at) VALUES (?, ?, ?, ?, ?)').run(
				...[trade.tradeNo, requestNo, amount, reason, now().getTime()],
			)
			db.prepare('UPDATE trade SET refunded = refunded + ? WHERE trade_no = ?').run(amount, trade.tradeNo)
			return byNumber(trade.tradeNo)
		},
		refundedBy(tradeNo, requestNo) {
			const row = db.prepare('SELECT amount FROM refund WHERE trade_no = ? AND request_no = ?').get(tradeNo, requestNo)
			return row ? Number(row['amount']) : null
		},
	}
}
