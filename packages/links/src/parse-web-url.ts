/**
 * Reads an http(s) URL by the WHATWG parser and refuses what a reader could misread: user info, control characters,
 * single-label hosts, IPv4 addresses written in any other form than four decimal numbers. A dot at the end of the host is dropped.
 */
export function parseWebUrl(text: string): URL | null {
	const start = /^https?:\/\//i.exec(text)
	if (start === null || hasControl(text) || !URL.canParse(text)) return null
	const url = new URL(text)
	if (url.username !== '' || url.password !== '' || authorityOf(text, start[0].length).includes('@')) return null
	if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1)
	return isPublicHostForm(url.hostname, authorityOf(text, start[0].length)) ? url : null
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

function isPublicHostForm(host: string, written: string): boolean {
	if (host.startsWith('[')) return true
	// The parser lets a few marks through (`,` from `🄁`, `_`); a host that is read everywhere alike has none at its end.
	if (host.length > 253 || !/^(?:[a-z0-9_-]+\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(host)) return false
	if (isDottedQuad(host)) return written.replace(/:\d*$/, '') === host
	if (host === 'localhost') return true
	const dot = host.lastIndexOf('.')
	return dot > 0 && dot < host.length - 2 && !/^\d+$/.test(host.slice(dot + 1))
}

function isDottedQuad(host: string): boolean {
	return /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}
