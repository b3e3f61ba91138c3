import type { Links } from '@hutong/links'
import { cleanText, decodeEntities, dropTags } from '../clean-text.ts'
import { toImageUrls } from '../find-images.ts'
import { isOnlyChoice, readCatalogAvailability } from './catalog-availability.ts'
import type { CatalogItem } from './catalog-item.ts'
import { readCatalogPrices } from './catalog-prices.ts'
import type { CatalogQuestion } from './catalog-question.ts'
import { findMeant, type Meant } from './find-meant.ts'
import { findOwnObject, findOwnText, type JsonObject, listOwnObjects, toObject } from './json-value.ts'

/**
 * Reads what a shop's catalog answers to a lookup (Universal Commerce Protocol 2026-04-08 and 2026-08-25). Null when it is no such answer, or
 * the item of the question is not in it. A field that is not written as the protocol says is left out. Never throws.
 */
export function readCatalog(text: string, question: CatalogQuestion, links: Links): CatalogItem | null {
	const answer = parseObject(text)
	const isError = findOwnText(findOwnObject(answer, 'ucp'), 'status') === 'error'
	const meant = answer === null || isError ? null : findMeant(answer, question, links)
	const title = meant === null ? null : toText(findOwnText(meant.product, 'title'), 300)
	if (meant === null || title === null) return null
	const { product, variants, exact } = meant
	const [featured = null] = variants
	const shown = exact ?? (isOnlyChoice(meant) ? featured : null)
	return {
		title,
		description: readDescription(findOwnObject(product, 'description')),
		images: readImages(meant, question.url),
		...readCatalogPrices(meant),
		availability: readCatalogAvailability(meant),
		brand: toText(findOwnText(product, 'brand'), 200),
		sku: toText(findOwnText(shown, 'sku'), 200),
		seller: toText(findOwnText(findOwnObject(exact ?? featured, 'seller'), 'name'), 200),
	}
}

function parseObject(text: string): JsonObject | null {
	try {
		return toObject(JSON.parse(text))
	} catch {
		return null
	}
}

function readDescription(description: JsonObject | null): string | null {
	const plain = findOwnText(description, 'plain')
	const html = plain === null ? findOwnText(description, 'html') : null
	return toText(plain ?? (html === null ? null : decodeEntities(dropTags(html.slice(0, 16_000)))), 1_000)
}

/** The pictures of the variant that is meant come before those of the product. */
function readImages({ product, exact }: Meant, base: string): readonly string[] {
	const media = [exact, product].flatMap((one) => listOwnObjects(one, 'media', 60))
	const images = media.filter((one) => findOwnText(one, 'type') === 'image')
	const urls = images.map((one) => findOwnText(one, 'url')).filter((url) => url !== null)
	return toImageUrls(urls, base)
}

function toText(text: string | null, maximum: number): string | null {
	return text === null ? null : cleanText(text, maximum)
}
