import { type Static, Type } from 'typebox'
import { Cursor, Person } from './conversation.ts'
import { ConversationEvent, InboxEvent, LogName } from './event.ts'
import { ClientId, ConversationId, Count, Instant, MessageId, Seq } from './ids.ts'
import { Problem } from './problem.ts'

/** The largest frame a client sends, in bytes; a larger one ends the connection with 1009. */
export const maxFrameBytes = 64 * 1024

/** The reason (with code 1013) a person's oldest socket is closed for when they open too many: coming back at once would close another. */
export const tooManySockets = 'too many sockets'

/** Frames a client sends. The first one is `hello`; the ticket comes from `POST /api/socket-tickets` and works once. */
export const ClientFrame = Type.Union([
	Type.Object({
		type: Type.Literal('hello'),
		ticket: Type.String({ minLength: 16, maxLength: 128 }),
		cursors: Type.Record(Type.String(), Cursor, { description: 'by log: what this client has already' }),
	}),
	Type.Object({
		type: Type.Literal('send'),
		conversation: ConversationId,
		clientId: ClientId,
		text: Type.String(),
	}),
	Type.Object({ type: Type.Literal('read'), conversation: ConversationId, readCount: Count }),
	Type.Object({ type: Type.Literal('ping') }),
])

/** Frames the server sends. */
export const ServerFrame = Type.Union([
	Type.Object({
		type: Type.Literal('welcome'),
		me: Person,
		cursors: Type.Record(Type.String(), Cursor, { description: 'by log: where each stands now' }),
	}),
	Type.Object({
		type: Type.Literal('events'),
		log: LogName,
		epoch: Type.String(),
		events: Type.Array(Type.Union([ConversationEvent, InboxEvent])),
	}),
	Type.Object({
		type: Type.Literal('reset'),
		log: LogName,
		cursor: Cursor,
	}),
	Type.Object({
		type: Type.Literal('ack'),
		clientId: ClientId,
		conversation: ConversationId,
		message: MessageId,
		seq: Seq,
		at: Instant,
	}),
	Type.Object({ type: Type.Literal('refused'), clientId: ClientId, problem: Problem }),
	Type.Object({ type: Type.Literal('error'), problem: Problem }),
	Type.Object(
		{ type: Type.Literal('policy'), version: Type.String(), at: Instant },
		{ description: 'rules, lists or violations changed: what is open is asked for again' },
	),
	Type.Object({ type: Type.Literal('pong') }),
])

export type ClientFrame = Static<typeof ClientFrame>
export type ServerFrame = Static<typeof ServerFrame>
