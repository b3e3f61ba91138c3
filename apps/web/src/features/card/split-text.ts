import type { Card, Link, Message } from '@hutong/protocol'

/**
 * A stretch of a message's text and how it is drawn: as it is, as a link to tap, or as the card that stands for it.
 * `start` and `end` are UTF-16 units; the stretches of a message follow each other without a gap.
 */
export type Segment =
	| { readonly kind: 'text'; readonly start: number; readonly end: number }
	| { readonly kind: 'link' | 'card'; readonly start: number; readonly end: number; readonly index: number }

/** A message as far as it is drawn; `cardsOff` where the conversation shows links alone. */
export type Drawn = Pick<Message, 'text' | 'links' | 'cards'> & { readonly cardsOff?: boolean }

/** Cuts a message's text into stretches. Spans that overlap an earlier one or lie outside the text stay plain text. */
export function splitText({ text, links, cards, cardsOff = false }: Drawn): Segment[] {
	const segments: Segment[] = []
	let at = 0
	for (const span of findSpans(links, cards, cardsOff)) {
		if (span.start < at || span.end > text.length) continue
		if (span.start > at) segments.push({ kind: 'text', start: at, end: span.start })
		segments.push(span)
		at = span.end
	}
	if (at < text.length) segments.push({ kind: 'text', start: at, end: text.length })
	return segments
}

/** Whether a link shows as a card: shares and pages of a known platform do, unless the sender took the card off or it is not to be shown here. */
export function isShownAsCard(link: Link, card: Card | null): boolean {
	if (card?.state === 'removed' || card?.problem === 'card_off' || card?.problem === 'card_stopped') return false
	if (link.share !== null || link.kind === 'code' || link.platform !== null) return true
	return card?.state === 'ready' || told.has(card?.problem ?? null)
}

/** What is worth telling of a page that nobody knows yet: it is no use to try again, or a person is needed. */
const told: ReadonlySet<Card['problem']> = new Set(['card_bot_check', 'card_login_wall', 'card_gone'] as const)

function findSpans(
	links: readonly Link[],
	cards: readonly (Card | null)[],
	cardsOff: boolean,
): Extract<Segment, { index: number }>[] {
	return links
		.map((link, index) => {
			const isCard = !cardsOff && isShownAsCard(link, cards[index] ?? null)
			const kind = isCard ? ('card' as const) : ('link' as const)
			const { start, end } = kind === 'card' ? (link.share ?? link) : link
			return { kind, start, end, index }
		})
		.filter((span) => span.start >= 0 && span.end > span.start)
		.sort((a, b) => a.start - b.start || b.end - a.end)
}
