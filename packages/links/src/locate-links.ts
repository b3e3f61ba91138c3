import { findUrls } from './find-urls.ts'
import type { Link, Span } from './link.ts'
import { isSecondHalf } from './links-of-urls.ts'
import { type FoundUrl, partsOf } from './read-url-at.ts'
import type { Registry } from './registry.ts'
import { createTracer, urlTrace } from './traces.ts'

/** Where a link stands, and its absolute URL as written; null for a bare share code or a mini-program. */
export type Place = Span & { readonly url: string | null }

/**
 * Finds the places of all links of a text, those that `find` gives, without reading what they are. Where a share text or a code
 * may cover others, it asks `find`.
 */
export function createLocator(
	registry: Registry,
	find: (text: string) => readonly Link[],
): (text: string) => readonly Place[] {
	const trace = createTracer(registry)
	return (text) => {
		const traces = trace(text)
		if (traces === 0) return nothing
		const urls = traces === urlTrace ? findUrls(text, registry) : null
		return urls === null || mayCover(urls, registry) ? find(text).map(toPlace) : withoutDoubles(text, urls)
	}
}

const nothing: readonly Place[] = []

/** Whether a share text around one URL may hold another. */
function mayCover(urls: readonly FoundUrl[], registry: Registry): boolean {
	return urls.length > 1 && urls.some((url) => registry.findSite(partsOf(url).origin).owner !== null)
}

function withoutDoubles(text: string, urls: readonly FoundUrl[]): readonly Place[] {
	const places: Place[] = []
	for (const url of urls) if (!isSecondHalf(text, url, places.at(-1))) places.push(toPlace(url))
	return places
}

function toPlace({ start, end, url }: Place): Place {
	return { start, end, url }
}
