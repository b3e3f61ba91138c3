import type { CategoryId } from './category.ts'
import type { PictureKey } from './picture/picture-key.ts'
import type { Words } from './words.ts'

/** The three shops of the sandbox. */
export type Shop = 'taobao' | 'xianyu' | 'douyin'

/** One buyable variant. `price` is in fen; `stock` counts pieces. */
export type CatalogueSku = {
	readonly id: string
	readonly name: Words
	readonly price: number
	readonly stock: number
	readonly picture?: PictureKey
}

export type CatalogueReview = {
	readonly who: string
	readonly stars: 1 | 2 | 3 | 4 | 5
	readonly text: Words
	/** The day it was written, `YYYY-MM-DD`. */
	readonly at: string
}

/** Who sells; `rating` is out of 5. */
export type CatalogueSeller = {
	readonly id: string
	readonly name: Words
	readonly rating: number
	readonly from: Words
}

/** A product as one of the sandbox's shops sells it. All prices are in fen. */
export type CatalogueProduct = {
	readonly shop: Shop
	/** 12 digits at the Taobao-like and Xianyu-like shops, 19 at the Douyin-like one. */
	readonly id: string
	readonly title: Words
	readonly category: CategoryId
	/** Keys for `renderPicture`, the main picture first. */
	readonly pictures: readonly PictureKey[]
	readonly skus: readonly CatalogueSku[]
	/** The struck-out price. */
	readonly listPrice?: number
	readonly seller: CatalogueSeller
	readonly description: Words
	readonly sales: number
	readonly state: 'on_sale' | 'sold_out' | 'off_shelf'
	/** What the first SKU cost before its price changed. */
	readonly priceChange?: { readonly from: number }
	readonly reviews: readonly CatalogueReview[]
	/** How worn a second-hand thing is. */
	readonly condition?: Words
}
