import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../db/open-shop-db.ts'
import { integerOf, type Row, textOf } from '../db/row.ts'
import type { ShippingAddress } from '../orders/order.ts'

export type Address = ShippingAddress & { readonly id: number; readonly isDefault: boolean }

export type AddressField = 'name' | 'phone' | 'region' | 'detail'

export type ParsedAddress =
	| { readonly ok: true; readonly address: ShippingAddress }
	| { readonly ok: false; readonly wrong: readonly AddressField[] }

export type AddressStore = {
	list(accountId: number): readonly Address[]
	find(accountId: number, id: number): Address | null
	/** Keeps an address; the first one of an account is its default. Gives its id. */
	add(accountId: number, address: ShippingAddress, isDefault: boolean): number
	/** False when the account has no such address. */
	change(accountId: number, id: number, address: ShippingAddress, isDefault: boolean): boolean
	remove(accountId: number, id: number): void
}

/** Reads an address as typed: name up to 30 characters, a phone number of 5–20 digits, region and street up to 60 and 120. */
export function parseAddress(typed: Readonly<Record<AddressField, string>>): ParsedAddress {
	const address = {
		name: typed.name.trim(),
		phone: typed.phone.replace(/[\s()-]/g, ''),
		region: typed.region.trim(),
		detail: typed.detail.trim(),
	}
	const wrong: AddressField[] = []
	if (!isBetween(address.name, 1, 30)) wrong.push('name')
	if (!/^\+?\d{5,20}$/.test(address.phone)) wrong.push('phone')
	if (!isBetween(address.region, 2, 60)) wrong.push('region')
	if (!isBetween(address.detail, 2, 120)) wrong.push('detail')
	return wrong.length === 0 ? { ok: true, address } : { ok: false, wrong }
}

/** Where the people of one shop have things sent. */
export function createAddressStore(db: DatabaseSync): AddressStore {
	const all = db.prepare('SELECT * FROM address WHERE account_id = ? ORDER BY is_default DESC, id')
	const one = db.prepare('SELECT * FROM address WHERE account_id = ? AND id = ?')
	const insert = db.prepare(
		'INSERT INTO address (account_id, name, phone, region, detail, is_default) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
	)
	const update = db.prepare(
		'UPDATE address SET name = ?, phone = ?, region = ?, detail = ?, is_default = ? WHERE account_id = ? AND id = ?',
	)
	const remove = db.prepare('DELETE FROM address WHERE account_id = ? AND id = ?')
	const noDefault = db.prepare('UPDATE address SET is_default = 0 WHERE account_id = ?')
	const anyDefault =
		db.prepare(`UPDATE address SET is_default = 1 WHERE id = (SELECT min(id) FROM address WHERE account_id = ?1)
		AND NOT EXISTS (SELECT 1 FROM address WHERE account_id = ?1 AND is_default = 1)`)
	return {
		list: (accountId) => all.all(accountId).map(addressOf),
		find: (accountId, id) => {
			const row = one.get(accountId, id)
			return row ? addressOf(row) : null
		},
		add: (accountId, { name, phone, region, detail }, isDefault) =>
			inTransaction(db, () => {
				if (isDefault) noDefault.run(accountId)
				const row = insert.get(accountId, name, phone, region, detail, isDefault ? 1 : 0)
				anyDefault.run(accountId)
				return integerOf(row ?? {}, 'id')
			}),
		change: (accountId, id, { name, phone, region, detail }, isDefault) =>
			inTransaction(db, () => {
				if (isDefault) noDefault.run(accountId)
				const { changes } = update.run(name, phone, region, detail, isDefault ? 1 : 0, accountId, id)
				anyDefault.run(accountId)
				return changes === 1
			}),
		remove: (accountId, id) =>
			inTransaction(db, () => {
				remove.run(accountId, id)
				anyDefault.run(accountId)
			}),
	}
}

function isBetween(text: string, least: number, most: number): boolean {
	const length = [...text].length
	return length >= least && length <= most
}

function addressOf(row: Row): Address {
	return {
		id: integerOf(row, 'id'),
		name: textOf(row, 'name'),
		phone: textOf(row, 'phone'),
		region: textOf(row, 'region'),
		detail: textOf(row, 'detail'),
		isDefault: integerOf(row, 'is_default') === 1,
	}
}
