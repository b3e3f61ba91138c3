import type { Links } from '@hutong/links'
import type { Quote } from '@hutong/protocol'
import type { LinkReading } from '../jobs/card-store.ts'
import type { QuoteDesk } from './quote-desk.ts'
import type { QuoteSource } from './quote-source.ts'

export type QuoteReaderParts = {
	readonly links: Pick<Links, 'identify'>
	readonly source: Pick<QuoteSource, 'platform' | 'findSecids'>
	readonly desk: QuoteDesk
	/** Whether the policy lets this address be read at all. */
	readonly mayRead: (url: string) => boolean
}

/** Days a card shows; who wants more opens the chart. */
const shownDays = 32

/**
 * Puts a quote on what was read of a link that leads to one, also where its page could not be read. Without a quote the
 * reading stays as it is: an ordinary card.
 */
export async function withQuote(parts: QuoteReaderParts, reading: LinkReading): Promise<LinkReading> {
	const { url } = reading
	const identity = url === null ? null : parts.links.identify(url)
	if (url === null || identity?.kind !== 'quote' || identity.platform !== parts.source.platform) return reading
	if (!parts.mayRead(url)) return reading
	const quote = await findQuote(parts, identity.item ?? '')
	return quote === null
		? reading
		: { ...reading, content: toContent(reading, identity.platform, quote), problem: null, readAt: quote.readAt }
}

/** The first of the names an item may have here that is a quote; where the source is away no other is tried. */
async function findQuote({ source, desk }: QuoteReaderParts, item: string): Promise<Quote | null> {
	for (const secid of source.findSecids(item)) {
		const answer = await desk.read(secid, 'day')
		if (answer.ok) return { ...answer.value, bars: answer.value.bars.slice(-shownDays) }
		if (answer.reason === 'quote_unavailable') return null
	}
	return null
}

/** What a quote's page says of prices and pictures is not the quote's. */
function toContent({ content }: LinkReading, platform: string, quote: Quote): NonNullable<LinkReading['content']> {
	return {
		kind: 'quote',
		face: 'quote',
		platform,
		title: quote.name,
		description: null,
		image: null,
		price: null,
		priceRange: null,
		listPrice: null,
		availability: null,
		seller: null,
		frame: content?.frame ?? 'unknown',
		quote,
	}
}
