import { getDomain, getPublicSuffix } from 'tldts'
import { toJudgedPath } from '../judged-url.ts'

/** A place a list names: a host with all below it, or the beginning of a path there, or one page with its query. */
export type Place = {
	/** As the URL parser writes it, without a dot at its end. */
	readonly hostname: string
	/** Empty for every port. */
	readonly port: string
	/** Without a slash at its end unless a query follows; empty for the whole host. */
	readonly path: string
	/** Empty for every query. */
	readonly query: string
}

/** Reads a place as lists write it, with or without `http(s)://`; null when it is none. Hosts become what URLs are compared by: small letters, Punycode. */
export function parsePlace(text: string): Place | null {
	if (isPlainName(text)) return { hostname: text, port: '', path: '', query: '' }
	const [, name = '', port = '', path = '', query = ''] = placeForm.exec(text) ?? []
	const url = name === '' ? null : URL.parse(`https://${name}${port}${path}${query}`)
	if (url === null) return null
	const hostname = url.hostname.replace(/\.$/, '')
	if (hostname === '' || hostname.length > longestHost || hostname.includes('..')) return null
	const judged = toJudgedPath(url.pathname)
	return {
		hostname,
		port: port === '' ? '' : `${Number(port.slice(1))}`,
		path: url.search.length > 1 ? judged : judged.replace(/\/$/, ''),
		query: url.search.slice(1),
	}
}

/** Whether a place is everybody's: a top-level domain, a public suffix such as `co.uk` or `github.io`. */
export function isTooWide({ hostname, path, query }: Place): boolean {
	if (path !== '' || query !== '' || hostname.startsWith('[')) return false
	return getPublicSuffix(hostname, wholeSuffixList) === hostname
}

/** The part of a host somebody owns, by the Public Suffix List; null when it has none. */
export function findRegistrable(host: string): string | null {
	return getDomain(host, wholeSuffixList)
}

const wholeSuffixList = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const

/** What DNS allows. */
const longestHost = 253

/** Names that the URL parser leaves as they are: most lines of most lists. */
function isPlainName(text: string): boolean {
	if (text.length > longestHost || text.includes('..') || text.includes('xn--')) return false
	return /^[a-z0-9_][a-z0-9_.-]*$/.test(text) && /^[a-z]/.test(text.slice(text.lastIndexOf('.') + 1))
}

/** Name or address, port, path, query. */
const placeForm = /^(?:https?:\/\/)?(\[[0-9a-f:.]+\]|[^\s:/?#@\\[\]*|^]+)(:\d{1,5})?(\/[^\s?#\\]*)?(\?[^\s#]*)?$/i
