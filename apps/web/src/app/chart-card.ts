import type { Card } from '@hutong/protocol'
import type { ChatState } from '../lib/chat/chat-state.ts'
import type { Tap } from './opened.ts'

/** What became of the card a chart was opened from: it is there (or not to be seen from here), or gone, and why. */
export type ChartCard = 'there' | { readonly gone: Card['problem'] }

/** Looks at the card a chart was opened from: a chart is of its card, and goes with it. */
export function findChartCard({ conversations }: Pick<ChatState, 'conversations'>, tap: Tap): ChartCard {
	const conversation = conversations.get(tap.conversation)
	if (conversation === undefined) return { gone: null }
	if (conversation.snapshot.cardsOff === true) return { gone: 'card_off' }
	const message = conversation.snapshot.messages.find(({ id }) => id === tap.message)
	// Far back messages may not be loaded.
	const card = message?.cards[tap.link]
	const isThere = message === undefined || card?.state === 'pending' || Boolean(card?.quote)
	return isThere ? 'there' : { gone: card?.problem ?? null }
}
