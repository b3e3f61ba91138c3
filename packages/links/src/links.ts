import type { DisplayHost } from './host/display-host.ts'
import type { Category, Link, LinkKind } from './link.ts'
import type { Place } from './locate-links.ts'
import type { Names, Platform } from './platform.ts'

/** What a URL says by itself, without a share text around it. */
export type Identity = {
	readonly platform: string | null
	readonly category: Category | null
	readonly kind: LinkKind
	readonly item: string | null
	readonly canonical: string
	readonly short: boolean
}

/** The platform's app for a link: a deep link, the Android package, the App Store number. */
export type AppLink = {
	readonly platform: string
	readonly name: Names
	readonly url: string | null
	readonly android: string | null
	readonly ios: string | null
}

/** Finds and reads links against one set of platforms. */
export type LinkReader = {
	/** Every link and share code of a text, in order, without overlap. Never throws; linear in the text. */
	find(text: string): readonly Link[]
	/** The places of the links `find` gives, without what they are: for marking them in a text, in a third of the time. */
	locate(text: string): readonly Place[]
	/** What a URL is; null when it is not a plain http(s) URL. */
	identify(url: string): Identity | null
	/** The clean form of a URL, the same when applied twice; null when it is not a plain http(s) URL. */
	canonical(url: string): string | null
	/** The names of the query parameters `canonical` leaves out, once each, in order. */
	removed(url: string): readonly string[]
	/** How the platform's app opens a link; null when no platform is known for it. */
	appLink(link: Link | string): AppLink | null
	/** Where a short link's HTML page leads; null when it does not say. `base` is the short link. */
	findShortTarget(html: string, base: string): string | null
	platform(id: string): Platform | null
	/** The payment handlers the platform's shops take on a day, `YYYY-MM-DD`. */
	accepts(platformId: string, date: string): readonly string[]
}

/** A reader that also shows hosts, and knows what imitates its platforms' domains. */
export type Links = LinkReader & {
	/** The host of a URL for the screen; null when it is not a plain http(s) URL. */
	displayHost(url: string): DisplayHost | null
}

/** `platforms` come before the built-in ones; one with a built-in id takes its place. */
export type LinksOptions = { readonly platforms?: readonly Platform[] }
