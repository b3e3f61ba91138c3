import type { PageCard } from '../card-reading.ts'

/** What a shop's catalog says of one item: the fields of a card that it can fill, null where it is silent. */
export type CatalogItem = Pick<
	PageCard,
	| 'title'
	| 'description'
	| 'images'
	| 'price'
	| 'priceRange'
	| 'listPrice'
	| 'priceDoubt'
	| 'availability'
	| 'brand'
	| 'sku'
	| 'seller'
>
