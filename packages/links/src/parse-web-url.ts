/**
 * Reads an http(s) URL by the WHATWG parser and refuses what a reader could misread: user info, control characters,
 * single-label hosts, hosts no registry gives out, IPv4 addresses written in any other form than four decimal numbers.
 * A dot at the end of the host is dropped.
 */
export function parseWebUrl(text: string): URL | null {
	if (!web.test(text) || control.test(text)) return null
	const url = URL.parse(text)
	if (url === null || (text.includes('@') && authorityOf(text).includes('@'))) return null
	const host = url.hostname
	if (!host.endsWith('.')) return isPublicHost(host, text) ? url : null
	url.hostname = host.slice(0, -1)
	return isPublicHost(url.hostname, text) ? url : null
}

const web = /^https?:\/\//i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const control = /[\u0000-\u0020\u007f-\u00a0]/

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
