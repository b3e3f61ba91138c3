import type { Words } from '../catalogue/index.ts'
import { type Item, isBuyable } from '../items/item.ts'
import type { Shop } from '../shops/open-shop.ts'
import type { ShopId } from '../shops/shop-id.ts'

/** A share text a demo chat may begin with. */
export type DemoShare = {
	readonly shop: ShopId
	readonly itemId: string
	readonly title: Words
	readonly kind: 'item' | 'sold_out' | 'off_shelf' | 'expired'
	readonly text: string
}

/** Well-known share texts of a shop, the same at every start: three goods, one sold out, one off the shelf, one expired. */
export function demoShares(
	{ profile, items, shares }: Pick<Shop, 'profile' | 'items' | 'shares'>,
	productIds: readonly string[],
): readonly DemoShare[] {
	const all = productIds.flatMap((id) => items.find(id) ?? [])
	const share = (item: Item, kind: DemoShare['kind']): DemoShare => {
		const link = kind === 'expired' ? shares.shareExpired(item, 'demo-expired') : shares.share(item, 'sandbox', 'demo')
		return { shop: profile.id, itemId: item.id, title: item.title, kind, text: link.text }
	}
	const buyable = all.filter(isBuyable)
	const soldOut = all.filter(({ state }) => state === 'sold_out').slice(0, 1)
	const offShelf = all.filter(({ state }) => state === 'off_shelf').slice(0, 1)
	return [
		...buyable.slice(0, 3).map((item) => share(item, 'item')),
		...soldOut.map((item) => share(item, 'sold_out')),
		...offShelf.map((item) => share(item, 'off_shelf')),
		...buyable.slice(0, 1).map((item) => share(item, 'expired')),
	]
}
