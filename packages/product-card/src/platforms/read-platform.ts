import type { Money } from '@hutong/money'
import { caps } from '../caps.ts'
import type { PageInput, PriceReading } from '../card-reading.ts'
import { decodeEntities } from '../clean-text.ts'
import type { PageFacts } from '../page-facts.ts'
import { parsePrice } from '../parse-price.ts'
import { resolvePageUrl } from '../resolve-page-url.ts'
import type { PlatformReader } from './platform-reader.ts'
import { taobaoReader } from './taobao.ts'

/** What a platform's reader found on a page. */
export type PlatformReading = {
	readonly title: string | null
	readonly seller: string | null
	readonly images: readonly string[]
	readonly prices: PriceReading & { readonly isSure: boolean }
}

const readers: readonly PlatformReader[] = [taobaoReader]

/** Reads a page with the reader for its platform. Null where there is none, or where the page shows no sign of an item. */
export function readPlatform(facts: PageFacts, { url, links }: PageInput): PlatformReading | null {
	const platform = links.identify(url)?.platform ?? null
	const reader = readers.find(({ platforms }) => platform !== null && platforms.includes(platform))
	if (reader === undefined) return null
	const html = facts.toText()
	const title = findFirst(html, reader.title)
	if (title === null) return null
	return {
		title,
		seller: findFirst(html, reader.seller),
		images: listImages(html, reader, url),
		prices: readPrices(html, reader),
	}
}

function findFirst(html: string, places: readonly RegExp[]): string | null {
	for (const place of places) {
		const found = decodeEntities(undoEscapes(place.exec(html)?.[1] ?? '')).trim()
		if (found !== '') return found
	}
	return null
}

/** Undoes what scripts escape in their strings. */
function undoEscapes(text: string): string {
	if (!text.includes('\\')) return text
	return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, wide, narrow, sign) =>
		sign === undefined ? String.fromCharCode(Number.parseInt(wide ?? narrow, 16)) : sign,
	)
}

function listImages(html: string, { images }: PlatformReader, url: string): readonly string[] {
	for (const place of images) {
		const found = place.exec(html)?.[1]
		if (found === undefined) continue
		const texts = found.includes('"') ? [...found.matchAll(/"([^"]+)"/g)].map(([, text = '']) => text) : [found]
		const urls = texts
			.map((text) => resolvePageUrl(toOriginal(undoEscapes(text)), url)?.href)
			.filter((one) => one !== undefined)
		if (urls.length > 0) return [...new Set(urls)].slice(0, caps.images)
	}
	return []
}

/** `…jpg_400x400.jpg` is a small copy of `…jpg`. */
function toOriginal(text: string): string {
	return text.replace(/(\.(?:jpe?g|png|webp|gif))_\d{2,4}x\d{2,4}[^/]{0,20}$/i, '$1')
}

function readPrices(html: string, { price, listPrice, currency }: PlatformReader): PlatformReading['prices'] {
	const none = { price: null, priceRange: null, listPrice: null, from: null, isSure: true }
	const written = findFirst(html, price)
	if (written === null) return none
	const [low = null, high = null] = written.split('-').map((text) => parsePrice(text.trim(), currency))
	if (low === null) return none
	if (written.includes('-'))
		return high !== null && high.amount > low.amount ? { ...none, priceRange: { low, high } } : none
	const before = toHigher(findFirst(html, listPrice), low)
	return { ...none, price: low, listPrice: before }
}

function toHigher(text: string | null, price: Money): Money | null {
	const before = text === null ? null : parsePrice(text, price.currency)
	return before !== null && before.amount > price.amount ? before : null
}
