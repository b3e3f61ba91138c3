import { readUrl } from './identify.ts'
import type { Registry } from './registry.ts'
import { parseWebUrl } from './web-url.ts'

const longest = 4096
const tries = 50

/** `var url = '…'`, `var hrl='…'`: the script that sends a browser on. */
const assignments = /\b(?:var|let|const)\s{1,8}(?:url|hrl|targetUrl|redirectUrl|jumpUrl)\s{0,8}=\s{0,8}(['"])/g
const moves = /\blocation(?:\.href)?\s{0,8}(?:=|\.(?:replace|assign)\s{0,8}\()\s{0,8}(['"])/g
const refresh = /<meta\b[^>]{0,200}?http-equiv\s{0,4}=\s{0,4}["']?refresh["']?[^>]{0,4096}/gi
const appAddress =
	/\b(?:wireless1688|tbopen|taobao|tmall|fleamarket|openapp\.jdmobile|snssdk1128|kwai|xhsdiscover|bilibili|pinduoduo):\/\/[^\s"'<>]{1,4096}/g

/**
 * Where the HTML page of a short link leads: the script's own target first, then a meta refresh, then the page an app link carries.
 * Plain links on the page are recommendations and never count. `base`, the page's own URL, resolves relative targets; it is
 * the answer itself only when the page leads nowhere else: a circle, which whoever follows must see.
 */
export function findShortTarget(html: string, base: string, registry: Registry): string | null {
	const here = readUrl(registry, base)?.canonical
	const elsewhere = (target: string) => readUrl(registry, target)?.canonical !== here
	return findTarget(html, base, elsewhere) ?? findTarget(html, base, () => true)
}

type Counts = (target: string) => boolean

function findTarget(html: string, base: string, counts: Counts): string | null {
	return (
		firstTarget(quoted(html, assignments), base, counts) ??
		firstTarget(quoted(html, moves), base, counts) ??
		firstTarget(refreshed(html), base, counts) ??
		firstTarget(carried(html), base, counts)
	)
}

function firstTarget(candidates: Iterable<string>, base: string, counts: Counts): string | null {
	let count = 0
	for (const raw of candidates) {
		count += 1
		if (count > tries) return null
		const target = toTarget(raw, base)
		if (target !== null && counts(target)) return target
	}
	return null
}

function toTarget(raw: string, base: string): string | null {
	const plain = decodeScript(raw).trim()
	if (plain === '') return null
	if (/^https?:/i.test(plain)) return parseWebUrl(plain)?.href ?? null
	const carriedUrl = /^[a-z][a-z0-9+.-]*:/i.test(plain) ? carriedBy(plain) : null
	if (carriedUrl !== null) return carriedUrl
	if (!/^[/?.]/.test(plain) || !URL.canParse(plain, base)) return null
	return parseWebUrl(new URL(plain, base).href)?.href ?? null
}

function* quoted(html: string, pattern: RegExp): Iterable<string> {
	for (const match of html.matchAll(pattern)) {
		const start = match.index + match[0].length
		const end = html.slice(start, start + longest).indexOf(match[1] ?? '')
		if (end > 0) yield html.slice(start, start + end)
	}
}

function* refreshed(html: string): Iterable<string> {
	for (const match of html.matchAll(refresh)) {
		const url = /\burl\s{0,4}=\s{0,4}["']?([^"'>\s]{1,4096})/i.exec(match[0])?.[1]
		if (url !== undefined) yield url
	}
}

function* carried(html: string): Iterable<string> {
	for (const match of html.matchAll(appAddress)) yield match[0]
}

/** The web page an app link carries in a parameter: `…plugin?url=<encoded>`, `…&h5Url=<encoded>`. */
function carriedBy(appLink: string): string | null {
	const query = appLink.slice(appLink.indexOf('?') + 1)
	for (const [name, value] of new URLSearchParams(query)) {
		if (/^(?:url|h5Url|targetUrl|link)$/i.test(name) && parseWebUrl(value) !== null)
			return parseWebUrl(value)?.href ?? null
	}
	return null
}

/** Undoes what HTML and JavaScript do to a URL inside a string. */
function decodeScript(text: string): string {
	return text
		.replaceAll('\\/', '/')
		.replace(/\\(?:u00|x)([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		.replace(/&(?:amp|#38|#x26);/gi, '&')
}
