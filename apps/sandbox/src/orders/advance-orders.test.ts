import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advanceOrders } from './advance-orders.ts'
import type { OrderState } from './order-state.ts'

test('a wallet that cannot be asked about one order holds up no other, and is told of', async () => {
	const states = new Map<string, OrderState>([
		['silent', 'created'],
		['overdue', 'created'],
		['paid', 'paid'],
	])
	const long = '2026-01-01T00:00:00.000Z'
	const orders = {
		// Of an order only what is asked for here.
		unchangedSince: (state: OrderState) =>
			[...states].filter(([, is]) => is === state).map(([id]) => ({ id, expiresAt: long })) as never,
		find: (id: string) => ({ state: states.get(id) }) as never,
		move: (id: string, to: OrderState) => states.set(id, to) as never,
	}
	const payments = {
		query: (id: string) => (id === 'silent' ? Promise.reject(new Error('no answer')) : Promise.resolve()) as never,
		close: () => Promise.resolve() as never,
	}
	await assert.rejects(advanceOrders({ orders, payments, now: () => new Date('2026-01-02') }), AggregateError)
	// By these orders' clock a parcel arrives the moment it is sent.
	assert.deepEqual(Object.fromEntries(states), { silent: 'created', overdue: 'closed', paid: 'completed' })
})
