import {
	type Category,
	createLinkReader,
	displayHost,
	type LinkKind,
	type LinkReader,
	type Platform,
} from '@hutong/links'

/** A link as a policy is asked about it. */
export type Linked = {
	readonly url: string
	readonly platform: string | null
	readonly category: Category | null
	readonly kind: LinkKind
}

/** What may be said of a link nobody can name by its URL: it may be one of an operator's own platform. */
export type Said = { readonly platform: string; readonly category: Category; readonly kind: LinkKind }

export const categories: readonly Category[] = ['ecommerce', 'second-hand', 'content', 'finance', 'other']
/** Bare codes and mini-programs have no URL that could open. */
export const kinds: readonly LinkKind[] = ['page', 'item', 'post', 'profile', 'shop', 'quote']

/** Builds the reader that says what the URLs of the space are. */
export function createReader(platforms: readonly Platform[]): LinkReader {
	return createLinkReader({ platforms })
}

/** What a URL is; null when nobody can tell whose it is (a look-alike, odd letters, no name), which no criterion speaks about. */
export function toLinked(reader: LinkReader, url: string): Linked | null {
	const identity = reader.identify(url)
	const warning = displayHost(url)?.warning
	if (identity === null || warning === undefined || (warning !== null && warning !== 'insecure')) return null
	const { platform, category, kind } = identity
	return platform === null ? { url, platform, category: null, kind: 'page' } : { url, platform, category, kind }
}
