import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../db/open-shop-db.ts'
import { integerOf, maybeTextOf, type Row, textOf } from '../db/row.ts'
import type { ItemStore } from '../items/item-store.ts'
import type { Receipt } from '../payment/index.ts'
import type { OrderLine, OrderRow, ShippingAddress } from './order.ts'
import { isOrderArrow, isOrderState, type OrderState } from './order-state.ts'

export type NewOrder = Pick<
	OrderRow,
	'accountId' | 'lines' | 'shipping' | 'address' | 'note' | 'handler' | 'locale' | 'openToken' | 'chatOrigin'
> & { readonly checkoutId: string }

export type PlaceOrder =
	| { readonly ok: true; readonly order: OrderRow; readonly repeated: boolean }
	| { readonly ok: false; readonly reason: 'stock_short' }

export type MoveOrder =
	| { readonly ok: true; readonly order: OrderRow }
	| { readonly ok: false; readonly reason: 'no_such_order' | 'order_state_backwards' }

export type OrderStore = {
	/** Makes the order of a checkout and takes its stock, all or nothing; a second time gives the first order. */
	place(order: NewOrder): PlaceOrder
	find(id: string): OrderRow | null
	findByCheckout(checkoutId: string): OrderRow | null
	list(accountId: number, state: OrderState | null): readonly OrderRow[]
	/** Orders in a state that have not changed since a time (ISO 8601). */
	unchangedSince(state: OrderState, time: string): readonly OrderRow[]
	/** Moves along an arrow of the table; closing gives the stock back. */
	move(id: string, to: Exclude<OrderState, 'created' | 'paid'>): MoveOrder
	/** What the buyer means to pay by, while it is unpaid. */
	chooseHandler(id: string, handler: Receipt['handler']): void
	markPaid(id: string, receipt: Receipt): 'paid' | 'already_paid' | 'refused'
}

export type OrderStoreOptions = {
	readonly db: DatabaseSync
	readonly items: Pick<ItemStore, 'takeStock' | 'giveStockBack'>
	readonly prefix: string
	readonly now: () => Date
	/** Called in the transaction of every change. */
	readonly onChange: (order: OrderRow) => void
}

/** How long an order may stay unpaid. */
export const unpaidLifeMs = 30 * 60_000

