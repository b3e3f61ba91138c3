import { type Money, toDecimal } from '@hutong/money'
import type { CardReading, PageCard } from './card-reading.ts'

/** An amount as a decimal text, with as many places as the currency has. */
export type AmountJson = { readonly amount: string; readonly currency: string }

/** A card in the form the command line prints, for people's scripts. Its fields and their order stay. */
export type CardJson = Pick<
	PageCard,
	| 'title'
	| 'description'
	| 'images'
	| 'availability'
	| 'brand'
	| 'sku'
	| 'seller'
	| 'platform'
	| 'kind'
	| 'canonical'
	| 'sources'
> & {
	readonly price: AmountJson | null
	readonly priceRange: { readonly low: AmountJson; readonly high: AmountJson } | null
}

/** Gives a reading the form the command line prints. */
export function toCardJson({ card }: Extract<CardReading, { readonly ok: true }>): CardJson {
	const { title, description, images, price, priceRange, availability, brand, sku, seller, platform, kind } = card
	return {
		...{ title, description, images: [...images], price: price === null ? null : toAmount(price) },
		priceRange: priceRange === null ? null : { low: toAmount(priceRange.low), high: toAmount(priceRange.high) },
		...{ availability, brand, sku, seller, platform, kind, canonical: card.canonical, sources: { ...card.sources } },
	}
}

function toAmount(money: Money): AmountJson {
	return { amount: toDecimal(money), currency: money.currency }
}
