import { type Static, Type } from 'typebox'
import { ConversationId, Instant, MoneySchema, OrderId } from './ids.ts'
import { nullable } from './nullable.ts'

export const OrderStatus = Type.Union([
	Type.Literal('created'),
	Type.Literal('paid'),
	Type.Literal('shipped'),
	Type.Literal('completed'),
	Type.Literal('closed'),
	Type.Literal('refunded'),
])

/** An order the buyer made at a shop, as the shop's signed webhook told it. Only the buyer ever sees it. */
export const Order = Type.Object({
	id: OrderId,
	conversation: ConversationId,
	shopOrder: Type.String({ description: 'the number the shop gave it' }),
	shop: Type.Object({ origin: Type.String(), name: Type.String(), platform: nullable(Type.String()) }),
	status: OrderStatus,
	version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
	items: Type.Array(
		Type.Object({
			title: Type.String(),
			sku: nullable(Type.String()),
			quantity: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
			unitPrice: MoneySchema,
		}),
	),
	total: MoneySchema,
	handler: nullable(Type.String({ description: 'what it was paid with' })),
	url: Type.String({ description: 'the order’s own page at the shop' }),
	createdAt: Instant,
	updatedAt: Instant,
})

export type OrderStatus = Static<typeof OrderStatus>
export type Order = Static<typeof Order>
