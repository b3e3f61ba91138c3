/** What a link leads to. `code` is a bare share code only its platform can resolve; `page` is everything else. */
export type LinkKind = 'item' | 'post' | 'profile' | 'shop' | 'quote' | 'code' | 'miniprogram' | 'page'

/** The trade a link belongs to; policies speak about these. */
export type Category = 'ecommerce' | 'second-hand' | 'content' | 'finance' | 'other'

/** A half-open range of UTF-16 units in the text that was searched. */
export type Span = { readonly start: number; readonly end: number }

/** One link (or bare share code) found in a text. */
export type Link = {
	/** First UTF-16 unit of the URL or the code. */
	readonly start: number
	/** One past the last UTF-16 unit of the URL or the code. */
	readonly end: number
	/** The characters between `start` and `end`, damage included. */
	readonly text: string
	/** The absolute http(s) URL as written, with `&amp;` read as `&`; null for a bare code or a mini-program. */
	readonly url: string | null
	/** The clean URL to store, show and open; null where `url` is. */
	readonly canonical: string | null
	/** The id of the platform, such as `taobao`; null for the rest of the web. */
	readonly platform: string | null
	readonly category: Category | null
	readonly kind: LinkKind
	/** The platform's own number or name of the thing; null while a short link is unresolved. */
	readonly item: string | null
	/** The title the share text gives; null when there is none. */
	readonly title: string | null
	/** The share code (口令) that came with the link, without its signs. */
	readonly code: string | null
	/** True when the URL is a short link that must be resolved to know the item. */
	readonly short: boolean
	/** The whole share text this link stands for, from label or noise to the “点击链接直接打开”; null for a plain link. */
	readonly share: Span | null
}
