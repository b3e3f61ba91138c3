/** An http(s) URL as the WHATWG parser serialises it, in parts that together are `href`. */
export type WebUrl = {
	readonly href: string
	readonly protocol: 'https:' | 'http:'
	/** Scheme, host and port: `https://example.com:8443`. */
	readonly origin: string
	/** With its port. */
	readonly host: string
	readonly hostname: string
	/** Begins with `/`. */
	readonly pathname: string
	/** With its `?`; empty when there is none. */
	readonly search: string
	/** With its `#`; empty when there is none. */
	readonly hash: string
}

/**
 * Reads an http(s) URL by the WHATWG parser and refuses what a reader could misread: user info, control characters,
 * single-label hosts, hosts no registry gives out, IPv4 addresses written in any other form than four decimal numbers.
 * A dot at the end of the host is dropped.
 */
export function parseWebUrl(text: string): WebUrl | null {
	if (isSerialised(text)) return toParts(text)
	if (!web.test(text) || control.test(text)) return null
	const url = URL.parse(text)
	if (url === null || (text.includes('@') && authorityOf(text).includes('@'))) return null
	if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
	return isPublicHost(url.hostname, text) ? toParts(url.href) : null
}

const web = /^https?:\/\//i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const control = /[\u0000-\u0020\u007f-\u00a0]/

/** A plain ASCII name, and behind it what the parser leaves alone. Most URLs are like that. */
function isSerialised(text: string): boolean {
	const end = plainHost.exec(text)?.[0].length ?? 0
	return end > 0 && end <= 253 && !text.includes('xn--') && isPlainRest(text, end)
}

const plainHost = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9]{1,62}(?![^/])/

/** Nothing, or a path without dots at the start of a segment, a query and a fragment of units the parser leaves alone. */
function isPlainRest(text: string, from: number): boolean {
	if (from === text.length) return true
	plainRest.lastIndex = from
	return plainRest.test(text) && !text.includes('/.', from) && !(text.includes('%2', from) && /%2e/i.test(text))
}

const plainRest = /\/[\w!$%&'()*+,./:;=@[\]~-]*(?:\?[\w!$%&()*+,./:;=?@[\]~-]*)?(?:#[\w!$%&'()*+,./:;=?@[\]~-]*)?$/y

/** The same for a URL whose origin was parsed already. `length` is the origin's length as it was written. */
export function parseWithOrigin(text: string, origin: string, length: number): WebUrl | null {
	return isPlainRest(text, length) ? toParts(origin + text.slice(length)) : parseWebUrl(text)
}

/** Takes apart a URL that is written as the parser serialises it; only the path may be missing. */
export function toParts(written: string): WebUrl {
	const from = written.startsWith('https') ? 8 : 7
	const slash = written.indexOf('/', from)
	const path = slash === -1 ? written.length : slash
	const href = slash === -1 ? `${written}/` : written
	const fragment = href.indexOf('#', path)
	const end = fragment === -1 ? href.length : fragment
	const question = href.indexOf('?', path)
	const query = question === -1 || question > end ? end : question
	const host = href.slice(from, path)
	const colon = host.lastIndexOf(':')
	return {
		href,
		protocol: from === 8 ? 'https:' : 'http:',
		origin: href.slice(0, path),
		host,
		hostname: colon === -1 || host.endsWith(']') ? host : host.slice(0, colon),
		pathname: href.slice(path, query),
		search: href.slice(query, end),
		hash: href.slice(end),
	}
}

/** The parser skips any number of slashes before the host, of either kind. */
function authorityOf(text: string): string {
	return /^https?:[/\\]*([^/?#\\]*)/i.exec(text)?.[1] ?? ''
}

/** Labels of up to 63 letters, digits and inner hyphens; `_` only before the registered part; the last begins with a letter. */
const name =
	/^(?:(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)(?:[a-z][a-z0-9]{1,62}|xn--[a-z0-9-]{0,58}[a-z0-9])$/
const dottedQuad = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/

function isPublicHost(host: string, text: string): boolean {
	if (host.length > 253) return false
	return name.test(host) || host === 'localhost' || host.startsWith('[') || isPlainAddress(host, text)
}

/** Whether a host is an IPv4 address, and was written as it is read: not as `2130706433` or `0x7f.1`. */
function isPlainAddress(host: string, text: string): boolean {
	return dottedQuad.test(host) && authorityOf(text).replace(/:\d*$/, '') === host
}
