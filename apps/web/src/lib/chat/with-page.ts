import type { ConversationEvent, ConversationSnapshot, HistoryPage, Message } from '@hutong/protocol'

export type CardAttached = Extract<ConversationEvent, { type: 'card.attached' }>

/**
 * Puts a page of earlier messages in front.
 * @param late cards that came while the page was on its way: the page may be older than they are
 */
export function withPage(
	snapshot: ConversationSnapshot,
	page: HistoryPage,
	late: readonly CardAttached[],
): ConversationSnapshot {
	const first = snapshot.messages[0]?.seq ?? Number.POSITIVE_INFINITY
	const earlier = page.messages.filter((message) => message.seq < first).map((message) => withLateCards(message, late))
	return { ...snapshot, messages: [...earlier, ...snapshot.messages], hasEarlier: page.hasEarlier }
}

function withLateCards(message: Message, late: readonly CardAttached[]): Message {
	let cards = message.cards
	for (const event of late) {
		if (event.message === message.id && event.link < cards.length) cards = cards.with(event.link, event.card)
	}
	return cards === message.cards ? message : { ...message, cards }
}
