import type { DatabaseSync } from 'node:sqlite'
import type { CatalogueProduct } from '../catalogue/index.ts'
import { inTransaction } from '../db/open-shop-db.ts'
import { integerOf, type Row, textOf } from '../db/row.ts'
import type { Item } from './item.ts'

export type ItemOrder = 'default' | 'sales' | 'price_up' | 'price_down'

export type ItemQuery = {
	readonly words?: string
	readonly category?: string
	readonly seller?: string
	readonly order?: ItemOrder
	readonly offset?: number
	readonly limit?: number
}

export type ItemStore = {
	find(id: string): Item | null
	list(query: ItemQuery): readonly Item[]
	/** Categories with something on the shelf, in the shop's order. */
	categories(): readonly string[]
	/** Sets what a choice costs from now on, fen. */
	changePrice(itemId: string, skuId: string, price: number): void
	/** Takes pieces off the shelf; false when there are not enough. Call in a transaction. */
	takeStock(itemId: string, skuId: string, quantity: number): boolean
	/** Puts pieces back. Call in a transaction. */
	giveStockBack(itemId: string, skuId: string, quantity: number): void
}

/** The goods of a shop. */
export function createItemStore(db: DatabaseSync): ItemStore {
	const byId = db.prepare('SELECT * FROM item WHERE id = ?')
	const skusOf = db.prepare('SELECT id, price, stock FROM sku WHERE item_id = ? ORDER BY position')
	const categories = db.prepare(
		"SELECT category FROM item WHERE state <> 'off_shelf' GROUP BY category ORDER BY min(position)",
	)
	const setPrice = db.prepare('UPDATE sku SET price = ? WHERE item_id = ? AND id = ?')
	const take = db.prepare('UPDATE sku SET stock = stock - ?1 WHERE item_id = ?2 AND id = ?3 AND stock >= ?1')
	const give = db.prepare('UPDATE sku SET stock = stock + ? WHERE item_id = ? AND id = ?')
	const toItem = (row: Row): Item => itemOf(row, skusOf.all(textOf(row, 'id')))
	return {
		find: (id) => {
			const row = byId.get(id)
			return row ? toItem(row) : null
		},
		list: (query) => selectItems(db, query).map(toItem),
		categories: () => categories.all().map((row) => textOf(row, 'category')),
		changePrice: (itemId, skuId, price) => void setPrice.run(price, itemId, skuId),
		takeStock: (itemId, skuId, quantity) => take.run(quantity, itemId, skuId).changes === 1,
		giveStockBack: (itemId, skuId, quantity) => void give.run(quantity, itemId, skuId),
	}
}

/** Puts the catalogue on the shelves: words are brought up to date, stock that was sold stays sold. */
export function stockShelves(db: DatabaseSync, products: readonly CatalogueProduct[]): void {
	const item =
		db.prepare(`INSERT INTO item (id, position, category, seller_id, state, sales, words, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET position = excluded.position, category = excluded.category, seller_id = excluded.seller_id,
		state = excluded.state, sales = excluded.sales, words = excluded.words, facts = excluded.facts`)
	const sku = db.prepare('INSERT OR IGNORE INTO sku (item_id, id, position, price, stock) VALUES (?, ?, ?, ?, ?)')
	inTransaction(db, () => {
		for (const [position, product] of products.entries()) {
			const { skus, ...facts } = product
			const names = skus.map(({ id, name, picture }) => ({ id, name, ...(picture ? { picture } : {}) }))
			item.run(
				product.id,
				position,
				product.category,
				product.seller.id,
				product.state,
				product.sales,
				searchWords(product),
				JSON.stringify({ ...facts, names }),
			)
			for (const [place, { id, price, stock }] of skus.entries()) sku.run(product.id, id, place, price, stock)
		}
	})
}

const sorts: Readonly<Record<ItemOrder, string>> = {
	default: 'item.position',
	sales: 'item.sales DESC, item.position',
	price_up: 'price, item.position',
	price_down: 'price DESC, item.position',
}

function selectItems(db: DatabaseSync, query: ItemQuery): readonly Row[] {
	const terms = (query.words ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
	const where = ["item.state <> 'off_shelf'", ...terms.map(() => "item.words LIKE ? ESCAPE '\\'")]
	const values: (string | number)[] = terms.map((term) => `%${term.replace(/[\\%_]/g, '\\$&')}%`)
	if (query.category) {
		where.push('item.category = ?')
		values.push(query.category)
	}
	if (query.seller) {
		where.push('item.seller_id = ?')
		values.push(query.seller)
	}
	const sql = `SELECT item.*, (SELECT min(price) FROM sku WHERE sku.item_id = item.id) AS price FROM item
		WHERE ${where.join(' AND ')} ORDER BY ${sorts[query.order ?? 'default']} LIMIT ? OFFSET ?`
	return db.prepare(sql).all(...values, query.limit ?? 100, query.offset ?? 0)
}

function searchWords({ title, category, seller, description }: CatalogueProduct): string {
	const words = [title.zh, title.en, category, seller.name.zh, seller.name.en, description.zh, description.en]
	return words.join(' ').toLowerCase()
}

type StoredFacts = Omit<Item, 'skus'> & {
	readonly names: readonly Pick<Item['skus'][number], 'id' | 'name' | 'picture'>[]
}

function itemOf(row: Row, skus: readonly Row[]): Item {
	// This store wrote the JSON itself, from a typed product.
	const { names, ...facts } = JSON.parse(textOf(row, 'facts')) as StoredFacts
	return {
		...facts,
		skus: skus.flatMap((sku) => {
			const known = names.find(({ id }) => id === textOf(sku, 'id'))
			return known ? [{ ...known, price: integerOf(sku, 'price'), stock: integerOf(sku, 'stock') }] : []
		}),
	}
}
