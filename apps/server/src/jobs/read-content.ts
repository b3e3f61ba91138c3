import type { Identity } from '@hutong/links'
import type { FetchSuccess } from '@hutong/outbound-fetch'
import { type CardReading, type PageCard, readFraming, readOembed } from '@hutong/product-card'
import type { LinkReading } from './card-store.ts'
import { fetchPicture, type PictureParts } from './fetch-picture.ts'

export type ContentParts = PictureParts & {
	/** Origin of the chat's own pages: whether a shop lets itself be framed is asked for it. */
	readonly origin: string
}

/**
 * What a card takes of a page that was read, with one picture. Where title or picture is missing the page's oEmbed is asked.
 * @param answer null where the page itself was not to be had
 */
export async function readContent(
	parts: ContentParts,
	reading: Extract<CardReading, { ok: true }>,
	answer: FetchSuccess | null,
	identity: Identity,
): Promise<LinkReading['content']> {
	const { card } = reading
	const { title, images } = await complete(parts, card)
	return {
		kind: identity.kind,
		face: card.kind,
		platform: identity.platform,
		title,
		description: card.description,
		image: await fetchPicture(parts, images, answer),
		price: card.price,
		priceRange: card.priceRange,
		priceFrom: card.priceFrom,
		priceDoubt: card.priceDoubt,
		listPrice: card.listPrice,
		availability: card.availability,
		brand: card.brand,
		seller: card.seller,
		author: card.author,
		publishedAt: card.publishedAt,
		duration: card.duration,
		frame: answer === null ? 'unknown' : readFraming(answer.headers, answer.url, parts.origin),
	}
}

/** The page's own words and pictures come before those of its oEmbed. */
async function complete(parts: ContentParts, card: PageCard): Promise<Pick<PageCard, 'title' | 'images'>> {
	if (card.oembed === null) return card
	const answer = await parts.outbound.fetch(card.oembed, { purpose: 'card', accept: 'json' })
	if (!answer.ok) return card
	const said = readOembed(new TextDecoder().decode(answer.body), answer.url)
	return {
		title: card.title ?? said.title,
		images: said.image === null || card.images.length > 0 ? card.images : [said.image],
	}
}
