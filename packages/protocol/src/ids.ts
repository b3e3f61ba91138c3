import { type Static, Type } from 'typebox'

/** Ids are time-ordered (UUIDv7), so that rows lie in the order they were written. */
const id = (description: string) => Type.String({ pattern: '^[0-9a-f-]{36}$', description })

export const ConversationId = id('a conversation')
export const MessageId = id('a message')
export const OrderId = id('an order as the chat keeps it')
export const DecisionId = id('one decision about opening a link')
export const UserId = Type.String({ minLength: 1, maxLength: 64, description: 'a user' })

/** Chosen by the sending device, unique per user: the same id with the same body gets the same answer. */
export const ClientId = Type.String({
	pattern: '^[A-Za-z0-9_-]{8,64}$',
	description: 'a message as its sender names it',
})

/** Milliseconds since 1970-01-01T00:00Z. */
export const Instant = Type.Integer({ minimum: 0 })

/** Minor units and ISO 4217 code, as `@hutong/money` has it. */
export const MoneySchema = Type.Object(
	{ amount: Type.Integer(), currency: Type.String({ pattern: '^[A-Z]{3}$' }) },
	{ additionalProperties: false },
)

export type ConversationId = Static<typeof ConversationId>
export type MessageId = Static<typeof MessageId>
export type OrderId = Static<typeof OrderId>
export type DecisionId = Static<typeof DecisionId>
export type UserId = Static<typeof UserId>
export type ClientId = Static<typeof ClientId>
export type Instant = Static<typeof Instant>
