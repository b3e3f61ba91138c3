import type { Card, CardKind, CardProblem } from '@hutong/protocol'

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

/** How long what a page said is taken for what it says now: prices move by the hour, articles hardly ever. */
const kinds: Readonly<Record<CardKind, number>> = {
	product: hour,
	quote: 5 * minute,
	post: 12 * hour,
	profile: day,
	page: day,
	repository: day,
	article: 2 * day,
	video: 2 * day,
	audio: 2 * day,
	image: 7 * day,
	pdf: 7 * day,
}

/** What failed for the moment is tried again soon; what the page will say again is not asked of it so often. */
const problems: Readonly<Record<CardProblem, number>> = {
	card_unreachable: minute,
	card_timeout: minute,
	card_redirect_loop: 10 * minute,
	card_link_expired: 10 * minute,
	card_gone: hour,
	card_too_large: hour,
	card_not_a_page: hour,
	card_bot_check: hour,
	card_login_wall: hour,
	card_refused: hour,
	card_not_fetched: day,
	// Nothing is read of these while they are so.
	card_off: Number.POSITIVE_INFINITY,
	card_stopped: Number.POSITIVE_INFINITY,
}

/** How long a reading, or the card made of it, counts as fresh, in milliseconds. */
export function getFreshFor({ content, problem }: Reading): number {
	if (problem !== null) return problems[problem]
	return kinds[content?.face ?? (content?.kind === 'item' ? 'product' : 'page')]
}

/** Whether a card that somebody looks at is to be read again. */
export function isStale(card: Card, now: number): boolean {
	if (card.state === 'pending' || card.state === 'removed' || card.url === null) return false
	return card.readAt === null || now - card.readAt > getFreshFor({ content: card, problem: card.problem })
}

type Reading = {
	readonly content: Pick<Card, 'kind' | 'face'> | null
	readonly problem: Card['problem']
}
