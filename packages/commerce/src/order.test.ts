import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Check } from 'typebox/value'
import { OrderEvent } from './order.ts'

const event = {
	id: 'evt_0198aaaabbbbcccc',
	type: 'order.updated',
	open_token: 'opn_0198aaaabbbbcccc',
	order: {
		id: 'T20261123000001',
		status: 'paid',
		version: 2,
		created_at: '2026-11-23T08:00:00Z',
		updated_at: '2026-11-23T08:01:10Z',
		permalink_url: 'https://shop.example/orders/T20261123000001',
		shop: { name: 'Shop', platform: 'taobao' },
		currency: 'CNY',
		line_items: [
			{ title: 'Cup', sku: 'blue', quantity: 1, unit_price: 12900, image_url: 'https://shop.example/c.png' },
		],
		total: 12900,
		payment: { handler: 'alipay', paid_at: '2026-11-23T08:01:10Z' },
	},
}

test('CO2 the event of docs/shop-integration.md is one', () => {
	assert.equal(Check(OrderEvent, event), true)
})

// what is written over the order → why it is no order any more
const broken: readonly (readonly [Record<string, unknown>, string])[] = [
	[{ total: 129.5 }, 'half a fen'],
	[{ total: -1 }, 'less than nothing'],
	[{ total: '12900' }, 'an amount in text'],
	[{ status: 'lost' }, 'a state nobody knows'],
	[{ version: 0 }, 'a version before the first'],
	[{ currency: 'yuan' }, 'no currency code'],
	[{ line_items: [] }, 'nothing bought'],
	[{ permalink_url: 'javascript:alert(1)' }, 'an address that is no page'],
	[{ created_at: 'yesterday' }, 'no instant'],
	[{ shop: { name: 'Shop' } }, 'a shop without its platform'],
]
for (const [change, why] of broken) {
	test(`CO2 an order with ${why} is none`, () => {
		assert.equal(Check(OrderEvent, { ...event, order: { ...event.order, ...change } }), false)
	})
}
