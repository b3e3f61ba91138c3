import type { AccountStore } from '../accounts/account-store.ts'
import type { AddressStore } from '../accounts/address-store.ts'
import type { CartStore } from '../carts/cart-store.ts'
import { isBuyable } from '../items/item.ts'
import type { ItemStore } from '../items/item-store.ts'
import { demoAccount } from './demo-account.ts'

export type SeedDemo = {
	readonly accounts: AccountStore
	readonly addresses: AddressStore
	readonly carts: CartStore
	readonly items: ItemStore
}

/**
 * Gives a new shop its demo account: an address, and in the cart what was put there before its price changed.
 * Does nothing when the account is there already.
 */
export async function seedDemo({ accounts, addresses, carts, items }: SeedDemo): Promise<void> {
	const registered = await accounts.registerDemo(demoAccount.name, demoAccount.password)
	if (!registered.ok) return
	const { id } = registered.account
	const address = { name: '胡同', phone: '13800000000', region: '北京市 东城区', detail: '南锣鼓巷 1 号院（沙盒地址）' }
	addresses.add(id, address, true)
	for (const item of items.list({})) {
		const sku = item.skus[0]
		if (!item.priceChange || !sku || !isBuyable(item)) continue
		const line = { itemId: item.id, skuId: sku.id, quantity: 1, priceSeen: item.priceChange.from }
		carts.add(`account:${id}`, line, 1)
		carts.select(`account:${id}`, item.id, sku.id, false)
	}
}
