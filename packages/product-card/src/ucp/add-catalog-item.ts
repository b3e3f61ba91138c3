import type { Links } from '@hutong/links'
import { sameMoney } from '@hutong/money'
import type { CardField, CardReading, CardSource, PageCard } from '../card-reading.ts'
import type { CatalogItem } from './catalog-item.ts'

/**
 * Puts what the shop's catalog says before what its page says: the protocol is the shop's own word, made for this. The page gives what the
 * catalog lacks; where the page gave no card, the catalog alone makes one.
 */
export function addCatalogItem(
	reading: CardReading,
	item: CatalogItem,
	{ url, links }: { readonly url: string; readonly links: Links },
): Extract<CardReading, { readonly ok: true }> {
	const page = reading.ok ? reading.card : { ...blank, platform: links.identify(url)?.platform ?? null }
	const images = item.images.length > 0 ? item.images : page.images
	const prices = choosePrices(page, item)
	const { title, description, availability, brand, sku, seller } = item
	const said = { title, description, availability, brand, sku, seller }
	const filled = Object.entries(said).filter(([, value]) => value !== null)
	const card = { ...page, ...Object.fromEntries(filled), ...prices.fields, images, kind: 'product' as const }
	const fromCatalog = [...filled.map(([field]) => field), ...(item.images.length > 0 ? ['images'] : [])]
	const sources = {
		...page.sources,
		...prices.sources,
		...Object.fromEntries(fromCatalog.map((field) => [field, 'ucp' as const])),
	}
	const isWhole = card.title !== null && images.length > 0
	return { ok: true, card: { ...card, oembed: isWhole ? null : page.oembed, sources: dropEmpty(sources) } }
}

type Sources = Readonly<Partial<Record<CardField, CardSource | undefined>>>

/**
 * The catalog's price stands where it names one, whatever the page shows; a catalog that contradicts itself takes the page's with it. Prices
 * go together: none of the page's is put beside one of the catalog's, but what the same price was before.
 */
function choosePrices(page: PageCard, item: CatalogItem) {
	const { price, priceRange, listPrice, priceDoubt } = item
	if (price === null && priceRange === null && !priceDoubt) return { fields: {}, sources: {} }
	const isSame = price !== null && page.price !== null && sameMoney(price, page.price)
	const before = listPrice ?? (isSame ? page.listPrice : null)
	const listSource = listPrice === null ? page.sources.listPrice : 'ucp'
	const sources: Sources = {
		price: priceDoubt ? undefined : 'ucp',
		priceFrom: undefined,
		listPrice: before === null ? undefined : listSource,
	}
	return { fields: { price, priceRange, listPrice: before, priceDoubt, priceFrom: null }, sources }
}

function dropEmpty(sources: Sources): PageCard['sources'] {
	return Object.fromEntries(Object.entries(sources).filter(([, source]) => source !== undefined))
}

/** A page that says nothing. */
const blank: PageCard = {
	...{ kind: 'product', platform: null, title: null, description: null, images: [] },
	...{ price: null, priceRange: null, listPrice: null, priceFrom: null, priceDoubt: false, availability: null },
	...{ brand: null, sku: null, seller: null, author: null, publishedAt: null, duration: null },
	...{ canonical: null, oembed: null, sources: {} },
}
