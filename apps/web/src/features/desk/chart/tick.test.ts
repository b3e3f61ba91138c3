import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toMarks, toTop } from './tick.ts'

test('the top of a chart is round, even enough to halve, and nothing stands above it', () => {
	for (const [highest, top] of [
		[0, 2],
		[1, 2],
		[3, 4],
		[5, 5],
		[7, 8],
		[9, 10],
		[12, 20],
		[99, 100],
		[101, 200],
		[640, 800],
	] as const)
		assert.equal(toTop(highest), top)
	fc.assert(
		fc.property(fc.nat(10_000_000), (highest) => {
			assert.ok(toTop(highest) >= highest && toTop(highest) <= Math.max(2, highest * 2.1))
		}),
	)
})

test('times are written evenly, the last one always, never more than there is room for', () => {
	assert.deepEqual(toMarks(7, 7), [0, 1, 2, 3, 4, 5, 6])
	assert.deepEqual(toMarks(7, 4), [0, 2, 4, 6])
	assert.deepEqual(toMarks(24, 6), [3, 7, 11, 15, 19, 23])
	assert.deepEqual(toMarks(0, 6), [])
	fc.assert(
		fc.property(fc.nat(200), fc.integer({ min: 1, max: 12 }), (count, most) => {
			const marks = toMarks(count, most)
			assert.ok(marks.length <= most)
			if (count > 0) assert.equal(marks.at(-1), count - 1)
		}),
	)
})
