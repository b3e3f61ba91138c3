import { type Static, Type } from 'typebox'
import { Card } from './card.ts'
import { ClientId, Instant, MessageId, Seq, UserId } from './ids.ts'
import { Link } from './link.ts'
import { nullable } from './nullable.ts'

/** The longest text of a message, in UTF-16 units. */
export const maxTextLength = 8000

export const Message = Type.Object({
	id: MessageId,
	seq: Seq,
	by: UserId,
	clientId: ClientId,
	at: Instant,
	text: Type.String({ maxLength: maxTextLength }),
	links: Type.Array(Link),
	cards: Type.Array(nullable(Card), { description: 'one for each link, null where there is none' }),
})

export type Message = Static<typeof Message>
