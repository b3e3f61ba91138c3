import assert from 'node:assert/strict'
import test from 'node:test'
import { lastAnswer, measureCalls } from './percentiles.ts'

test('every call is timed once, after a round that is not, and of the times the middle and the last of a hundred are given', () => {
	let now = 0n
	let calls = 0
	const costs = [1, 2, 3, 4, 100]
	const call = (cost: number) => {
		calls += 1
		now += BigInt(cost)
		return cost
	}
	assert.deepEqual(
		measureCalls(costs, call, () => now),
		{ p50: 3, p99: 4 },
	)
	assert.equal(calls, 10)
	assert.equal(lastAnswer(), 100)
})
