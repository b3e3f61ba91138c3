import type { CatalogueProduct } from '../catalogue/index.ts'

/** What the catalogue says of a product, with the price and stock the shop has now. */
export type Item = Omit<CatalogueProduct, 'skus'> & { readonly skus: readonly Sku[] }

export type Sku = CatalogueProduct['skus'][number]

/** The lowest price of an item, fen. */
export function lowestPrice(item: Item): number {
	return Math.min(...item.skus.map((sku) => sku.price))
}

/** The highest price of an item, fen. */
export function highestPrice(item: Item): number {
	return Math.max(...item.skus.map((sku) => sku.price))
}

/** Pieces left over all choices. */
export function stockOf(item: Item): number {
	return item.skus.reduce((sum, sku) => sum + sku.stock, 0)
}

/** Whether somebody could buy the item now. */
export function isBuyable(item: Item): boolean {
	return item.state === 'on_sale' && stockOf(item) > 0
}

export function findSku(item: Pick<Item, 'skus'>, skuId: string): Sku | null {
	return item.skus.find((sku) => sku.id === skuId) ?? null
}
