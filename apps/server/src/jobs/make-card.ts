import { displayHost } from '@hutong/links'
import type { Card, Link } from '@hutong/protocol'
import type { LinkReading } from './card-store.ts'

/** The card of a link before its page was read: what the share text says. A bare code has no page to read. */
export function makeFirstCard(link: Link): Card {
	return { ...blank(link), state: link.url ? 'pending' : 'partial' }
}

/**
 * The card of a link once its page was read, or could not be.
 * @param before the card it takes the place of: the price at the time of sharing is kept from it
 */
export function makeCard(link: Link, reading: LinkReading, before: Card | null): Card {
	const base = { ...blank(link), ...place(reading.url ?? link.canonical), readAt: reading.readAt }
	if (!reading.content) return { ...base, state: 'partial', problem: reading.problem }
	const { content } = reading
	return {
		...base,
		...content,
		platform: content.platform ?? link.platform,
		title: content.title ?? link.title,
		sharedPrice: before?.sharedPrice ?? before?.price ?? content.price,
		state: 'ready',
	}
}

function blank(link: Link): Card {
	return {
		state: 'pending',
		kind: link.kind,
		platform: link.platform,
		...place(link.canonical),
		title: link.title,
		description: null,
		image: null,
		price: null,
		priceRange: null,
		listPrice: null,
		sharedPrice: null,
		availability: null,
		seller: null,
		frame: 'unknown',
		readAt: null,
		problem: null,
	}
}

function place(url: string | null): Pick<Card, 'url' | 'host'> {
	return { url, host: url ? (displayHost(url)?.host ?? null) : null }
}
