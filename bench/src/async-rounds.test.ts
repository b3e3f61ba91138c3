import assert from 'node:assert/strict'
import test from 'node:test'
import { measureAsyncRounds } from './async-rounds.ts'

test('rounds of what waits are interleaved, each begins with another subject, and a quick one runs more often', async () => {
	const order: string[] = []
	let now = 0
	const subject = (name: string, cost: number) => ({
		name,
		run: async () => {
			await Promise.resolve()
			order.push(name)
			now += cost
		},
	})
	const options = { rounds: 2, warmUp: 1, atLeast: 10, clock: () => now }
	const times = await measureAsyncRounds([subject('a', 5), subject('b', 20)], options)
	assert.deepEqual(order, ['a', 'a', 'b', 'b', 'a', 'a', 'a', 'a', 'b'])
	assert.deepEqual(times.get('a'), [5, 5])
	assert.deepEqual(times.get('b'), [20, 20])
})
