import { toDecimal } from '@hutong/money'
import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { inLocale, type Locale } from '../i18n/locale.ts'
import { findSku, highestPrice, type Item, isBuyable, lowestPrice } from '../items/item.ts'
import { itemUrl } from '../share/share-item.ts'
import { pictureUrl } from './picture-url.ts'
import type { Visit } from './visit.ts'

export type ProductHeadFacts = { readonly item: Item; readonly skuId: string | null; readonly shopUrl: string }

/** What a product page says of itself to machines: schema.org Product as JSON-LD, and Open Graph where the shop has it. */
export function productHead({ profile, locale }: Visit, { item, skuId, shopUrl }: ProductHeadFacts): VNode {
	const url = itemUrl(shopUrl, profile, item.id)
	const images = item.pictures.map((key) => shopUrl + pictureUrl(key, 750))
	const title = inLocale(item.title, locale)
	const facts = productFacts(item, { url, images, locale, skuId, used: profile.secondHand })
	// A data block is no script; `<` is escaped so that no text can end it.
	const json = { __html: JSON.stringify(facts).replaceAll('<', '\\u003c') }
	const seller = inLocale(item.seller.name, locale)
	const openGraph: readonly (readonly [string, string])[] = profile.openGraph
		? [
				['og:type', 'product'],
				['og:site_name', inLocale(profile.name, locale)],
				['og:title', title],
				['og:description', inLocale(item.description, locale)],
				['og:url', url],
				['og:image', images[0] ?? ''],
				['product:price:amount', yuan(lowestPrice(item))],
				['product:price:currency', 'CNY'],
				['product:availability', isBuyable(item) ? 'in stock' : 'out of stock'],
				['product:condition', profile.secondHand ? 'used' : 'new'],
				['product:retailer_title', seller],
			]
		: []
	return html`<link rel="canonical" href=${url} /><meta name="description" content=${inLocale(item.description, locale)} />
${openGraph.map(([property, content]) => html`<meta property=${property} content=${content} />`)}
<script type="application/ld+json" dangerouslySetInnerHTML=${json}></script>`
}

type FactOptions = {
	readonly url: string
	readonly images: readonly string[]
	readonly locale: Locale
	readonly skuId: string | null
	readonly used: boolean
}

function productFacts(item: Item, { url, images, locale, skuId, used }: FactOptions) {
	const rating = item.reviews.reduce((sum, { stars }) => sum + stars, 0) / Math.max(1, item.reviews.length)
	return {
		'@context': 'https://schema.org',
		'@type': 'Product',
		name: inLocale(item.title, locale),
		description: inLocale(item.description, locale),
		sku: skuId ?? item.id,
		url,
		image: images,
		...(item.reviews.length > 0
			? {
					aggregateRating: {
						'@type': 'AggregateRating',
						ratingValue: rating.toFixed(1),
						reviewCount: item.reviews.length,
					},
				}
			: {}),
		offers: {
			...offerPrice(item, skuId),
			priceCurrency: 'CNY',
			url,
			availability: `https://schema.org/${isBuyable(item) ? 'InStock' : 'SoldOut'}`,
			itemCondition: `https://schema.org/${used ? 'UsedCondition' : 'NewCondition'}`,
			seller: { '@type': 'Organization', name: inLocale(item.seller.name, locale) },
		},
	}
}

function offerPrice(item: Item, skuId: string | null) {
	const sku = skuId ? findSku(item, skuId) : null
	const [low, high] = sku ? [sku.price, sku.price] : [lowestPrice(item), highestPrice(item)]
	if (low === high) return { '@type': 'Offer', price: yuan(low) }
	return { '@type': 'AggregateOffer', lowPrice: yuan(low), highPrice: yuan(high), offerCount: item.skus.length }
}

function yuan(fen: number): string {
	return toDecimal({ amount: fen, currency: 'CNY' })
}
