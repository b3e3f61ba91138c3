import type { DatabaseSync } from 'node:sqlite'
import { fromNameColumn, type MerchantName, toNameColumn } from '../merchant-name.ts'
import { digitsOf } from '../wallet-number.ts'
import type { AlipayMerchant } from './trade.ts'

/** The merchants that may call the gateway. */
export type MerchantStore = {
	/** Takes a shop on, or its new key; the numbers stay those of the shop. */
	register(shop: { readonly id: string; readonly name: MerchantName; readonly publicKey: string }): AlipayMerchant
	find(appId: string): AlipayMerchant | null
}

export function createMerchantStore(db: DatabaseSync): MerchantStore {
	const find = (appId: string): AlipayMerchant | null => {
		const row = db
			.prepare(
				'SELECT app_id AS appId, seller_id AS sellerId, name, public_key AS publicKey FROM merchant WHERE app_id = ?',
			)
			.get(appId)
		if (!row) return null
		// The columns are those of the STRICT table.
		const kept = row as unknown as Omit<AlipayMerchant, 'name'>
		return { ...kept, name: fromNameColumn(String(row['name'])) }
	}
	return {
		find,
		register({ id, name, publicKey }) {
			const merchant = {
				appId: `2021${digitsOf(`app ${id}`, 12)}`,
				sellerId: `2088${digitsOf(`seller ${id}`, 12)}`,
				name,
				publicKey,
			}
			db.prepare(
				`INSERT INTO merchant (app_id, seller_id, name, public_key) VALUES (?, ?, ?, ?)
				ON CONFLICT (app_id) DO UPDATE SET name = excluded.name, public_key = excluded.public_key`,
			).run(merchant.appId, merchant.sellerId, toNameColumn(name), publicKey)
			return merchant
		},
	}
}
