import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toAgo, untilNextAgo } from './to-ago.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const at = 1_700_000_000_000

test('minutes, hours and days are counted whole', () => {
	assert.equal(toAgo(at, at + 3 * minute + 59 * second, 'en'), '3 minutes ago')
	assert.equal(toAgo(at, at + 3 * minute, 'zh-CN'), '3分钟前')
	assert.equal(toAgo(at, at + 60 * minute, 'en'), '1 hour ago')
	assert.equal(toAgo(at, at + 49 * hour, 'en'), '2 days ago')
})

test('where there is little room it is said shortly', () => {
	assert.equal(toAgo(at, at + 3 * minute, 'en', 'short'), '3 min. ago')
	assert.equal(toAgo(at, at + 3 * minute, 'zh-CN', 'short'), '3分钟前')
})

test('less than a minute, or a clock that lies ahead, is just now', () => {
	assert.equal(toAgo(at, at + 59 * second, 'en'), null)
	assert.equal(toAgo(at, at - 5 * hour, 'en'), null)
})

test('nothing else is said before the next moment, and something else at it', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 40 * 24 * hour }), (passed) => {
			const now = at + passed
			const next = now + untilNextAgo(at, now)
			assert.equal(toAgo(at, next - 1, 'en'), toAgo(at, now, 'en'))
			assert.notEqual(toAgo(at, next, 'en'), toAgo(at, now, 'en'))
		}),
	)
})
