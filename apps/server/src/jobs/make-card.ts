import { displayHost } from '@hutong/links'
import type { Card, Link } from '@hutong/protocol'
import { createFirstCard } from '../actions/first-card.ts'
import type { LinkReading } from './card-store.ts'

/**
 * The card of a link once its page was read, or could not be.
 * @param before the card it takes the place of: the price at the time of sharing is kept from it
 */
export function makeCard(link: Link, reading: LinkReading, before: Card | null): Card {
	const url = reading.url ?? link.canonical
	const base = { ...createFirstCard(link), url, host: hostOf(url), readAt: reading.readAt }
	if (!reading.content) return { ...base, state: 'partial', problem: reading.problem }
	const { content } = reading
	return {
		...base,
		...content,
		title: content.title ?? link.title,
		// Of a page that was not to be had its shop's catalog may have no picture.
		image: content.image ?? (reading.problem === null ? null : (before?.image ?? null)),
		sharedPrice: before?.sharedPrice ?? before?.price ?? content.price,
		state: 'ready',
	}
}

/** A refresh that found no page keeps what an earlier one saw, with when it was seen, and says what went wrong now. */
export function withEarlierContent(card: Card, before: Card | null): Card {
	if (card.state === 'ready' || before?.state !== 'ready' || card.problem === 'card_gone') return card
	return { ...before, problem: card.problem }
}

function hostOf(url: string | null): string | null {
	return url === null ? null : (displayHost(url)?.host ?? null)
}
