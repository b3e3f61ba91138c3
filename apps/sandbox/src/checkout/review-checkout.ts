import { findSku, type Item, type Sku } from '../items/item.ts'
import type { ItemStore } from '../items/item-store.ts'
import { type ShopProfile, shippingFor } from '../shops/shop-profile.ts'
import type { CheckoutLine } from './checkout-store.ts'

export type LineProblem = 'off_shelf' | 'sold_out' | 'stock_short'

export type ReviewedLine = CheckoutLine & {
	readonly item: Item
	readonly sku: Sku
	/** Why it cannot be bought as it stands. */
	readonly problem: LineProblem | null
	readonly priceChanged: boolean
}

/** A purchase at today's prices, fen. */
export type Review = {
	readonly lines: readonly ReviewedLine[]
	readonly subtotal: number
	readonly shipping: number
	readonly total: number
	readonly priceChanged: boolean
	/** Nothing in it stands against buying. */
	readonly buyable: boolean
}

/** Holds lines against what the shop has and asks now. */
export function reviewCheckout(
	items: Pick<ItemStore, 'find'>,
	profile: ShopProfile,
	lines: readonly CheckoutLine[],
): Review {
	const reviewed = lines.flatMap((line) => reviewLine(items, line))
	const subtotal = reviewed.reduce((sum, { sku, quantity }) => sum + sku.price * quantity, 0)
	const shipping = reviewed.length === 0 ? 0 : shippingFor(profile, subtotal)
	return {
		lines: reviewed,
		subtotal,
		shipping,
		total: subtotal + shipping,
		priceChanged: reviewed.some((line) => line.priceChanged),
		buyable: reviewed.length > 0 && reviewed.every(({ problem }) => problem === null),
	}
}

function reviewLine(items: Pick<ItemStore, 'find'>, line: CheckoutLine): readonly ReviewedLine[] {
	const item = items.find(line.itemId)
	const sku = item ? findSku(item, line.skuId) : null
	if (!item || !sku) return []
	return [
		{ ...line, item, sku, problem: problemOf(item, sku, line.quantity), priceChanged: sku.price !== line.priceSeen },
	]
}

function problemOf(item: Item, sku: Sku, quantity: number): LineProblem | null {
	if (item.state === 'off_shelf') return 'off_shelf'
	if (item.state === 'sold_out' || sku.stock === 0) return 'sold_out'
	return sku.stock < quantity ? 'stock_short' : null
}
