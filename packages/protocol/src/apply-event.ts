import type { ConversationSnapshot, Person } from './conversation.ts'
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
			return withMember(snapshot, event.person)
		case 'member.left':
			return withoutMember(snapshot, event.user)
		case 'conversation.renamed':
			return { ...snapshot, title: event.title }
		case 'conversation.cards':
			return { ...snapshot, cardsOff: !event.shown }
	}
}

function withMember(snapshot: ConversationSnapshot, person: Person): ConversationSnapshot {
	return {
		...snapshot,
		members: [...except(snapshot.members, person.id), person],
		formerMembers: except(snapshot.formerMembers, person.id),
	}
}

function withoutMember(snapshot: ConversationSnapshot, user: string): ConversationSnapshot {
	const leaving = snapshot.members.filter((person) => person.id === user)
	return {
		...snapshot,
		members: except(snapshot.members, user),
		formerMembers: [...except(snapshot.formerMembers, user), ...leaving],
	}
}

function except(people: readonly Person[], user: string): Person[] {
	return people.filter((person) => person.id !== user)
}

function withMessage(snapshot: ConversationSnapshot, message: Message, reader: string): ConversationSnapshot {
	const messageCount = snapshot.messageCount + 1
	const readCount = message.by === reader ? Math.max(snapshot.readCount, messageCount) : snapshot.readCount
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
