import { type Static, Type } from 'typebox'
import { ConversationId, Count, Instant, UserId } from './ids.ts'
import { Message } from './message.ts'
import { nullable } from './nullable.ts'

export const Scene = Type.Union([Type.Literal('direct'), Type.Literal('group')])

export const Person = Type.Object({
	id: UserId,
	username: Type.String(),
	name: Type.String(),
})

/** The place in a log: an epoch, and the last event seen in it. */
export const Cursor = Type.Object({
	epoch: Type.String({ minLength: 1, maxLength: 64 }),
	seq: Count,
})

const summary = {
	id: ConversationId,
	kind: Scene,
	title: nullable(Type.String({ description: 'of a group; a direct conversation is named after the other person' })),
	cursor: Cursor,
	members: Type.Array(Person),
	formerMembers: Type.Array(Person, { description: 'who left: their messages are still here' }),
	createdAt: Instant,
	/** Messages ever sent here. */
	messageCount: Count,
	/** Of these, how many this user has read. */
	readCount: Count,
	/** Came later: a server of before leaves it out. */
	cardsOff: Type.Optional(Type.Boolean({ description: 'its owner, the first of `members`, wants no cards' })),
}

/** A conversation as the list shows it. */
export const ConversationSummary = Type.Object({ ...summary, lastMessage: nullable(Message) })

/** A conversation as a screen needs it: its newest messages in order, oldest first. */
export const ConversationSnapshot = Type.Object({
	...summary,
	messages: Type.Array(Message),
	hasEarlier: Type.Boolean(),
})

export type Scene = Static<typeof Scene>
export type Person = Static<typeof Person>
export type Cursor = Static<typeof Cursor>
export type ConversationSummary = Static<typeof ConversationSummary>
export type ConversationSnapshot = Static<typeof ConversationSnapshot>
