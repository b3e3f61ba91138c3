/**
 * Reads an http(s) URL by the WHATWG parser and refuses what a reader could misread: user info, control characters,
 * single-label hosts, hosts no registry gives out, IPv4 addresses written in any other form than four decimal numbers.
 * A dot at the end of the host is dropped.
 */
export function parseWebUrl(text: string): URL | null {
	const start = /^https?:\/\//i.exec(text)
	if (start === null || hasControl(text)) return null
	const url = URL.parse(text)
	if (url === null || (text.includes('@') && authorityOf(text, start[0].length).includes('@'))) return null
	if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
	return isPublicHost(url.hostname) && !isDisguised(url.hostname, text, start[0].length) ? url : null
}

function hasControl(text: string): boolean {
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at)
		if (unit <= 0x20 || (unit >= 0x7f && unit <= 0xa0)) return true
	}
	return false
}

function authorityOf(text: string, from: number): string {
	const length = text.slice(from).search(/[/?#\\]/)
	return length === -1 ? text.slice(from) : text.slice(from, from + length)
}

/** Labels of letters, digits and inner hyphens; `_` only before the registered part; the last begins with a letter. */
const name =
	/^(?:(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)(?:[a-z][a-z0-9]+|xn--[a-z0-9-]*[a-z0-9])$/
const dottedQuad = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/

function isPublicHost(host: string): boolean {
	if (host.length > 253) return false
	return name.test(host) || host === 'localhost' || host.startsWith('[') || dottedQuad.test(host)
}

/** Whether the address was written in another way than it is read: `2130706433`, `0x7f.1`. */
function isDisguised(host: string, text: string, from: number): boolean {
	return dottedQuad.test(host) && authorityOf(text, from).replace(/:\d*$/, '') !== host
}
