import { escapeBytes, toByteText, unescapeFully } from './byte-text.ts'
import { toCanonicalHost } from './canonical-host.ts'
import { toCanonicalPath } from './canonical-path.ts'

/** A URL in the spelling Safe Browsing lists are made from. All ASCII; user, password, port and fragment play no part. */
export type SafeBrowsingUrl = {
	readonly scheme: string
	/** A name, an IPv4 address or an IPv6 address in brackets. */
	readonly host: string
	readonly path: string
	/** Without its `?`; null when none was written. */
	readonly query: string | null
}

/**
 * Brings a URL to the spelling of the published canonicalisation (“URLs and Hashing” of Safe Browsing v5); without a scheme it is http. Null when it
 * has no host. This spelling is for looking things up, never for opening them: it undoes escapes a server may tell apart.
 */
export function parseSafeBrowsingUrl(input: string | Uint8Array): SafeBrowsingUrl | null {
	const written = toByteText(input)
	const text = unescapeFully(trimBlanks(upTo(written, '#')).replace(/[\t\r\n]/g, ''))
	const scheme = /^[a-z][a-z0-9+.-]*(?=:)/i.exec(text)?.[0] ?? ''
	if (scheme !== '' && !text.startsWith('://', scheme.length)) return null
	const rest = scheme === '' ? text : text.slice(scheme.length + 3)
	const place = upTo(rest, '?')
	const authority = upTo(place, '/')
	const host = toCanonicalHost(authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, ''))
	if (host === '') return null
	return {
		scheme: scheme === '' ? 'http' : scheme.toLowerCase(),
		host,
		path: toCanonicalPath(place.slice(authority.length)),
		query: place.length === rest.length ? null : escapeBytes(rest.slice(place.length + 1)),
	}
}

/** The URL as one text. */
export function formatSafeBrowsingUrl({ scheme, host, path, query }: SafeBrowsingUrl): string {
	return `${scheme}://${host}${path}${query === null ? '' : `?${query}`}`
}

function upTo(text: string, end: string): string {
	const at = text.indexOf(end)
	return at === -1 ? text : text.slice(0, at)
}

/** A regular expression would try every blank of a long row of them. */
function trimBlanks(text: string): string {
	let [start, end] = [0, text.length]
	while (start < end && text.charCodeAt(start) <= 0x20) start += 1
	while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1
	return text.slice(start, end)
}
