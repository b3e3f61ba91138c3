import { caps } from './caps.ts'
import type { PageFacts } from './page-facts.ts'
import { resolvePageUrl } from './resolve-page-url.ts'
import { findText, getValues, type Thing, type ThingValue } from './thing.ts'

/** Lists the absolute URLs of a product's pictures as schema.org names them, best first. */
export function listProductImages(product: Thing, base: string): readonly string[] {
	return toImageUrls(getValues(product, 'image').flatMap(toImageTexts), base)
}

/** Lists the pictures of an article, a film or a person: its own, else its thumbnail. */
export function listMainImages(thing: Thing, base: string): readonly string[] {
	const own = listProductImages(thing, base)
	return own.length > 0 ? own : toImageUrls(getValues(thing, 'thumbnailUrl').flatMap(toImageTexts), base)
}

/** Lists the absolute URLs of a page's pictures as its meta tags name them. */
export function listMetaImages(facts: PageFacts, names: readonly string[], base: string): readonly string[] {
	return toImageUrls(
		names.flatMap((name) => facts.metas.get(name) ?? []),
		base,
	)
}

function toImageTexts(value: ThingValue): readonly string[] {
	if (typeof value === 'string') return [value]
	const text = findText(value, 'contentUrl') ?? findText(value, 'url') ?? findText(value, '@id')
	return text === null ? [] : [text]
}

/** The absolute URLs of pictures, each once, at most eight; no SVG. */
export function toImageUrls(texts: readonly string[], base: string): readonly string[] {
	const urls = new Set<string>()
	for (const text of texts.slice(0, 60)) {
		const url = resolvePageUrl(text, base)
		if (url === null || /\.svgz?$/i.test(url.pathname)) continue
		url.hash = ''
		urls.add(url.href)
		if (urls.size >= caps.images) break
	}
	return [...urls]
}
