import type { ShortHost } from './platform.ts'
import type { QueryPair } from './query-pairs.ts'

const codes: Readonly<Record<ShortHost['alphabet'], RegExp>> = {
	alphanumeric: /^[A-Za-z0-9]+/,
	dashed: /^[A-Za-z0-9-]+/,
	token: /^[A-Za-z0-9_-]+/,
	encoded: /^[A-Za-z0-9+/=_.~%&-]+/,
}

/** What may stand behind a short code: nothing, a slash, and the remains of a broken share text. */
const behindCode = /^\/?(?:(?:[_&\s]|%20).*)?$/s

/** The short code at the start of a text, by the family's alphabet; empty when there is none. */
export function shortCodeAt(short: ShortHost, text: string): string {
	return codes[short.alphabet].exec(text)?.[0] ?? ''
}

/** The path and query a short link is known by, without who shared it; null when the URL is not of this family. */
export function matchShort(short: ShortHost, path: string, pairs: readonly QueryPair[]): string | null {
	if (short.param !== undefined) return matchParam(short, short.param, path, pairs)
	if (!path.startsWith(short.prefix)) return null
	const rest = path.slice(short.prefix.length)
	const code = shortCodeAt(short, rest)
	if (code === '' || !behindCode.test(rest.slice(code.length))) return null
	return `${short.prefix}${code}${short.suffix ?? ''}`
}

/** The share code a short link carries in its query; null when it is missing or cut. */
export function shareCodeOf(short: ShortHost, pairs: readonly QueryPair[]): string | null {
	if (short.shareCode === undefined) return null
	const { param, around = '', length } = short.shareCode
	const value = pairs.find((pair) => pair.name === param)?.value ?? ''
	if (!value.startsWith(around) || !value.endsWith(around)) return null
	const code = value.slice(around.length, value.length - around.length)
	// Signs on both sides tell that nothing is cut off; without them only the length does.
	const isWhole = around === '' ? code.length === length : code.length <= length && code.length >= length - 3
	return isWhole && /^[A-Za-z0-9]+$/.test(code) ? code : null
}

function matchParam(short: ShortHost, param: string, path: string, pairs: readonly QueryPair[]): string | null {
	const value = pairs.find((pair) => pair.name === param)?.value ?? ''
	const code = shortCodeAt(short, value)
	if (path !== short.prefix || code === '' || !behindCode.test(value.slice(code.length))) return null
	return `${path}?${param}=${encodeURIComponent(code)}`
}
