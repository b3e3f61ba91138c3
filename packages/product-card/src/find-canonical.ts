import type { PageInput } from './card-reading.ts'
import { findMeta } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import { isSameSite, resolvePageUrl } from './resolve-page-url.ts'

/** Finds the URL a page gives as its own, in clean form. One of another site, or of the front door, is not believed. */
export function findCanonical(facts: PageFacts, { url, links }: PageInput, base: string): string | null {
	for (const text of [facts.relations.get('canonical') ?? null, findMeta(facts, 'og:url')]) {
		const found = text === null ? null : resolvePageUrl(text, base)
		if (found === null || !isSameSite(found.href, url)) continue
		if (found.pathname === '/' && found.search === '' && new URL(url).pathname !== '/') continue
		return links.canonical(found.href)
	}
	return null
}
