import type { Links } from '@hutong/links'
import type { Money } from '@hutong/money'
import type { Card } from '@hutong/protocol'

/** Where a field of a card was read. `share` is the share text that came with the link. */
export type CardSource = 'json-ld' | 'microdata' | 'open-graph' | 'twitter' | 'html' | 'share'

/** What a page says about the thing it sells. The fields are those of the protocol's card that a page can fill. */
export type PageCard = Pick<
	Card,
	'title' | 'description' | 'price' | 'priceRange' | 'listPrice' | 'availability' | 'seller'
> & {
	/** Absolute http(s) URLs, best first, at most eight. */
	readonly images: readonly string[]
	/** The URL the page gives as its own, only when it is of the same site; null else. */
	readonly canonical: string | null
	/** Which source each filled field was read from. */
	readonly sources: Readonly<Partial<Record<CardField, CardSource>>>
}

/** A field that has a source. */
export type CardField =
	| 'title'
	| 'description'
	| 'price'
	| 'listPrice'
	| 'availability'
	| 'seller'
	| 'images'
	| 'canonical'

/**
 * Why a page gives no card: it is no HTML, it says nothing, it asks for a proof of being human, it asks for a login, or it
 * says that the thing is no longer there.
 */
export type CardRefusal = 'not_html' | 'empty' | 'bot_check' | 'login_wall' | 'gone'

/** One page read. It is plain data: it survives JSON and a thread's message. */
export type CardReading =
	| { readonly ok: true; readonly card: PageCard }
	| { readonly ok: false; readonly reason: CardRefusal }

/** A page as it arrived. */
export type CardInput = {
	/** The URL the body came from, after redirects. */
	readonly url: string
	/** Decoded bytes, at most 2 MiB are looked at. */
	readonly body: Uint8Array
	readonly contentType: string | null
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>
	readonly links: Links
	/** What the share text said, used where the page is silent. */
	readonly fallback?: { readonly title?: string | null }
}

/** Prices as one source gives them. `price` is null when they span a range. */
export type PriceReading = {
	readonly price: Money | null
	readonly priceRange: { readonly low: Money; readonly high: Money } | null
	readonly listPrice: Money | null
}
