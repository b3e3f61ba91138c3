import { isHostUnit, readAuthority } from './authority.ts'
import { isBareDomain, isCode } from './bare-domain.ts'
import { readUrl } from './identify.ts'
import type { Span } from './link.ts'
import { shortCodeAt } from './match-short.ts'
import type { PlacedShort, Registry, Site } from './registry.ts'
import { findBodyEnd } from './url-body.ts'
import { parseWebUrl, type WebUrl } from './web-url.ts'

/** A URL as it stands in a text. */
export type FoundUrl = Span & {
	readonly url: string
	/** The same, parsed. */
	readonly parsed: WebUrl
	readonly site: Site
	/** Where reading goes on: behind the rest of a broken or wrapped URL. */
	readonly next: number
}

const longestShort = 512

/** Every URL of a text, with or without scheme, in one pass. */
export function findUrls(text: string, registry: Registry): readonly FoundUrl[] {
	const found: FoundUrl[] = []
	let at = 0
	let scheme = text.indexOf('://')
	let dot = text.indexOf('.')
	while (scheme !== -1 || dot !== -1) {
		const isScheme = scheme !== -1 && (dot === -1 || scheme < dot)
		const hit = isScheme ? readWithScheme(text, scheme, at, registry) : readBare(text, dot, at, registry)
		if (hit.found !== null) found.push(hit.found)
		at = hit.next
		if (scheme !== -1 && scheme < at) scheme = text.indexOf('://', at)
		if (dot !== -1 && dot < at) dot = text.indexOf('.', at)
	}
	return found
}

type Hit = { readonly found: FoundUrl | null; readonly next: number }

function readWithScheme(text: string, colon: number, floor: number, registry: Registry): Hit {
	const start = schemeStart(text, colon, floor)
	const authority = readAuthority(text, colon + 3)
	if (start === -1) return { found: null, next: foreignEnd(text, colon + 3) }
	if (authority.userInfo) return { found: null, next: foreignEnd(text, authority.end) }
	return (
		readBody(text, { start, hostEnd: authority.end, prefix: '' }, registry) ?? {
			found: null,
			next: refusedEnd(text, colon + 3, authority.end),
		}
	)
}

/** Where `http` or `https` begins before `://`; -1 for any other scheme. */
function schemeStart(text: string, colon: number, floor: number): number {
	const word = text.slice(Math.max(floor, colon - 5), colon).toLowerCase()
	return word === 'https' ? colon - 5 : word.endsWith('http') ? colon - 4 : -1
}

/** The end of something that is an address, but not one we open: an app link, a URL with a password. */
function foreignEnd(text: string, from: number): number {
	return findBodyEnd(text, from, { wide: false })
}

/** The end of a URL with a host that is none; `http://http://example.com` goes on with the second. */
function refusedEnd(text: string, hostStart: number, hostEnd: number): number {
	return text.startsWith('://', hostEnd) ? hostStart : foreignEnd(text, hostEnd)
}

function readBare(text: string, dot: number, floor: number, registry: Registry): Hit {
	let start = dot
	while (start > floor && isBareUnit(text, start - 1)) start -= 1
	let end = dot + 1
	while (end < text.length && isBareUnit(text, end)) end += 1
	const skip = { found: null, next: end }
	if (start === dot || standsInOther(text, start) || text.charAt(end) === '@') return skip
	let hostEnd = end
	while (hostEnd > start && '._-'.includes(text.charAt(hostEnd - 1))) hostEnd -= 1
	const port = hostEnd === end ? portLength(text, end) : 0
	if (port === -1) return skip
	const host = text.slice(start, hostEnd)
	const path = hostEnd === end && /^[/?#][!-~]/.test(text.slice(end + port, end + port + 2))
	const known = path && registry.findSite(`https://${host.toLowerCase()}`).shorts.length > 0
	if (!known && (!isBareDomain(host, { path }) || isCode(host, text.slice(hostEnd, hostEnd + 3)))) return skip
	return readBody(text, { start, hostEnd: hostEnd + port, prefix: 'https://' }, registry) ?? skip
}

/** Whether what stands before makes it a part of something else: an e-mail address, a file's path, a price, a split word. */
function standsInOther(text: string, start: number): boolean {
	if (start === 0) return false
	const before = text.charAt(start - 1)
	return '@/\\.&=%#$~+?'.includes(before) || (/[\u200b-\u200d\u2060\ufeff]/.test(before) && isBareUnit(text, start - 2))
}

/** The length of `:8080` at `at`; 0 when there is none, -1 when the number is no port. */
function portLength(text: string, at: number): number {
	if (text.charCodeAt(at) !== 0x3a) return 0
	const digits = /^:(\d*)/.exec(text.slice(at, at + 8))?.[1] ?? ''
	if (digits === '') return 0
	return digits.length > 5 || Number(digits) > 65_535 ? -1 : digits.length + 1
}

/** Host units of writing with spaces: in a Chinese sentence an address begins where its ASCII begins. */
function isBareUnit(text: string, at: number): boolean {
	const unit = text.charCodeAt(at)
	return unit < 0x80 ? isHostUnit(unit) : unit < 0x590 && /\p{L}/u.test(text.charAt(at))
}

function readBody(
	text: string,
	place: { readonly start: number; readonly hostEnd: number; readonly prefix: string },
	registry: Registry,
): Hit | null {
	const origin = originAt(`${place.prefix}${text.slice(place.start, place.hostEnd)}`)
	if (origin === null) return null
	const site = registry.findSite(origin)
	const whole = bodyEnd(text, place.hostEnd, site)
	const length = itemLength(text.slice(place.hostEnd, whole), origin, site, registry)
	const end = place.hostEnd + withoutEmphasis(text, place, length)
	const written = text.slice(place.start, end)
	const url = `${place.prefix}${written.includes('&amp;') ? written.replaceAll('&amp;', '&') : written}`
	const parsed = parseWebUrl(url)
	if (parsed === null || isInsideWord(text, place, end)) return null
	return { found: { start: place.start, end, url, parsed, site, next: end }, next: whole }
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

/** The origin of a URL's beginning. Most are written as they are serialised; the whole URL is parsed afterwards anyhow. */
function originAt(urlStart: string): string | null {
	return serialised.test(urlStart) ? urlStart : (parseWebUrl(urlStart)?.origin ?? null)
}

const serialised = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

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
