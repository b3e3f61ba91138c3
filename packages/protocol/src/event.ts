import { type Static, Type } from 'typebox'
import { Card } from './card.ts'
import { ConversationSummary, Person } from './conversation.ts'
import { ConversationId, Count, Instant, MessageId, Seq, UserId } from './ids.ts'
import { Message } from './message.ts'
import { Order } from './order.ts'

const head = { seq: Seq, at: Instant }

/** What happens in a conversation, in the order it happened: `seq` has no gaps within an epoch. */
export const ConversationEvent = Type.Union([
	Type.Object({ ...head, type: Type.Literal('message.sent'), message: Message }),
	Type.Object({
		...head,
		type: Type.Literal('card.attached'),
		message: MessageId,
		link: Type.Integer({ minimum: 0 }),
		card: Card,
	}),
	Type.Object({ ...head, type: Type.Literal('member.joined'), person: Person, by: UserId }),
	Type.Object({ ...head, type: Type.Literal('member.left'), user: UserId, by: UserId }),
	Type.Object({ ...head, type: Type.Literal('conversation.renamed'), title: Type.String(), by: UserId }),
	Type.Object({ ...head, type: Type.Literal('conversation.cards'), shown: Type.Boolean(), by: UserId }),
])

/** What concerns one person alone, on all their devices: the log `inbox`. */
export const InboxEvent = Type.Union([
	Type.Object({ ...head, type: Type.Literal('conversation.added'), conversation: ConversationSummary }),
	Type.Object({ ...head, type: Type.Literal('conversation.removed'), conversation: ConversationId }),
	Type.Object({
		...head,
		type: Type.Literal('read.moved'),
		conversation: ConversationId,
		readCount: Count,
	}),
	Type.Object({ ...head, type: Type.Literal('order.updated'), order: Order }),
])

/** Name of a log: a conversation's id, or `inbox` for the person's own. */
export const LogName = Type.Union([ConversationId, Type.Literal('inbox')])

export type ConversationEvent = Static<typeof ConversationEvent>
export type InboxEvent = Static<typeof InboxEvent>
export type LogName = Static<typeof LogName>
