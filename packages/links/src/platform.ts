import type { Category, LinkKind } from './link.ts'

/** A name in the two languages every screen has. */
export type Names = { readonly zh: string; readonly en: string }

/** What an item id may consist of. `token` is letters, digits, `.`, `-` and `_`. */
export type ItemForm = 'digits' | 'hex' | 'token'

/** One form of URL a platform uses: which hosts, which path, where the item id stands. */
export type LinkShape = {
	/**
	 * Hosts in lower case, with a port when it is not the scheme's own: `item.taobao.com`, `taobao.localhost:7710`.
	 * The first label may be any (`*.m.goofish.com`) or hold the id (`shop{item}.taobao.com`).
	 */
	readonly hosts: readonly string[]
	/**
	 * The path, letters compared exactly; `{item}` stands for the id, `{any}` for something else that is not looked at:
	 * `/item.htm`, `/i{item}.htm`, `/detail-{any}-{item}.html`. One `/` at the end is ignored.
	 */
	readonly path: string
	/** Query parameters that may carry the id when the path does not, first present wins. */
	readonly params?: readonly string[]
	readonly form: ItemForm
	readonly kind: LinkKind
	/** What looks like an id and is none: `www` where shops have hosts of their own. */
	readonly except?: readonly string[]
	/** The item's name where the URL holds a part of it: `116.{item}`. Needs `canonical`, which then has the whole name. */
	readonly item?: string
	/** Host and path of the canonical URL when it differs from the URL's own: `item.taobao.com/item.htm`. */
	readonly canonical?: string
	/** The name the id has in the canonical URL's query; absent when it is in the path. */
	readonly canonicalParam?: string
	/** Further parameters without which the page is another one (`skuId`); everything else is dropped. */
	readonly keep?: readonly string[]
	/** How the app opens this shape, in place of the platform's template for its kind. */
	readonly app?: string
}

/** A family of short links that must be resolved. */
export type ShortHost = {
	readonly hosts: readonly string[]
	/** What stands between host and short code (`/`, `/h.`, `/s/`), or the whole path when `param` carries the code. */
	readonly prefix: string
	/** The query parameter that carries the short code when the path does not: `ps`. */
	readonly param?: string
	/** What the short code consists of: letters and digits; those and `-`; those and `_`; a parameter's percent-encoded text. */
	readonly alphabet: 'alphanumeric' | 'dashed' | 'token' | 'encoded'
	/** What closes the canonical form: `/` where the platform writes one. */
	readonly suffix?: string
	/** The query parameter that holds the share code (`tk`, `jkl`), the signs around it and its length: at most three less where signs close it. */
	readonly shareCode?: { readonly param: string; readonly around?: string; readonly length: number }
	/** What a short link leads to when the share text does not say. */
	readonly kind: LinkKind
}

/** Where a share text keeps its title, tried in order: 「…」 after the URL · 【…】 · the text before · the text after. */
export type TitlePlace = 'quoted' | 'bracketed' | 'before' | 'after'

/** How the platform's old share codes are written: signs on both sides (often mismatched) and the number of characters. */
export type CodeForm = { readonly signs: string; readonly min: number; readonly max: number }

/** How the platform's own app is reached. Templates know `{item}`, `{url}` and `{encodedUrl}` (the canonical URL). */
export type AppLinks = {
	readonly templates: Readonly<Partial<Record<LinkKind, string>>>
	readonly android: string | null
	/** The App Store's number. */
	readonly ios: string | null
}

/** A way of paying the platform's shops take, and since when. Days are local to the shop, `YYYY-MM-DD`, both inclusive. */
export type Acceptance = { readonly handler: string; readonly since?: string; readonly until?: string }

/** A host that speaks for a platform beside the built-in ones: a sandbox, a mirror, a company's own shop. */
export type ExtraHost = {
	/** `taobao.localhost:7710` */
	readonly host: string
	/** `https` unless said otherwise: plain http is allowed only for hosts that say so. */
	readonly scheme?: 'http' | 'https'
}

/** Everything known about one platform, as plain data. */
export type Platform = {
	readonly id: string
	readonly names: Names
	/** What its app is called on a button: 淘宝APP, Taobao app. */
	readonly appName: Names
	readonly category: Category
	/** Kinds that belong to another trade than the platform itself: a Douyin item is e-commerce. */
	readonly kindCategories?: Readonly<Partial<Record<LinkKind, Category>>>
	/** What share texts call it in 【】: 淘宝, 抖音商城. A label may say what kind of thing is shared. */
	readonly labels: readonly { readonly name: string; readonly kind?: LinkKind }[]
	/** Words in a share text that say what kind of thing is shared. */
	readonly hints?: readonly { readonly text: string; readonly kind: LinkKind }[]
	readonly titles: readonly TitlePlace[]
	/** What share texts put behind a title that is not part of it. */
	readonly titleSuffixes?: readonly string[]
	/** Absent when the platform has no codes between signs. */
	readonly codes?: CodeForm
	/** Words near a bare code that name this platform. */
	readonly codeHints?: readonly string[]
	/** Registrable domains that are the platform's own: any other page there is its `page`. */
	readonly domains: readonly string[]
	readonly shapes: readonly LinkShape[]
	readonly short: readonly ShortHost[]
	/** Parameters that say who shared, dropped from the platform's pages that have no shape. `x*` is a prefix. */
	readonly trackers: readonly string[]
	readonly app: AppLinks
	readonly accepts: readonly Acceptance[]
	/** Hosts that take every shape of the platform. */
	readonly extraHosts?: readonly ExtraHost[]
	/** Hosts that take every short form of the platform. */
	readonly extraShortHosts?: readonly ExtraHost[]
}
