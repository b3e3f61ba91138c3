import type { CardKind } from '@hutong/protocol'
import type { CardReading, PageCard, PageInput } from './card-reading.ts'
import { cleanText } from './clean-text.ts'

/**
 * Reads an answer that is no page but a thing of its own, from its headers only: an image, a PDF, a film, a sound. Null for
 * every other type. An SVG is none: it may hold scripts.
 */
export function readAsset({ url, contentType, headers, links, fallback }: PageInput): CardReading | null {
	const essence = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
	const kind = kinds.find(([pattern]) => pattern.test(essence))?.[1]
	if (kind === undefined) return null
	const name = findName(headers['content-disposition'] ?? '', url)
	const title = name ?? (fallback?.title ? cleanText(fallback.title, 300) : null)
	const images = kind === 'image' ? [url] : []
	if (title === null && images.length === 0) return { ok: false, reason: 'empty' }
	const card: PageCard = {
		...nothing,
		...{ kind, platform: links.identify(url)?.platform ?? null, title, images },
		sources: {
			...(title === null ? {} : { title: name === null ? 'share' : 'headers' }),
			...(images.length === 0 ? {} : { images: 'headers' }),
		},
	}
	return { ok: true, card }
}

const kinds: readonly (readonly [RegExp, CardKind])[] = [
	[/^image\/(?!svg)/, 'image'],
	[/^application\/(?:x-)?pdf$/, 'pdf'],
	[/^video\//, 'video'],
	[/^audio\//, 'audio'],
]

const nothing = {
	...{ description: null, price: null, priceRange: null, listPrice: null, priceFrom: null, priceDoubt: false },
	...{ availability: null, brand: null, sku: null, seller: null, author: null, publishedAt: null, duration: null },
	...{ canonical: null, oembed: null },
}

/** The file's name, as the answer gives it (RFC 6266), else as it stands in the URL. */
function findName(disposition: string, url: string): string | null {
	const text = disposition.slice(0, 2_000)
	const extended = /filename\*\s?=\s?utf-8'[^']{0,20}'([^;\s"]{1,600})/i.exec(text)?.[1]
	const plain = /filename\s?=\s?(?:"((?:[^"\\]|\\.){1,300})"|([^;\s"]{1,300}))/i.exec(text)
	const last = new URL(url).pathname.split('/').at(-1) ?? ''
	const name =
		extended !== undefined ? decode(extended) : (plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2] ?? decode(last))
	return name === null ? null : cleanText(name.split(/[\\/]/).at(-1) ?? '', 300)
}

function decode(text: string): string | null {
	try {
		return decodeURIComponent(text)
	} catch {
		return null
	}
}
