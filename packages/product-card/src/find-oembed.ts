import type { PageFacts } from './page-facts.ts'
import { resolvePageUrl } from './resolve-page-url.ts'

/**
 * Finds where a page's oEmbed is, in JSON. Source: oembed.com, section 4. It is for the caller to fetch, as any other address a
 * stranger gives.
 */
export function findOembed(facts: PageFacts, base: string): string | null {
	const head = facts.toText(0, reach)
	if (!head.includes('json+oembed')) return null
	for (const [tag] of head.matchAll(/<link\s[^>]{1,3000}>/gi)) {
		if (!/type\s?=\s?["']?(?:application|text)\/json\+oembed/i.test(tag)) continue
		const href = /\shref\s?=\s?(?:"([^"]*)"|'([^']*)')/i.exec(tag)
		const url = resolvePageUrl((href?.[1] ?? href?.[2] ?? '').replaceAll('&amp;', '&'), base)
		if (url !== null) return url.href
	}
	return null
}

/** oEmbed is named in the head. */
const reach = 200_000
