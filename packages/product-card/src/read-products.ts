import type { PageInput } from './card-reading.ts'
import { findProduct, type PageSubject } from './find-product.ts'
import { findMeta } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import { type OffersReading, readOffers, type YenMeaning } from './read-offers.ts'
import type { SourcedThings } from './read-things.ts'
import { resolvePageUrl } from './resolve-page-url.ts'
import type { Thing } from './thing.ts'

/** The page's product as one syntax describes it. */
export type ReadProduct = {
	readonly source: SourcedThings['source']
	readonly product: Thing
	readonly offers: OffersReading
	/** False when another product of the page could be meant as well. */
	readonly isSure: boolean
}

/** Reads the page's product from each syntax that describes one. */
export function readProducts(sources: readonly SourcedThings[], page: ProductPage): readonly ReadProduct[] {
	const { facts, input } = page
	const subject = toSubject(page)
	const yen = findYenMeaning(facts, input)
	return sources.flatMap(({ source, things }) => {
		const found = findProduct(things, subject)
		if (found === null) return []
		return [{ source, product: found.product, isSure: found.isSure, offers: readOffers(found.product, yen) }]
	})
}

/** The page a product is looked for on. */
export type ProductPage = {
	readonly facts: PageFacts
	readonly input: PageInput
	/** What relative URLs count from. */
	readonly base: string
}

/** Says what ¥ and 元 mean on a page: its language, its country or its platform tell. Nobody knows where these differ. */
export function findYenMeaning(facts: PageFacts, { url, links }: PageInput): YenMeaning {
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

function toSubject({ facts, input, base }: ProductPage): PageSubject {
	const { url, links } = input
	const toUrl = (text: string) => {
		const resolved = resolvePageUrl(text, base)
		if (resolved === null) return null
		// A fragment is a place on the page, unless it is written like a path.
		if (!/[!/]/.test(resolved.hash)) resolved.hash = ''
		return links.canonical(resolved.href) ?? resolved.href
	}
	const own = [url, facts.relations.get('canonical') ?? null, findMeta(facts, 'og:url')]
	const toUrls = () => new Set(own.map((text) => (text === null ? null : toUrl(text))).filter((one) => one !== null))
	const titles = [findMeta(facts, 'og:title'), facts.title].filter((title) => title !== null)
	return { toUrls, toUrl, titles }
}
