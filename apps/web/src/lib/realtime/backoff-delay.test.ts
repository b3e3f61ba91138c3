import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { backoffDelay } from './backoff-delay.ts'

const cases: readonly [failures: number, chance: number, delay: number][] = [
	[1, 0, 500],
	[2, 0, 1000],
	[7, 0, 30_000], // the cap
	[60, 0, 30_000],
	[1, 0.5, 375],
]

for (const [failures, chance, delay] of cases) {
	test(`after ${failures} failures with chance ${chance} the wait is ${delay} ms`, () => {
		assert.equal(backoffDelay(failures, chance), delay)
	})
}

test('chance takes at most half of the wait away', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 200 }),
			fc.double({ min: 0, max: 0.999, noNaN: true }),
			(failures, chance) => {
				const full = backoffDelay(failures, 0)
				const delay = backoffDelay(failures, chance)
				assert.ok(delay <= full && delay >= full / 2)
			},
		),
	)
})
