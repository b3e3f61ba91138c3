import { ConversationId, MessageId, OrderId } from '@hutong/protocol'
import { Type } from 'typebox'

/** The parts of an address of a conversation. */
export const ConversationPath = Type.Object({ conversation: ConversationId })

/** The parts of an address of an order. */
export const OrderPath = Type.Object({ order: OrderId })

/** The parts of an address of a link in a message. */
export const LinkPath = Type.Object({
	conversation: ConversationId,
	message: MessageId,
	link: Type.Integer({ minimum: 0, maximum: 1000 }),
})
