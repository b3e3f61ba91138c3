import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTokenBuckets } from './token-buckets.ts'

test('HS44 a bucket gives its burst at once, then what flows in, each key by itself', () => {
	let clock = 0
	const buckets = createTokenBuckets({ burst: 3, perSecond: 2, now: () => clock })
	assert.deepEqual(
		[1, 2, 3, 4].map(() => buckets.take('a')),
		[0, 0, 0, 1],
	)
	assert.equal(buckets.take('b'), 0)
	clock += 499
	assert.equal(buckets.take('a'), 1)
	clock += 1
	assert.deepEqual([buckets.take('a'), buckets.take('a')], [0, 1])
	clock += 3_600_000
	assert.deepEqual(
		[1, 2, 3, 4].map(() => buckets.take('a')),
		[0, 0, 0, 1],
	)
})

test('HS44 a slow bucket says how long to wait', () => {
	const buckets = createTokenBuckets({ burst: 1, perSecond: 0.1, now: () => 0 })
	assert.deepEqual([buckets.take('a'), buckets.take('a')], [0, 10])
})

test('HS44 a clock that is set back takes nothing away', () => {
	let clock = 10_000
	const buckets = createTokenBuckets({ burst: 2, perSecond: 1, now: () => clock })
	buckets.take('a')
	clock = 0
	assert.equal(buckets.take('a'), 0)
})
