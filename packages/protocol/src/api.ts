import { type Static, Type } from 'typebox'
import { ConversationSummary, Cursor, Person } from './conversation.ts'
import { ClientId, ConversationId, Count, Instant, MessageId, Seq, UserId } from './ids.ts'
import { Message } from './message.ts'
import { nullable } from './nullable.ts'
import { Order } from './order.ts'

/** What a client must know before anybody signs in. */
export const PublicConfig = Type.Object({
	version: Type.String(),
	demo: nullable(
		Type.Object({
			accounts: Type.Array(Person),
			samples: Type.Array(
				Type.Object({
					platform: Type.String(),
					title: Type.Object({ zh: Type.String(), en: Type.String() }),
					state: Type.Union([
						Type.Literal('on_sale'),
						Type.Literal('sold_out'),
						Type.Literal('off_shelf'),
						Type.Literal('expired'),
					]),
					text: Type.String(),
				}),
				{ description: 'share texts of the sandbox to paste; `expired` is one whose link has run out' },
			),
		}),
	),
	policy: Type.Object({ name: Type.String(), version: Type.String() }),
	platforms: Type.Array(
		Type.Object({
			id: Type.String(),
			name: Type.Object({ zh: Type.String(), en: Type.String() }),
			category: Type.String(),
		}),
	),
	links: Type.Array(Type.Unknown(), { description: 'platforms of this installation, as `createLinks` takes them' }),
})

export const SignUp = Type.Object(
	{ username: Type.String(), name: Type.String(), password: Type.String({ maxLength: 256 }) },
	{ additionalProperties: false },
)
export const SignIn = Type.Object(
	{ username: Type.String({ maxLength: 256 }), password: Type.String({ maxLength: 256 }) },
	{ additionalProperties: false },
)
export const DemoSignIn = Type.Object({ username: Type.String({ maxLength: 64 }) }, { additionalProperties: false })

/** What an account may do: an operator sees the policy desk. */
export const Role = Type.Union([Type.Literal('member'), Type.Literal('operator')])
export const Me = Type.Object({ person: Person, inbox: Cursor, role: Role })

export const CreateConversation = Type.Union([
	Type.Object({ kind: Type.Literal('direct'), user: UserId }, { additionalProperties: false }),
	Type.Object(
		{ kind: Type.Literal('group'), title: Type.String(), members: Type.Array(UserId, { maxItems: 500 }) },
		{ additionalProperties: false },
	),
])

export const ConversationList = Type.Object({
	inbox: Cursor,
	conversations: Type.Array(ConversationSummary),
	orders: Type.Array(Order, { description: 'this person’s orders, newest first, at most 200' }),
})

/** Earlier messages, oldest first, with whether there are earlier ones still. */
export const HistoryPage = Type.Object({ messages: Type.Array(Message), hasEarlier: Type.Boolean() })
export const HistoryQuery = Type.Object({
	before: Type.Integer({ minimum: 1, description: 'seq: only messages before it' }),
	limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
})

export const SendMessage = Type.Object({ clientId: ClientId, text: Type.String() }, { additionalProperties: false })
export const SendReceipt = Type.Object({
	message: MessageId,
	conversation: ConversationId,
	seq: Seq,
	at: Instant,
})

export const InviteMembers = Type.Object(
	{ users: Type.Array(UserId, { minItems: 1, maxItems: 100 }) },
	{ additionalProperties: false },
)
export const RenameConversation = Type.Object({ title: Type.String() }, { additionalProperties: false })
export const ShowCards = Type.Object({ shown: Type.Boolean() }, { additionalProperties: false })
export const MoveRead = Type.Object({ readCount: Count }, { additionalProperties: false })
export const SocketTicket = Type.Object({ ticket: Type.String(), expiresAt: Instant })
export const PeopleFound = Type.Object({ people: Type.Array(Person) })

export const OpenLink = Type.Object(
	{
		confirmed: Type.Optional(
			Type.String({
				maxLength: 128,
				description: 'the person goes on after `confirm`: the `confirmToken` of that decision',
			}),
		),
		again: Type.Optional(
			Type.Boolean({
				description: 'nobody tapped: what is open is asked about again. It is not logged, and mints no token',
			}),
		),
	},
	{ additionalProperties: false },
)

export type PublicConfig = Static<typeof PublicConfig>
export type SignUp = Static<typeof SignUp>
export type SignIn = Static<typeof SignIn>
export type DemoSignIn = Static<typeof DemoSignIn>
export type Role = Static<typeof Role>
export type Me = Static<typeof Me>
export type CreateConversation = Static<typeof CreateConversation>
export type ConversationList = Static<typeof ConversationList>
export type HistoryPage = Static<typeof HistoryPage>
export type HistoryQuery = Static<typeof HistoryQuery>
export type SendMessage = Static<typeof SendMessage>
export type SendReceipt = Static<typeof SendReceipt>
export type InviteMembers = Static<typeof InviteMembers>
export type RenameConversation = Static<typeof RenameConversation>
export type ShowCards = Static<typeof ShowCards>
export type MoveRead = Static<typeof MoveRead>
export type SocketTicket = Static<typeof SocketTicket>
export type PeopleFound = Static<typeof PeopleFound>
export type OpenLink = Static<typeof OpenLink>
