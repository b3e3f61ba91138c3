import type { CardInput } from './card-reading.ts'
import { findProduct, type PageSubject } from './find-product.ts'
import { readJsonLd } from './json-ld.ts'
import { findMeta } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import { type OffersReading, readOffers, type YenMeaning } from './read-offers.ts'
import { resolvePageUrl } from './resolve-page-url.ts'
import type { Thing } from './thing.ts'

/** The page's product as one syntax describes it. */
export type ReadProduct = {
	readonly source: 'json-ld' | 'microdata'
	readonly product: Thing
	readonly offers: OffersReading
	/** False when another product of the page could be meant as well. */
	readonly isSure: boolean
}

/** Reads the page's product from JSON-LD and from microdata, where it is there. */
export function readProducts(facts: PageFacts, input: CardInput, base: string): readonly ReadProduct[] {
	const subject = toSubject(facts, input, base)
	const yen = findYenMeaning(facts, input)
	return [
		{ source: 'json-ld' as const, things: readJsonLd(facts.jsonBlocks) },
		{ source: 'microdata' as const, things: facts.things },
	].flatMap(({ source, things }) => {
		const found = findProduct(things, subject)
		if (found === null) return []
		return [{ source, product: found.product, isSure: found.isSure, offers: readOffers(found.product, yen) }]
	})
}

/** Says what ¥ and 元 mean on a page: its language, its country or its platform tell. Nobody knows where these differ. */
export function findYenMeaning(facts: PageFacts, { url, links }: CardInput): YenMeaning {
	const { hostname } = new URL(url)
	const isJapanese = /^ja\b/.test(facts.language) || hostname.endsWith('.jp')
	const isMainland = hostname.endsWith('.cn') || (links.identify(url)?.platform ?? null) !== null
	const isElsewhere = /\.(?:tw|hk|mo|sg)$/.test(hostname)
	const isChinese = isMainland || (!isElsewhere && mainlandLanguage.test(facts.language))
	if (isJapanese === isChinese) return null
	return isJapanese ? 'JPY' : 'CNY'
}

/** In Taiwan, Hong Kong and Macao 元 is money of their own. */
const mainlandLanguage = /^zh(?!.*(?:tw|hk|mo|sg|hant))/

function toSubject(facts: PageFacts, { url, links }: CardInput, base: string): PageSubject {
	const toUrl = (text: string) => {
		const resolved = resolvePageUrl(text, base)
		if (resolved === null) return null
		// A fragment is a place on the page, unless it is written like a path.
		if (!/[!/]/.test(resolved.hash)) resolved.hash = ''
		return links.canonical(resolved.href) ?? resolved.href
	}
	const own = [url, facts.relations.get('canonical') ?? null, findMeta(facts, 'og:url')]
	const urls = own.map((text) => (text === null ? null : toUrl(text))).filter((one) => one !== null)
	const titles = [findMeta(facts, 'og:title'), facts.title].filter((title) => title !== null)
	return { urls: new Set(urls), toUrl, titles }
}
