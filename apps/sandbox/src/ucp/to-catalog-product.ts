import { inLocale, type Locale } from '../i18n/locale.ts'
import { highestPrice, type Item, isBuyable, lowestPrice, type Sku } from '../items/item.ts'
import { itemUrl } from '../share/share-item.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import { mainPicture, pictureUrl } from '../views/picture-url.ts'

export type CatalogFacts = { readonly profile: ShopProfile; readonly shopUrl: string; readonly locale: Locale }

/** Which identifier of a request led to a variant, and how (`input_correlation` of the protocol). */
export type Input = { readonly id: string; readonly match: 'exact' | 'featured' }

/** A choice that is to be shown, with what led to it. */
export type Shown = { readonly sku: Sku; readonly inputs: readonly Input[] }

/** An item as the catalog of the Universal Commerce Protocol names it: integer minor units, URLs of the shop's own. */
export function toCatalogProduct(item: Item, shown: readonly Shown[], facts: CatalogFacts) {
	const { locale, profile, shopUrl } = facts
	return {
		id: item.id,
		title: inLocale(item.title, locale),
		description: { plain: inLocale(item.description, locale) },
		url: itemUrl(shopUrl, profile, item.id),
		categories: [{ value: item.category, taxonomy: 'merchant' }],
		price_range: { min: toPrice(lowestPrice(item)), max: toPrice(highestPrice(item)) },
		media: item.pictures.map((key) => ({ type: 'image', url: shopUrl + pictureUrl(key, 750) })),
		options: [{ name: choice(locale), values: item.skus.map((sku) => ({ label: inLocale(sku.name, locale) })) }],
		variants: shown.map((one) => toVariant(item, one, facts)),
	}
}

/** The name a choice goes by in the catalog and in line items. */
export function variantId(item: Pick<Item, 'id'>, sku: Pick<Sku, 'id'>): string {
	return `${item.id}:${sku.id}`
}

function toVariant(item: Item, { sku, inputs }: Shown, { locale, profile, shopUrl }: CatalogFacts) {
	const { listPrice = 0 } = item
	const isThere = isBuyable(item) && sku.stock > 0
	const name = inLocale(sku.name, locale)
	return {
		...{ id: variantId(item, sku), sku: sku.id, title: name, description: { plain: name } },
		price: toPrice(sku.price),
		...(listPrice > sku.price ? { list_price: toPrice(listPrice) } : {}),
		availability: { available: isThere, status: isThere ? 'in_stock' : 'out_of_stock' },
		options: [{ name: choice(locale), label: name }],
		media: [{ type: 'image', url: shopUrl + pictureUrl(mainPicture(item, sku), 750) }],
		condition: profile.secondHand ? 'used' : 'new',
		seller: { name: inLocale(item.seller.name, locale) },
		...(inputs.length > 0 ? { inputs } : {}),
	}
}

function toPrice(fen: number) {
	return { amount: fen, currency: 'CNY' }
}

function choice(locale: Locale): string {
	return locale === 'en' ? 'Choice' : '款式'
}
