import { categoryOf, type Reading, readParsed } from './identify.ts'
import type { Link } from './link.ts'
import { readShare, type ShareReading } from './read-share.ts'
import { type FoundUrl, partsOf } from './read-url-at.ts'
import type { Registry } from './registry.ts'
import type { FoundCode } from './share-code.ts'

/** How far a share code may stand from the URL it belongs to. */
const codeReach = 120

/** The links that URLs stand for, each with what its share text says. */
export function linksOfUrls(
	text: string,
	urls: readonly FoundUrl[],
	codes: readonly FoundCode[],
	registry: Registry,
): readonly Link[] {
	const links: Link[] = []
	let from = 0
	let nextCode = 0
	for (const [index, url] of urls.entries()) {
		if (url.start < from || isSecondHalf(text, url, links.at(-1))) continue
		const reading = readParsed(registry, partsOf(url))
		if (reading.platform === null) {
			links.push(toPlainLink(text, url, reading))
			from = url.next
			continue
		}
		while ((codes[nextCode]?.start ?? text.length) < from) nextCode += 1
		const to = followerOf(text, urls, index)?.start ?? text.length
		const code = reading.candidates.some(({ codes: form }) => form !== undefined)
			? nearestCode(codes, nextCode, {
					from: Math.max(from, url.start - codeReach),
					to: Math.min(to, url.end + codeReach),
					url,
				})
			: null
		const place = { start: url.start, end: url.end, from, to, next: behind(text, url, urls[index + 1]) }
		const share = readShare(text, place, reading, reading.platform, code, registry)
		links.push(toSharedLink(text, url, reading, share))
		from = Math.max(url.next, share.share?.end ?? 0)
	}
	return links
}

/** The next URL that is not this one again, in the brackets of Markdown. */
function followerOf(text: string, urls: readonly FoundUrl[], index: number): FoundUrl | undefined {
	const [url, next, other] = [urls[index], urls[index + 1], urls[index + 2]]
	return url === undefined || next === undefined || !isWrapped(text, url, next) ? next : other
}

function toPlainLink(text: string, url: FoundUrl, reading: Reading): Link {
	return {
		start: url.start,
		end: url.end,
		text: text.slice(url.start, url.end),
		url: url.url,
		canonical: reading.canonical,
		platform: null,
		category: null,
		kind: reading.kind,
		item: reading.item,
		title: null,
		code: null,
		short: reading.short,
		share: null,
	}
}

function toSharedLink(text: string, url: FoundUrl, reading: Reading, share: ShareReading): Link {
	return {
		start: url.start,
		end: url.end,
		text: text.slice(url.start, url.end),
		url: url.url,
		canonical: reading.canonical,
		platform: share.platform.id,
		category: categoryOf(share.platform, share.kind),
		kind: share.kind,
		item: reading.item,
		title: share.title,
		code: share.code,
		short: reading.short,
		share: share.share,
	}
}

/** Where the text behind a URL begins: behind `](the same URL)` when Markdown doubled it. */
function behind(text: string, url: FoundUrl, follower: FoundUrl | undefined): number {
	if (follower === undefined || !isWrapped(text, url, follower)) return url.next
	return text.charAt(follower.next) === ')' ? follower.next + 1 : follower.next
}

function isWrapped(text: string, url: FoundUrl, follower: FoundUrl): boolean {
	return follower.url === url.url && text.slice(url.end, follower.start) === ']('
}

/** The URL in the round brackets of a Markdown link whose text already gave this link. */
export function isSecondHalf(
	text: string,
	url: FoundUrl,
	previous: { readonly url: string | null } | undefined,
): boolean {
	return previous?.url === url.url && text.slice(Math.max(0, url.start - 2), url.start) === ']('
}

function nearestCode(
	codes: readonly FoundCode[],
	first: number,
	bounds: { readonly from: number; readonly to: number; readonly url: FoundUrl },
): FoundCode | null {
	let best: FoundCode | null = null
	const distance = (code: FoundCode) =>
		code.end <= bounds.url.start ? bounds.url.start - code.end : code.start - bounds.url.end
	for (let at = first; at < codes.length; at++) {
		const code = codes[at]
		if (code === undefined || code.outer.end > bounds.to) break
		if (code.outer.start < bounds.from || distance(code) < 0) continue
		if (best === null || distance(code) < distance(best)) best = code
	}
	return best
}
