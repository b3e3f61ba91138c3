import type { ConversationSnapshot } from './conversation.ts'
import type { ConversationEvent } from './event.ts'
import type { Message } from './message.ts'

/**
 * Brings a conversation one event further. Pure: the same snapshot and events give the same result everywhere, and a
 * stale snapshot with the events since equals a fresh one.
 * @param reader whose snapshot it is: their own message counts as read
 * @returns the snapshot itself when the event is already in it
 * @throws RangeError when an event is missing in between: ask for the delta again
 */
export function applyEvent(
	snapshot: ConversationSnapshot,
	event: ConversationEvent,
	reader: string,
): ConversationSnapshot {
	const { epoch, seq } = snapshot.cursor
	if (event.seq <= seq) return snapshot
	if (event.seq !== seq + 1) throw new RangeError(`protocol: event ${event.seq} came after ${seq}`)
	return { ...change(snapshot, event, reader), cursor: { epoch, seq: event.seq } }
}

function change(snapshot: ConversationSnapshot, event: ConversationEvent, reader: string): ConversationSnapshot {
	switch (event.type) {
		case 'message.sent':
			return withMessage(snapshot, event.message, reader)
		case 'card.attached':
			return withCard(snapshot, event)
		case 'member.joined':
			return {
				...snapshot,
				members: [...snapshot.members.filter((person) => person.id !== event.person.id), event.person],
			}
		case 'member.left':
			return { ...snapshot, members: snapshot.members.filter((person) => person.id !== event.user) }
		case 'conversation.renamed':
			return { ...snapshot, title: event.title }
	}
}

function withMessage(snapshot: ConversationSnapshot, message: Message, reader: string): ConversationSnapshot {
	const messageCount = snapshot.messageCount + 1
	const readCount = message.by === reader ? messageCount : snapshot.readCount
	return { ...snapshot, messages: [...snapshot.messages, message], messageCount, readCount }
}

function withCard(
	snapshot: ConversationSnapshot,
	event: Extract<ConversationEvent, { type: 'card.attached' }>,
): ConversationSnapshot {
	const messages = snapshot.messages.map((message) =>
		message.id === event.message ? { ...message, cards: message.cards.with(event.link, event.card) } : message,
	)
	return { ...snapshot, messages }
}
