import { readUrl } from './identify.ts'
import type { Span } from './link.ts'
import { shortCodeAt } from './match-short.ts'
import type { PlacedShort, Registry, Site } from './registry.ts'
import { findBodyEnd } from './url-body.ts'
import { parseWithOrigin, toParts, type WebUrl } from './web-url.ts'

/** A URL as it stands in a text. */
export type FoundUrl = Span & {
	readonly url: string
	/** The same, parsed; null while nobody asked: a plain URL, which the parser would leave as it is. */
	readonly parsed: WebUrl | null
	/** Where reading goes on: behind the rest of a broken or wrapped URL. */
	readonly next: number
}

/** A found URL, taken apart. */
export function partsOf({ url, parsed }: FoundUrl): WebUrl {
	return parsed ?? toParts(url)
}

/** What was found at a place, and where to go on. */
export type Hit = { readonly found: FoundUrl | null; readonly next: number }

const longestShort = 512

/** Reads on from a host to the end of its URL; null when the whole is none. `prefix` is the scheme that was not written. */
export function readUrlAt(
	text: string,
	place: { readonly start: number; readonly hostEnd: number; readonly prefix: string },
	registry: Registry,
): Hit | null {
	const origin = registry.findOrigin(place.prefix + text.slice(place.start, place.hostEnd))
	if (origin === null) return null
	const site = registry.findSite(origin)
	const whole = bodyEnd(text, place.hostEnd, site)
	const length = itemLength(text.slice(place.hostEnd, whole), origin, site, registry)
	const end = place.hostEnd + withoutEmphasis(text, place, length)
	const written = text.slice(place.start, end)
	const url = `${place.prefix}${written.includes('&amp;') ? written.replaceAll('&amp;', '&') : written}`
	const parsed = parseWithOrigin(url, origin, place.prefix.length + place.hostEnd - place.start)
	if (parsed === null || isInsideWord(text, place, end)) return null
	return { found: { start: place.start, end, url, parsed, next: end }, next: whole }
}

/** The length of path and query without the `_` that close what as many before the URL opened, as Markdown has it. */
function withoutEmphasis(text: string, { start, hostEnd }: { start: number; hostEnd: number }, length: number): number {
	let kept = length
	for (let at = start - 1; text.charAt(at) === '_' && text.charAt(hostEnd + kept - 1) === '_' && kept > 0; at--)
		kept -= 1
	return kept
}

/** `_http://example.com` and `http://example.com_` are parts of names, unless a `_` stands on both sides. */
function isInsideWord(text: string, { start, hostEnd }: { start: number; hostEnd: number }, end: number): boolean {
	const opens = text.charAt(start - 1) === '_'
	const closes = text.charAt(end) === '_'
	if (opens === closes) return false
	return opens ? !/\S/.test(text.charAt(start - 2)) : end === hostEnd && !/\S/.test(text.charAt(end + 1))
}

function bodyEnd(text: string, from: number, { shorts }: Site): number {
	const unit = text.charCodeAt(from)
	if (unit !== 0x2f && unit !== 0x3f && unit !== 0x23) return from
	const broken = shorts.length === 0 ? null : brokenShortLength(text.slice(from, from + longestShort), shorts)
	return broken === null ? findBodyEnd(text, from, { wide: shorts.length === 0 }) : from + broken
}

/** How much of a path and query is the short link itself when blanks behind it were turned into `_` or `%20`; null when none were. */
function brokenShortLength(body: string, shorts: readonly PlacedShort[]): number | null {
	for (const { short } of shorts) {
		if (short.param !== undefined || !body.startsWith(short.prefix)) continue
		const code = shortCodeAt(short, body.slice(short.prefix.length))
		const from = short.prefix.length + code.length
		const kept = from + (/^\/?(?:\?[A-Za-z0-9=&@.;+-]*)?/.exec(body.slice(from))?.[0].length ?? 0)
		if (code !== '' && /^(?:_|%20)/.test(body.slice(kept))) return kept
	}
	return null
}

/** The same for an item's URL: a known item ends before a blank. */
function itemLength(body: string, origin: string, site: Site, registry: Registry): number {
	const blank = site.shapes.length > 0 ? body.indexOf('%20') : -1
	if (blank === -1) return body.length
	const item = readUrl(registry, `${origin}${body.slice(0, blank)}`)?.item ?? null
	return item === null ? body.length : blank
}
