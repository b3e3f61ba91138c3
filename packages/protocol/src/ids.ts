import { type Static, Type } from 'typebox'

/** Ids are time-ordered (UUIDv7), so that rows lie in the order they were written. */
const id = (description: string) => Type.String({ pattern: '^[0-9a-f-]{36}$', description })

export const ConversationId = id('a conversation')
export const MessageId = id('a message')
export const OrderId = id('an order as the chat keeps it')
export const DecisionId = id('one decision about opening a link')
/** Time-ordered as well when this server makes it; a client takes it as it is. */
export const UserId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$', description: 'a user' })

/** Chosen by the sending device, unique per user: the same id with the same body gets the same answer. */
export const ClientId = Type.String({
	pattern: '^[A-Za-z0-9_-]{8,64}$',
	description: 'a message as its sender names it',
})

/** How many: an integer that is kept exactly everywhere. */
export const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** The place of an event in its log, from 1. */
export const Seq = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER })

/** Milliseconds since 1970-01-01T00:00Z. */
export const Instant = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

/** Minor units and ISO 4217 code, as `@hutong/money` has it. */
export const MoneySchema = Type.Object(
	{
		amount: Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
		currency: Type.String({ pattern: '^[A-Z]{3}$' }),
	},
	{ additionalProperties: false },
)

export type ConversationId = Static<typeof ConversationId>
export type MessageId = Static<typeof MessageId>
export type OrderId = Static<typeof OrderId>
export type DecisionId = Static<typeof DecisionId>
export type UserId = Static<typeof UserId>
export type ClientId = Static<typeof ClientId>
export type Instant = Static<typeof Instant>
