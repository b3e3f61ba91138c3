import { createLinks } from '@hutong/links'
import { toDecimal } from '@hutong/money'
import { createPageReader } from '@hutong/product-card'
import type { Peers, PeerVersions } from '../src/peers.ts'
import type { Found, Page } from './page.ts'

/** Something that reads cards out of pages: from bytes and a content type to what it found. */
export type Reader = { readonly name: string; readonly read: (page: Page) => Promise<Found> }

/** Exact versions of the peers, installed by the benchmark only. */
export const peerVersions: PeerVersions = {
	'open-graph-scraper': '6.12.0',
	'unfurl.js': '6.4.0',
	metascraper: '5.58.1',
	'metascraper-title': '5.56.2',
	'metascraper-image': '5.56.2',
	'metascraper-description': '5.56.2',
	'@samirrayani/metascraper-shopping': '1.4.22',
	'link-preview-js': '5.0.0',
	'url-metadata': '5.10.0',
}

export const ourName = '@hutong/product-card'
/** How large the pieces are in which our reader is given a page, as a network gives them. */
const pieceBytes = 16_384

export function ourReader(): Reader {
	const links = createLinks()
	return {
		name: ourName,
		async read({ url, body, contentType }) {
			const reader = createPageReader({ url, contentType, headers: {}, links })
			for (let at = 0; at < body.length; at += pieceBytes)
				if (reader.push(body.subarray(at, at + pieceBytes)) === 'enough') break
			const reading = reader.end()
			if (!reading.ok) return { title: null, price: null }
			const { title, price, priceRange } = reading.card
			const shown = price ?? priceRange?.low ?? null
			return { title, price: shown === null ? null : Number(toDecimal(shown)) }
		},
	}
}

/** Everybody else's; each in the way its documentation gives for pages that are there already, so that none fetches anything. */
export async function loadPeerReaders({ load }: Peers & { readonly ok: true }): Promise<readonly Reader[]> {
	return [
		await unfurl(load),
		await urlMetadata(load),
		await linkPreview(load),
		await openGraph(load),
		await metascraper(load),
	]
}

type Load = (name: string) => Promise<unknown>

/** It takes a `fetch` of one's own: this one has the page at hand. */
async function unfurl(load: Load): Promise<Reader> {
	type Result = { title?: string; open_graph?: { title?: string } }
	const library = (await load('unfurl.js')) as { unfurl(url: string, options: object): Promise<Result> }
	return {
		name: 'unfurl.js',
		async read(page) {
			const result = await library.unfurl(page.url, { oembed: false, fetch: async () => toResponse(page) })
			return { title: result.open_graph?.title ?? result.title ?? null, price: null }
		},
	}
}

/** It takes a `Response`. */
async function urlMetadata(load: Load): Promise<Reader> {
	type Result = Readonly<Record<string, unknown>> & { jsonld?: unknown }
	const library = (await load('url-metadata')) as { default: (url: null, options: object) => Promise<Result> }
	return {
		name: 'url-metadata',
		async read(page) {
			const result = await library.default(null, { parseResponseObject: toResponse(page) })
			const named = ['product:price:amount', 'og:price:amount', 'price'].map((name) => toText(result[name]))
			const written = named.find((text) => text !== null) ?? findOfferPrice(result.jsonld, 0)
			return { title: toText(result['og:title']) ?? toText(result['title']), price: toPrice(written) }
		},
	}
}

/** It takes the text of the page. */
async function linkPreview(load: Load): Promise<Reader> {
	type Result = { title?: string; price?: string }
	type Content = { url: string; headers: Readonly<Record<string, string>>; data: string }
	const library = (await load('link-preview-js')) as { getPreviewFromContent(content: Content): Promise<Result> }
	return {
		name: 'link-preview-js',
		async read({ url, body, contentType }) {
			const content = { url, headers: { 'content-type': contentType }, data: decode(body) }
			const result = await library.getPreviewFromContent(content)
			return { title: toText(result.title), price: toPrice(result.price) }
		},
	}
}

/** It takes the text of the page. */
async function openGraph(load: Load): Promise<Reader> {
	type Result = { result: Readonly<Record<string, unknown>> }
	const library = (await load('open-graph-scraper')) as { default: Scrape | { default: Scrape } }
	type Scrape = (options: { html: string }) => Promise<Result>
	const scrape = typeof library.default === 'function' ? library.default : library.default.default
	return {
		name: 'open-graph-scraper',
		async read({ body }) {
			const { result } = await scrape({ html: decode(body) }).catch(() => ({ result: {} as Result['result'] }))
			const written = result['ogPriceAmount'] ?? result['ogProductPriceAmount'] ?? findOfferPrice(result['jsonLD'], 0)
			return { title: toText(result['ogTitle']), price: toPrice(written) }
		},
	}
}

/** With its rules for title, description and image, and the ones for shopping that somebody else wrote for it. */
async function metascraper(load: Load): Promise<Reader> {
	type Read = (page: { html: string; url: string }) => Promise<{ title?: string; price?: unknown }>
	const names = [
		'metascraper-title',
		'metascraper-description',
		'metascraper-image',
		'@samirrayani/metascraper-shopping',
	]
	const { default: create } = (await load('metascraper')) as { default: (rules: readonly unknown[]) => Read }
	const modules = await Promise.all(names.map(async (name) => (await load(name)) as { default: () => unknown }))
	const scrape = create(modules.map((one) => one.default()))
	return {
		name: 'metascraper',
		async read({ url, body }) {
			const result = await scrape({ html: decode(body), url })
			return { title: toText(result.title), price: toPrice(result.price) }
		},
	}
}

function toResponse({ body, contentType }: Page): Response {
	return new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
}

function decode(body: Uint8Array): string {
	return new TextDecoder().decode(body)
}

/** A price in the raw JSON-LD that a reader hands on. */
function findOfferPrice(value: unknown, depth: number): unknown {
	if (typeof value !== 'object' || value === null || depth > 6) return undefined
	if ('price' in value) return value.price
	for (const one of Object.values(value)) {
		const found = findOfferPrice(one, depth + 1)
		if (found !== undefined) return found
	}
	return undefined
}

function toText(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function toPrice(value: unknown): number | null {
	const text = String(value ?? '').replace(/[^\d.,]/g, '')
	if (text === '') return null
	const number = Number(/,\d{1,2}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''))
	return Number.isFinite(number) ? number : null
}
