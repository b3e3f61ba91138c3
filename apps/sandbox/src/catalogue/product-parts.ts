import type { PictureKey } from './picture/picture-key.ts'
import type { CatalogueReview, CatalogueSku } from './product.ts'
import type { Words } from './words.ts'

/** Pairs the Chinese words with the English ones. */
export function words(zh: string, en: string): Words {
	return { zh, en }
}

/** Creates a variant; `price` is in fen. */
export function sku(id: string, name: Words, price: number, stock: number, picture?: PictureKey): CatalogueSku {
	return picture ? { id, name, price, stock, picture } : { id, name, price, stock }
}

/** Creates a review; `at` is a day, `YYYY-MM-DD`. */
export function review(who: string, stars: CatalogueReview['stars'], at: string, text: Words): CatalogueReview {
	return { who, stars, text, at }
}