/** The orders of one shop. */
export function createOrderStore({ db, items, prefix, now, onChange }: OrderStoreOptions): OrderStore {
	const byId = db.prepare('SELECT * FROM purchase WHERE id = ?')
	const byCheckout = db.prepare('SELECT * FROM purchase WHERE checkout_id = ?')
	const byAccount = db.prepare(
		'SELECT * FROM purchase WHERE account_id = ?1 AND (?2 IS NULL OR state = ?2) ORDER BY serial DESC LIMIT 200',
	)
	const unchanged = db.prepare('SELECT * FROM purchase WHERE state = ? AND updated_at <= ? ORDER BY serial')
	const nextSerial = db.prepare('SELECT coalesce(max(serial), 0) + 1 AS serial FROM purchase')
	const insert =
		db.prepare(`INSERT INTO purchase (id, serial, checkout_id, account_id, state, version, created_at, updated_at, expires_at, lines,
		shipping, total, address, note, handler, locale, open_token, chat_origin) VALUES (?, ?, ?, ?, 'created', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
	const setState = db.prepare('UPDATE purchase SET state = ?, version = version + 1, updated_at = ? WHERE id = ?')
	const setPaid = db.prepare('UPDATE purchase SET handler = ?, transaction_id = ?, paid_at = ? WHERE id = ?')
	const setHandler = db.prepare("UPDATE purchase SET handler = ? WHERE id = ? AND state = 'created'")

	const find = (id: string): OrderRow | null => orderOrNull(byId.get(id))
	const findByCheckout = (id: string): OrderRow | null => orderOrNull(byCheckout.get(id))
	const changed = (id: string): OrderRow => {
		const order = find(id)
		if (!order) throw new Error(`order ${id} vanished in its own transaction`)
		onChange(order)
		return order
	}
	const write = (order: NewOrder): OrderRow => {
		const serial = integerOf(nextSerial.get() ?? {}, 'serial')
		const time = now()
		const id = `${prefix}${time.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(6, '0')}`
		const total = order.lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, order.shipping)
		const expires = new Date(time.getTime() + unpaidLifeMs).toISOString()
		insert.run(
			id,
			serial,
			order.checkoutId,
			order.accountId,
			time.toISOString(),
			time.toISOString(),
			expires,
			JSON.stringify(order.lines),
			order.shipping,
			total,
			JSON.stringify(order.address),
			order.note,
			order.handler,
			order.locale,
			order.openToken,
			order.chatOrigin,
		)
		return changed(id)
	}
	return {
		find,
		findByCheckout,
		place: (order) => {
			try {
				return inTransaction(db, () => {
					const earlier = findByCheckout(order.checkoutId)
					if (earlier) return { ok: true, order: earlier, repeated: true }
					for (const { itemId, skuId, quantity } of order.lines) {
						if (!items.takeStock(itemId, skuId, quantity)) throw new StockShort()
					}
					return { ok: true, order: write(order), repeated: false }
				})
			} catch (error) {
				// Thrown only to undo the pieces already taken.
				if (error instanceof StockShort) return { ok: false, reason: 'stock_short' }
				throw error
			}
		},
		list: (accountId, state) => byAccount.all(accountId, state).map(orderOf),
		unchangedSince: (state, time) => unchanged.all(state, time).map(orderOf),
		move: (id, to) =>
			inTransaction(db, () => {
				const order = find(id)
				if (!order) return { ok: false, reason: 'no_such_order' }
				if (!isOrderArrow(order.state, to)) return { ok: false, reason: 'order_state_backwards' }
				setState.run(to, now().toISOString(), id)
				if (to === 'closed') {
					for (const { itemId, skuId, quantity } of order.lines) items.giveStockBack(itemId, skuId, quantity)
				}
				return { ok: true, order: changed(id) }
			}),
		chooseHandler: (id, handler) => void setHandler.run(handler, id),
		markPaid: (id, receipt) =>
			inTransaction(db, () => {
				const order = find(id)
				if (!order || order.total !== receipt.amount) return 'refused'
				if (order.payment) return order.payment.transactionId === receipt.transactionId ? 'already_paid' : 'refused'
				if (!isOrderArrow(order.state, 'paid')) return 'refused'
				setPaid.run(receipt.handler, receipt.transactionId, new Date(receipt.paidAt).toISOString(), id)
				setState.run('paid', now().toISOString(), id)
				changed(id)
				return 'paid'
			}),
	}
}

class StockShort extends Error {}

function orderOrNull(row: Row | undefined): OrderRow | null {
	return row ? orderOf(row) : null
}

function orderOf(row: Row): OrderRow {
	const state = textOf(row, 'state')
	if (!isOrderState(state)) throw new TypeError(`order ${textOf(row, 'id')} is in no known state`)
	const handler = textOf(row, 'handler') === 'wechatpay' ? 'wechatpay' : 'alipay'
	const transactionId = maybeTextOf(row, 'transaction_id')
	return {
		id: textOf(row, 'id'),
		accountId: integerOf(row, 'account_id'),
		state,
		version: integerOf(row, 'version'),
		createdAt: textOf(row, 'created_at'),
		updatedAt: textOf(row, 'updated_at'),
		expiresAt: textOf(row, 'expires_at'),
		currency: 'CNY',
		// This store wrote both JSON columns itself.
		lines: JSON.parse(textOf(row, 'lines')) as OrderLine[],
		address: JSON.parse(textOf(row, 'address')) as ShippingAddress,
		shipping: integerOf(row, 'shipping'),
		total: integerOf(row, 'total'),
		note: textOf(row, 'note'),
		handler,
		locale: textOf(row, 'locale') === 'en' ? 'en' : 'zh-CN',
		payment: transactionId === null ? null : { handler, transactionId, paidAt: textOf(row, 'paid_at') },
		openToken: maybeTextOf(row, 'open_token'),
		chatOrigin: maybeTextOf(row, 'chat_origin'),
	}
}
