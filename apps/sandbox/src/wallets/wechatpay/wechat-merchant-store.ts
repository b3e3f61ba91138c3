import type { DatabaseSync } from 'node:sqlite'
import { fromNameColumn, type MerchantName, toNameColumn } from '../merchant-name.ts'
import { digitsOf } from '../wallet-number.ts'
import type { WechatMerchant } from './transaction.ts'

/** The merchants that may call the interface. */
export type WechatMerchantStore = {
	register(
		shop: { readonly id: string; readonly name: MerchantName } & Pick<
			WechatMerchant,
			'serial' | 'publicKey' | 'apiKey'
		>,
	): WechatMerchant
	find(mchid: string): WechatMerchant | null
}

export function createWechatMerchantStore(db: DatabaseSync): WechatMerchantStore {
	return {
		find(mchid) {
			const row = db
				.prepare(
					'SELECT mchid, appid, name, serial, public_key AS publicKey, api_key AS apiKey FROM merchant WHERE mchid = ?',
				)
				.get(mchid)
			if (!row) return null
			// The columns are those of the STRICT table.
			const kept = row as unknown as Omit<WechatMerchant, 'name'>
			return { ...kept, name: fromNameColumn(String(row['name'])) }
		},
		register({ id, name, serial, publicKey, apiKey }) {
			const mchid = `16${digitsOf(`mch ${id}`, 8)}`
			const merchant = { mchid, appid: `wx${digitsOf(`wx ${id}`, 16)}`, name, serial, publicKey, apiKey }
			db.prepare(
				`INSERT INTO merchant (mchid, appid, name, serial, public_key, api_key) VALUES (?, ?, ?, ?, ?, ?)
				ON CONFLICT (mchid) DO UPDATE SET name = excluded.name, serial = excluded.serial, public_key = excluded.public_key,
				api_key = excluded.api_key`,
			).run(mchid, merchant.appid, toNameColumn(name), serial, publicKey, apiKey)
			return merchant
		},
	}
}
