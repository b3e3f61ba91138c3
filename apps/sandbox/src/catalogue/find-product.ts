import { catalogue } from './catalogue.ts'
import type { CatalogueProduct, Shop } from './product.ts'

const byShopAndId = new Map(catalogue.map((product) => [`${product.shop} ${product.id}`, product]))

/** Finds a product of one shop by its id, whatever its state, or gives null. */
export function findProduct(shop: Shop, id: string): CatalogueProduct | null {
	return byShopAndId.get(`${shop} ${id}`) ?? null
}
