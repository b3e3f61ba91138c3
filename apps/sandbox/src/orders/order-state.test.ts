import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOrderArrow, type OrderState, orderStates } from './order-state.ts'

// from → to; every pair that is not here must be refused
const arrows: readonly (readonly [OrderState, OrderState])[] = [
	['created', 'paid'],
	['created', 'closed'],
	['paid', 'shipped'],
	['paid', 'refunded'],
	['shipped', 'completed'],
	['shipped', 'refunded'],
	['completed', 'refunded'],
]

for (const from of orderStates) {
	for (const to of orderStates) {
		const allowed = arrows.some(([a, b]) => a === from && b === to)
		test(`an order ${allowed ? 'moves' : 'does not move'} from ${from} to ${to}`, () => {
			assert.equal(isOrderArrow(from, to), allowed)
		})
	}
}
