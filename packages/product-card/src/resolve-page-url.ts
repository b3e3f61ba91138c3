import { displayHost } from '@hutong/links'

/** Resolves a URL a page names: absolute, http(s), without user info, of bearable length; null else. */
export function resolvePageUrl(text: string, base: string): URL | null {
	const trimmed = text.trim()
	if (trimmed === '' || trimmed.length > 2_048) return null
	const url = URL.parse(trimmed, base)
	if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
	if (url.username !== '' || url.password !== '' || url.href.length > 2_048) return null
	return url
}

/** Gives the base that relative URLs of a page count from: its `<base href>`, else its own URL. */
export function toBaseUrl(pageUrl: string, base: string | null): string {
	return (base === null ? null : resolvePageUrl(base, pageUrl))?.href ?? pageUrl
}

/** Says whether two URLs are of one owner, by the Public Suffix List. */
export function isSameSite(one: string, other: string): boolean {
	const host = URL.parse(one)?.hostname
	if (host !== undefined && host === URL.parse(other)?.hostname) return true
	const [first, second] = [displayHost(one), displayHost(other)]
	return first !== null && second !== null && first.registrable === second.registrable
}
