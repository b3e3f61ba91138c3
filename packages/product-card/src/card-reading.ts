import type { Links } from '@hutong/links'
import type { Money } from '@hutong/money'
import type { Card, CardKind } from '@hutong/protocol'

/**
 * Where a field of a card was read, the most trusted first. `ucp` is the shop's own catalog (Universal Commerce Protocol), `platform` is a reader for a platform whose pages carry no markup for
 * machines, `visible` what stands beside the main heading for people, `headers` the answer's headers, `share` the share text
 * that came with the link.
 */
export type CardSource =
	| 'ucp'
	| 'json-ld'
	| 'microdata'
	| 'rdfa'
	| 'open-graph'
	| 'twitter'
	| 'platform'
	| 'visible'
	| 'html'
	| 'headers'
	| 'share'

/** What a page says about what it shows. The fields are those of the protocol's card that a page can fill. */
export type PageCard = Pick<
	Card,
	'title' | 'description' | 'price' | 'priceRange' | 'listPrice' | 'availability' | 'seller'
> & {
	/** What the page turned out to be, never `quote`: that is known before a page is read. */
	readonly kind: CardKind
	/** The platform the page belongs to, by its URL. */
	readonly platform: string | null
	/** The lowest of several prices where nothing else is known: to be shown as "from", never as the price. */
	readonly priceFrom: Money | null
	/** Whether the page names prices that contradict each other. Then none is given. */
	readonly priceDoubt: boolean
	readonly brand: string | null
	/** How the seller names the thing: its stock keeping unit. */
	readonly sku: string | null
	/** Who wrote, filmed or posted it. */
	readonly author: string | null
	/** Milliseconds since 1970. */
	readonly publishedAt: number | null
	/** Seconds. */
	readonly duration: number | null
	/** Absolute http(s) URLs, best first, at most eight. */
	readonly images: readonly string[]
	/** The URL the page gives as its own, only when it is of the same site; null else. */
	readonly canonical: string | null
	/** Where the page's oEmbed may be asked for what is missing here: title or picture. Null where nothing is. */
	readonly oembed: string | null
	/** Which source each filled field was read from. */
	readonly sources: Readonly<Partial<Record<CardField, CardSource>>>
}

/** A field that has a source. */
export type CardField =
	| 'title'
	| 'description'
	| 'images'
	| 'price'
	| 'priceFrom'
	| 'listPrice'
	| 'availability'
	| 'brand'
	| 'sku'
	| 'seller'
	| 'author'
	| 'publishedAt'
	| 'duration'
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

/** A page that arrives: all that is known before its body. */
export type PageInput = Omit<CardInput, 'body'>

/** Prices as one source gives them. `price` is null when they span a range. */
export type PriceReading = {
	readonly price: Money | null
	readonly priceRange: { readonly low: Money; readonly high: Money } | null
	readonly listPrice: Money | null
	/** A lower bound that stands alone. */
	readonly from: Money | null
}
