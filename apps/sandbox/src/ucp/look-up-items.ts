import type { Item } from '../items/item.ts'
import type { ItemStore } from '../items/item-store.ts'
import { itemUrl } from '../share/share-item.ts'
import { type CatalogFacts, type Input, type Shown, toCatalogProduct, variantId } from './to-catalog-product.ts'

/** Finds the item an identifier means: its number, that of a choice, or the address of its page. */
export function findCatalogItem(items: Pick<ItemStore, 'find'>, id: string, { profile, shopUrl }: CatalogFacts) {
	const [number = ''] = id.split(':', 1)
	const url = URL.parse(id)
	const isPage = url !== null && id.startsWith(`${shopUrl}${profile.productPath}?`)
	const item = items.find(isPage ? (url.searchParams.get('id') ?? '') : number)
	if (item === null || item.state === 'off_shelf') return null
	const sku = item.skus.find((one) => variantId(item, one) === id)
	const isProduct = id === item.id || (isPage && url.href === new URL(itemUrl(shopUrl, profile, item.id)).href)
	return sku === undefined && !isProduct ? null : { item, sku: sku ?? null }
}

/** What `POST /catalog/lookup` answers: every item once, each with the choices that were asked for or its featured one. */
export function lookUpItems(items: Pick<ItemStore, 'find'>, ids: readonly string[], facts: CatalogFacts) {
	const found = new Map<string, { item: Item; inputs: Map<string, Input[]> }>()
	const missing: string[] = []
	for (const id of new Set(ids)) {
		const one = findCatalogItem(items, id, facts)
		if (one === null) missing.push(id)
		else {
			const entry = found.get(one.item.id) ?? { item: one.item, inputs: new Map() }
			const sku = one.sku ?? getFeatured(one.item)
			const before = entry.inputs.get(sku.id) ?? []
			entry.inputs.set(sku.id, [...before, { id, match: one.sku === null ? 'featured' : 'exact' }])
			found.set(one.item.id, entry)
		}
	}
	const products = [...found.values()].map(({ item, inputs }) => toCatalogProduct(item, listShown(item, inputs), facts))
	return { products, messages: missing.map((content) => ({ type: 'info', code: 'not_found', content })) }
}

/** The choice an item is shown with: the first that is there. */
export function getFeatured({ skus }: Pick<Item, 'skus'>) {
	const sku = skus.find(({ stock }) => stock > 0) ?? skus[0]
	if (sku === undefined) throw new Error('an item without a choice')
	return sku
}

function listShown({ skus }: Item, inputs: ReadonlyMap<string, readonly Input[]>): readonly Shown[] {
	return skus.flatMap((sku) => {
		const own = inputs.get(sku.id)
		return own === undefined ? [] : [{ sku, inputs: own }]
	})
}
