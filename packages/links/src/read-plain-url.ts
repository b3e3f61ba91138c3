import { isPlainDomain } from './bare-domain.ts'
import {
	endsPlainHost,
	isChinese,
	notPlain,
	plainBareStart,
	plainBodyEnd,
	plainHostEnd,
	plainPortEnd,
} from './plain-url.ts'
import type { Hit } from './read-url-at.ts'
import type { Registry } from './registry.ts'

/** Reads a plain URL whose `://` begins at `colon`; null when care is called for. */
export function readPlainUrl(text: string, colon: number, floor: number, registry: Registry): Hit | null {
	const start = text.charCodeAt(colon - 1) === 0x73 ? colon - 5 : colon - 4
	if (start < floor || !text.startsWith('http', start)) return null
	return readOn(text, start, plainHostEnd(text, colon + 3), '', registry)
}

/** The same for a domain without a scheme, whose first dot stands at `dot`. */
export function readPlainBare(text: string, dot: number, floor: number, registry: Registry): Hit | null {
	const start = plainBareStart(text, dot, floor)
	const hostEnd = start === notPlain ? notPlain : plainHostEnd(text, start)
	if (hostEnd === notPlain || !isPlainDomain(text, start, hostEnd)) return null
	return readOn(text, start, hostEnd, 'https://', registry)
}

/** Reads on from a plain host to the end of its URL. */
function readOn(text: string, start: number, hostEnd: number, prefix: string, registry: Registry): Hit | null {
	if (hostEnd === notPlain || text.charCodeAt(start - 1) === 0x5f) return null
	const from = text.charCodeAt(hostEnd) === 0x3a ? plainPortEnd(text, hostEnd) : hostEnd
	const isBody = text.charCodeAt(from) === 0x2f
	if (!isBody && !(from === hostEnd && prefix !== '' && isChinese(text.charCodeAt(from))) && !endsPlainHost(text, from))
		return null
	const end = isBody ? plainBodyEnd(text, from) : from
	if (end === notPlain) return null
	const written = text.slice(start, end)
	const url = prefix + written
	// A blank turned into `_` may end a short link.
	const isBroken = isBody && written.includes('_') && registry.findSite(originOf(url)).shorts.length > 0
	return isBroken ? null : { found: { start, end, url, parsed: null, next: end }, next: end }
}

function originOf(url: string): string {
	const path = url.indexOf('/', 8)
	return path === -1 ? url : url.slice(0, path)
}
