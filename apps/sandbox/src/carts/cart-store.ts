import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../db/open-shop-db.ts'
import { integerOf, type Row, textOf } from '../db/row.ts'

/** Whose cart: an account's, or a visit's that has not signed in. */
export type CartOwner = `account:${number}` | `visit:${string}`

export type CartLine = {
	readonly itemId: string
	readonly skuId: string
	readonly quantity: number
	/** What it cost when it was put in, fen. */
	readonly priceSeen: number
	readonly selected: boolean
}

export type CartStore = {
	list(owner: CartOwner): readonly CartLine[]
	/** Pieces in the cart. */
	count(owner: CartOwner): number
	/** Puts pieces in, adding to those there; never more than `most`. */
	add(owner: CartOwner, line: Omit<CartLine, 'selected'>, most: number): void
	setQuantity(owner: CartOwner, itemId: string, skuId: string, quantity: number): void
	select(owner: CartOwner, itemId: string, skuId: string, selected: boolean): void
	remove(owner: CartOwner, itemId: string, skuId: string): void
	/** Moves a visit's cart and favourites into an account's; the larger quantity wins. */
	merge(from: CartOwner, into: CartOwner): void
}

/** The carts of one shop. */
export function createCartStore(db: DatabaseSync, now: () => Date): CartStore {
	const all = db.prepare('SELECT * FROM cart_line WHERE owner = ? ORDER BY added_at DESC, rowid DESC')
	const sum = db.prepare('SELECT coalesce(sum(quantity), 0) AS pieces FROM cart_line WHERE owner = ?')
	const add = db.prepare(`INSERT INTO cart_line (owner, item_id, sku_id, quantity, price_seen, selected, added_at)
		VALUES (?1, ?2, ?3, min(?4, ?5), ?6, 1, ?7) ON CONFLICT (owner, item_id, sku_id) DO UPDATE SET
		quantity = min(quantity + ?4, ?5), price_seen = ?6, selected = 1, added_at = ?7`)
	const setQuantity = db.prepare('UPDATE cart_line SET quantity = ? WHERE owner = ? AND item_id = ? AND sku_id = ?')
	const select = db.prepare('UPDATE cart_line SET selected = ? WHERE owner = ? AND item_id = ? AND sku_id = ?')
	const remove = db.prepare('DELETE FROM cart_line WHERE owner = ? AND item_id = ? AND sku_id = ?')
	const copy =
		db.prepare(`INSERT INTO cart_line SELECT ?2, item_id, sku_id, quantity, price_seen, selected, added_at FROM cart_line WHERE owner = ?1
		ON CONFLICT (owner, item_id, sku_id) DO UPDATE SET quantity = max(quantity, excluded.quantity), price_seen = excluded.price_seen,
		selected = excluded.selected, added_at = excluded.added_at`)
	const copyFavourites = db.prepare(
		'INSERT OR IGNORE INTO favourite SELECT ?2, item_id, added_at FROM favourite WHERE owner = ?1',
	)
	const clear = db.prepare('DELETE FROM cart_line WHERE owner = ?')
	const clearFavourites = db.prepare('DELETE FROM favourite WHERE owner = ?')
	return {
		list: (owner) => all.all(owner).map(lineOf),
		count: (owner) => integerOf(sum.get(owner) ?? {}, 'pieces'),
		add: (owner, { itemId, skuId, quantity, priceSeen }, most) =>
			void add.run(owner, itemId, skuId, quantity, most, priceSeen, now().toISOString()),
		setQuantity: (owner, itemId, skuId, quantity) => void setQuantity.run(quantity, owner, itemId, skuId),
		select: (owner, itemId, skuId, selected) => void select.run(selected ? 1 : 0, owner, itemId, skuId),
		remove: (owner, itemId, skuId) => void remove.run(owner, itemId, skuId),
		merge: (from, into) =>
			inTransaction(db, () => {
				copy.run(from, into)
				copyFavourites.run(from, into)
				clear.run(from)
				clearFavourites.run(from)
			}),
	}
}

function lineOf(row: Row): CartLine {
	return {
		itemId: textOf(row, 'item_id'),
		skuId: textOf(row, 'sku_id'),
		quantity: integerOf(row, 'quantity'),
		priceSeen: integerOf(row, 'price_seen'),
		selected: integerOf(row, 'selected') === 1,
	}
}
