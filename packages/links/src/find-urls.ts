import { isHostUnit, readAuthority } from './authority.ts'
import { isBareDomain, isCode } from './bare-domain.ts'
import { readPlainBare, readPlainUrl } from './read-plain-url.ts'
import { type FoundUrl, type Hit, readUrlAt } from './read-url-at.ts'
import type { Registry } from './registry.ts'
import { findBodyEnd } from './url-body.ts'

/** Ways to read the commonest URLs at once: what they take, the careful way takes as well. */
type Shortcuts = { readonly withScheme: typeof readPlainUrl; readonly bare: typeof readPlainBare }

const shortcuts: Shortcuts = { withScheme: readPlainUrl, bare: readPlainBare }
export const noShortcuts: Shortcuts = { withScheme: () => null, bare: () => null }

/** Every URL of a text, with or without scheme, in one pass. */
export function findUrls(text: string, registry: Registry, { withScheme, bare } = shortcuts): readonly FoundUrl[] {
	const found: FoundUrl[] = []
	let at = 0
	let scheme = text.indexOf('://')
	let dot = text.indexOf('.')
	while (scheme !== -1 || dot !== -1) {
		const isScheme = scheme !== -1 && (dot === -1 || scheme < dot)
		const hit = isScheme
			? (withScheme(text, scheme, at, registry) ?? readWithScheme(text, scheme, at, registry))
			: (bare(text, dot, at, registry) ?? readBare(text, dot, at, registry))
		if (hit.found !== null) found.push(hit.found)
		at = hit.next
		if (scheme !== -1 && scheme < at) scheme = text.indexOf('://', at)
		if (dot !== -1 && dot < at) dot = text.indexOf('.', at)
	}
	return found
}

function readWithScheme(text: string, colon: number, floor: number, registry: Registry): Hit {
	const start = schemeStart(text, colon, floor)
	const authority = readAuthority(text, colon + 3)
	if (start === -1) return { found: null, next: foreignEnd(text, colon + 3) }
	if (authority.userInfo) return { found: null, next: foreignEnd(text, authority.end) }
	// A name without a dot is told by itself; only the rest is worth a parser.
	const hit = mayBeHost.test(authority.host)
		? readUrlAt(text, { start, hostEnd: authority.end, prefix: '' }, registry)
		: null
	return hit ?? { found: null, next: refusedEnd(text, colon + 3, authority.end) }
}

const mayBeHost = /[.[]|^localhost$/i

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
	return readUrlAt(text, { start, hostEnd: hostEnd + port, prefix: 'https://' }, registry) ?? skip
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
