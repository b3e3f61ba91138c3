import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OrderStatus } from './order.ts'
import { orderTransition } from './order-transition.ts'

const states = ['created', 'paid', 'shipped', 'completed', 'closed', 'refunded'] as const

// from: what lies ahead of it. A pair that is not here goes backwards.
const forward: Readonly<Record<OrderStatus, string>> = {
	created: 'paid shipped completed closed refunded',
	paid: 'shipped completed refunded',
	shipped: 'completed refunded',
	completed: 'refunded',
	closed: '',
	refunded: '',
}

for (const from of states) {
	for (const to of states) {
		const expected = from === to ? 'same' : forward[from].split(' ').includes(to) ? 'forward' : 'backwards'
		test(`CO1 an order told ${to} after ${from} goes ${expected}`, () => {
			assert.equal(orderTransition(from, to), expected)
		})
	}
}
