import type { ConversationSnapshot, Person } from '../src/conversation.ts'
import type { ConversationEvent } from '../src/event.ts'
import type { Message } from '../src/message.ts'
import { exampleId } from './examples.ts'
import { founders } from './random-log.ts'

/**
 * A fresh snapshot of a log, asked of the whole log as a database is, one question a field; nothing is carried from event to event.
 * @param reader whose snapshot it is
 * @param from only messages from this `seq` on are in it
 */
export function readLog(log: readonly ConversationEvent[], reader: string, from: number): ConversationSnapshot {
	const messages = log.flatMap((event) => (event.type === 'message.sent' ? [event.message] : []))
	const { members, formerMembers } = readPeople(log)
	return {
		id: exampleId(1),
		kind: 'group',
		title: log.findLast((event) => event.type === 'conversation.renamed')?.title ?? null,
		cursor: { epoch: 'e1', seq: log.length },
		members,
		formerMembers,
		createdAt: 0,
		messageCount: messages.length,
		cardsOff: log.findLast((event) => event.type === 'conversation.cards')?.shown === false,
		readCount: messages.findLastIndex(({ by }) => by === reader) + 1,
		messages: messages.filter(({ seq }) => seq >= from).map((message) => readMessage(message, log)),
		hasEarlier: messages.some(({ seq }) => seq < from),
	}
}

function readMessage(message: Message, log: readonly ConversationEvent[]): Message {
	const attached = log.flatMap((event) => (event.type === 'card.attached' ? [event] : []))
	const ofMessage = attached.filter((event) => event.message === message.id)
	const cards = message.links.map((_, index) => ofMessage.findLast(({ link }) => link === index)?.card ?? null)
	return { ...message, cards }
}

/** Members in the order they last came, former members in the order they last left. */
function readPeople(log: readonly ConversationEvent[]): {
	readonly members: Person[]
	readonly formerMembers: Person[]
} {
	const came = log.flatMap((event) => (event.type === 'member.joined' ? [{ at: event.seq, person: event.person }] : []))
	const stays = [...founders.map((person) => ({ at: 0, person })), ...came]
		.filter(({ at, person }) => !cameAgain(came, person.id, at))
		.map(({ at, person }) => ({ at, person, left: leftAfter(log, person.id, at) }))
	return {
		members: stays.filter(({ left }) => left === null).map(({ person }) => person),
		formerMembers: stays
			.filter(({ left }) => left !== null)
			.toSorted((a, b) => (a.left ?? 0) - (b.left ?? 0))
			.map(({ person }) => person),
	}
}

function cameAgain(came: readonly { readonly at: number; readonly person: Person }[], id: string, at: number): boolean {
	return came.some((other) => other.person.id === id && other.at > at)
}

function leftAfter(log: readonly ConversationEvent[], id: string, at: number): number | null {
	return log.find((event) => event.type === 'member.left' && event.user === id && event.seq > at)?.seq ?? null
}
