import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { integerOf, maybeTextOf, type Row, textOf } from '../db/row.ts'
import type { PaymentHandler } from '../payment/index.ts'

export type CheckoutLine = {
	readonly itemId: string
	readonly skuId: string
	readonly quantity: number
	/** What the buyer last saw it cost, fen. */
	readonly priceSeen: number
}

/** A purchase being prepared. It outlives the visit that began it. */
export type Checkout = {
	/** Unguessable; whoever holds it began it. One checkout becomes at most one order. */
	readonly id: string
	readonly accountId: number | null
	readonly source: 'cart' | 'item'
	readonly lines: readonly CheckoutLine[]
	readonly addressId: number | null
	readonly handler: PaymentHandler | null
	readonly note: string
}

export type CheckoutChoices = Pick<Checkout, 'addressId' | 'handler' | 'note'>

export type CheckoutStore = {
	begin(source: Checkout['source'], lines: readonly CheckoutLine[]): Checkout
	find(id: string): Checkout | null
	/** Gives the checkout to the account that came to review it; false when it is another's. */
	claim(id: string, accountId: number): boolean
	keepChoices(id: string, choices: CheckoutChoices): void
}

/** The purchases people of one shop are preparing. */
export function createCheckoutStore(db: DatabaseSync, now: () => Date): CheckoutStore {
	const insert = db.prepare("INSERT INTO checkout (id, source, lines, note, created_at) VALUES (?, ?, ?, '', ?)")
	const find = db.prepare('SELECT * FROM checkout WHERE id = ?')
	const claim = db.prepare(
		'UPDATE checkout SET account_id = ?1 WHERE id = ?2 AND (account_id IS NULL OR account_id = ?1)',
	)
	const keep = db.prepare('UPDATE checkout SET address_id = ?, handler = ?, note = ? WHERE id = ?')
	return {
		begin: (source, lines) => {
			const id = randomBytes(16).toString('base64url')
			insert.run(id, source, JSON.stringify(lines), now().toISOString())
			return { id, accountId: null, source, lines, addressId: null, handler: null, note: '' }
		},
		find: (id) => {
			const row = find.get(id)
			return row ? checkoutOf(row) : null
		},
		claim: (id, accountId) => claim.run(accountId, id).changes === 1,
		keepChoices: (id, { addressId, handler, note }) => void keep.run(addressId, handler, note.slice(0, 200), id),
	}
}

function checkoutOf(row: Row): Checkout {
	const handler = maybeTextOf(row, 'handler')
	return {
		id: textOf(row, 'id'),
		accountId: row['account_id'] === null ? null : integerOf(row, 'account_id'),
		source: textOf(row, 'source') === 'cart' ? 'cart' : 'item',
		// This store wrote the JSON itself.
		lines: JSON.parse(textOf(row, 'lines')) as CheckoutLine[],
		addressId: row['address_id'] === null ? null : integerOf(row, 'address_id'),
		handler: handler === 'alipay' || handler === 'wechatpay' ? handler : null,
		note: textOf(row, 'note'),
	}
}
