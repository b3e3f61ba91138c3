import { type Static, Type } from 'typebox'

/** The states an order goes through, as the shop tells them. */
export const OrderStatus = Type.Union([
	Type.Literal('created'),
	Type.Literal('paid'),
	Type.Literal('shipped'),
	Type.Literal('completed'),
	Type.Literal('closed'),
	Type.Literal('refunded'),
])
export type OrderStatus = Static<typeof OrderStatus>

/** Integer minor units (fen, cents) of the order's currency. */
const MinorUnits = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })

const Instant = Type.String({
	pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$',
	maxLength: 40,
})

const WebAddress = Type.String({ pattern: '^https?://[^\\s]+$', maxLength: 2048 })

/** One thing bought: `unit_price` in integer minor units, `quantity` from 1. */
export const LineItem = Type.Object({
	title: Type.String({ minLength: 1, maxLength: 500 }),
	sku: Type.Optional(Type.String({ maxLength: 200 })),
	quantity: Type.Integer({ minimum: 1, maximum: 100_000 }),
	unit_price: MinorUnits,
	image_url: Type.Optional(WebAddress),
})
export type LineItem = Static<typeof LineItem>

/** An order as the shop tells it to the chat; amounts are integer minor units of `currency`. */
export const Order = Type.Object({
	id: Type.String({ minLength: 1, maxLength: 64 }),
	status: OrderStatus,
	version: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
	created_at: Instant,
	updated_at: Instant,
	permalink_url: WebAddress,
	shop: Type.Object({
		name: Type.String({ minLength: 1, maxLength: 200 }),
		platform: Type.String({ pattern: '^[a-z0-9-]{1,40}$' }),
	}),
	currency: Type.String({ pattern: '^[A-Z]{3}$' }),
	line_items: Type.Array(LineItem, { minItems: 1, maxItems: 200 }),
	total: MinorUnits,
	payment: Type.Optional(
		Type.Object({
			handler: Type.String({ pattern: '^[a-z0-9_.-]{1,80}$' }),
			paid_at: Instant,
		}),
	),
})
export type Order = Static<typeof Order>

/** The body of the order webhook (docs/shop-integration.md). */
export const OrderEvent = Type.Object({
	id: Type.String({ pattern: '^evt_[A-Za-z0-9_-]{8,60}$' }),
	type: Type.Literal('order.updated'),
	open_token: Type.String({ pattern: '^opn_[A-Za-z0-9_-]{8,200}$' }),
	order: Order,
})
export type OrderEvent = Static<typeof OrderEvent>
