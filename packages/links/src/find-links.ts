import { type FoundUrl, findUrls } from './find-urls.ts'
import { categoryOf, type Reading, readParsed } from './identify.ts'
import type { Link, Span } from './link.ts'
import { findMiniPrograms } from './mini-program.ts'
import { readBareCode } from './read-bare-code.ts'
import { readShare } from './read-share.ts'
import type { Registry } from './registry.ts'
import { createCodeFinder, type FoundCode } from './share-code.ts'
import { codeTrace, createTracer, programTrace, urlTrace } from './traces.ts'

/** How far a share code may stand from the URL it belongs to. */
const codeReach = 120

/** Finds every link, share code and mini-program link of a text, in order, without overlap. */
export function createFinder(registry: Registry, trace = createTracer(registry)): (text: string) => readonly Link[] {
	const findCodes = createCodeFinder(registry)
	return (text) => {
		const traces = trace(text)
		if (traces === 0) return []
		const codes = (traces & codeTrace) === 0 ? [] : findCodes(text)
		const urls = (traces & urlTrace) === 0 ? [] : findUrls(text, registry)
		const ofUrls = linksOfUrls(text, urls, codes, registry)
		if ((traces & ~urlTrace) === 0) return ofUrls
		const programs = (traces & programTrace) === 0 ? [] : findMiniPrograms(text, registry)
		const taken = [...ofUrls, ...programs.filter((program) => !isCovered(program, ofUrls))].toSorted(byStart)
		return withoutOverlap([...taken, ...bareCodes(text, codes, taken, registry)].toSorted(byStart))
	}
}

function bareCodes(
	text: string,
	codes: readonly FoundCode[],
	taken: readonly Link[],
	registry: Registry,
): readonly Link[] {
	const free = codes.filter((code) => !isCovered(code, taken))
	return free.map((code, index) => {
		const after = firstEndingAfter(taken, code.start)
		const previous = taken[after - 1]
		const following = taken[after]
		const start = Math.max(free[index - 1]?.outer.end ?? 0, previous?.share?.end ?? previous?.end ?? 0)
		const end = Math.min(
			free[index + 1]?.outer.start ?? text.length,
			following?.share?.start ?? following?.start ?? text.length,
		)
		return readBareCode(text, code, { start, end }, registry)
	})
}

function linksOfUrls(
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
		const reading = readParsed(registry, url.parsed, url.site)
		while ((codes[nextCode]?.start ?? text.length) < from) nextCode += 1
		const follower = urls.slice(index + 1, index + 3).find((other) => !isWrapped(text, url, other))
		const to = follower?.start ?? text.length
		const code = reading.candidates.some(({ codes: form }) => form !== undefined)
			? nearestCode(codes, nextCode, {
					from: Math.max(from, url.start - codeReach),
					to: Math.min(to, url.end + codeReach),
					url,
				})
			: null
		const link = toLink(text, url, reading, { from, to, next: behind(text, url, urls[index + 1]), code }, registry)
		links.push(link)
		from = Math.max(url.next, link.share?.end ?? 0)
	}
	return links
}

type Around = { readonly from: number; readonly to: number; readonly next: number; readonly code: FoundCode | null }

function toLink(text: string, url: FoundUrl, reading: Reading, around: Around, registry: Registry): Link {
	const plain = {
		start: url.start,
		end: url.end,
		text: text.slice(url.start, url.end),
		url: url.url,
		canonical: reading.canonical,
		item: reading.item,
		short: reading.short,
	}
	if (reading.platform === null)
		return { ...plain, platform: null, category: null, kind: reading.kind, title: null, code: null, share: null }
	const place = { start: url.start, end: url.end, from: around.from, next: around.next, to: around.to }
	const share = readShare(text, place, reading, reading.platform, around.code, registry)
	return {
		...plain,
		platform: share.platform.id,
		category: categoryOf(share.platform, share.kind),
		kind: share.kind,
		title: share.title,
		code: share.code,
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
function isSecondHalf(text: string, url: FoundUrl, previous: Link | undefined): boolean {
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

function isCovered(span: Span, links: readonly Link[]): boolean {
	const link = links[firstEndingAfter(links, span.start)]
	return link !== undefined && (link.share?.start ?? link.start) < span.end
}

/** The index of the first link whose share ends behind `at`; links are in order and apart. */
function firstEndingAfter(links: readonly Link[], at: number): number {
	let low = 0
	let high = links.length
	while (low < high) {
		const middle = (low + high) >> 1
		const link = links[middle]
		if (link !== undefined && (link.share?.end ?? link.end) <= at) low = middle + 1
		else high = middle
	}
	return low
}

function withoutOverlap(links: readonly Link[]): readonly Link[] {
	let end = 0
	return links.filter((link) => {
		if (link.start < end) return false
		end = Math.max(link.end, link.share?.end ?? 0)
		return true
	})
}

function byStart(a: Link, b: Link): number {
	return a.start - b.start
}
