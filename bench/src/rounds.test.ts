import assert from 'node:assert/strict'
import test from 'node:test'
import { lastResult, measureRounds, median } from './rounds.ts'

test('the median is the middle value, whatever the order', () => {
	for (const [values, expected] of [
		[[3], 3],
		[[9, 1, 5], 5],
		[[4, 1, 3, 2], 2.5],
		[[10, 9, 100], 10],
	] as const)
		assert.equal(median(values), expected)
	assert.ok(Number.isNaN(median([])))
})

test('rounds are interleaved, each begins with another subject, and warm-up is not counted', () => {
	const order: string[] = []
	let now = 0
	const subject = (name: string, cost: number) => ({
		name,
		run: () => {
			order.push(name)
			now += cost
			return name
		},
	})
	const times = measureRounds([subject('a', 5), subject('b', 7)], {
		rounds: 2,
		warmUp: 1,
		atLeast: 1,
		clock: () => now,
	})
	assert.equal(order.join(' '), 'a b b a a b')
	assert.deepEqual(Object.fromEntries(times), { a: [5, 5], b: [7, 7] })
	assert.equal(lastResult(), 'b')
})

test('a quick subject is run until its time can be told', () => {
	let now = 0
	let runs = 0
	const quick = {
		name: 'quick',
		run: () => {
			runs += 1
			now += 2
		},
	}
	const times = measureRounds([quick], { rounds: 1, warmUp: 1, atLeast: 11, clock: () => now })
	assert.equal(runs, 1 + 6)
	assert.deepEqual(times.get('quick'), [2])
})
