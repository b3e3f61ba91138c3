import type { DatabaseSync } from 'node:sqlite'
import { textOf } from '../db/row.ts'
import type { CartOwner } from './cart-store.ts'

export type FavouriteStore = {
	list(owner: CartOwner): readonly string[]
	has(owner: CartOwner, itemId: string): boolean
	set(owner: CartOwner, itemId: string, kept: boolean): void
}

/** The items people of one shop have set aside to look at again. */
export function createFavouriteStore(db: DatabaseSync, now: () => Date): FavouriteStore {
	const all = db.prepare('SELECT item_id FROM favourite WHERE owner = ? ORDER BY added_at DESC, rowid DESC')
	const one = db.prepare('SELECT 1 FROM favourite WHERE owner = ? AND item_id = ?')
	const add = db.prepare('INSERT OR IGNORE INTO favourite (owner, item_id, added_at) VALUES (?, ?, ?)')
	const remove = db.prepare('DELETE FROM favourite WHERE owner = ? AND item_id = ?')
	return {
		list: (owner) => all.all(owner).map((row) => textOf(row, 'item_id')),
		has: (owner, itemId) => one.get(owner, itemId) !== undefined,
		set: (owner, itemId, kept) => void (kept ? add.run(owner, itemId, now().toISOString()) : remove.run(owner, itemId)),
	}
}
