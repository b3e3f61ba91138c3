import { findUrls } from './find-urls.ts'
import type { Link, Span } from './link.ts'
import { linksOfUrls } from './links-of-urls.ts'
import { findMiniPrograms } from './mini-program.ts'
import { readBareCode } from './read-bare-code.ts'
import type { Registry } from './registry.ts'
import { createCodeFinder, type FoundCode } from './share-code.ts'
import { codeTrace, createTracer, programTrace, urlTrace } from './traces.ts'

/** Finds every link, share code and mini-program link of a text, in order, without overlap. */
export function createFinder(registry: Registry, trace = createTracer(registry)): (text: string) => readonly Link[] {
	const findCodes = createCodeFinder(registry)
	return (text) => {
		const traces = trace(text)
		if (traces === 0) return nothing
		const codes = (traces & codeTrace) === 0 ? [] : findCodes(text)
		const urls = (traces & urlTrace) === 0 ? [] : findUrls(text, registry)
		const ofUrls = linksOfUrls(text, urls, codes, registry)
		if ((traces & ~urlTrace) === 0) return ofUrls
		const programs = (traces & programTrace) === 0 ? [] : findMiniPrograms(text, registry)
		const taken = [...ofUrls, ...programs.filter((program) => !isCovered(program, ofUrls))].toSorted(byStart)
		return withoutOverlap([...taken, ...bareCodes(text, codes, taken, registry)].toSorted(byStart))
	}
}

const nothing: readonly Link[] = []

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
