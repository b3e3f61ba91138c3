import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import type { Policy } from './policy.ts'

const percents = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 100)

test('LP7 raising a rollout takes nobody out: 0 % is nobody, 100 % everybody', () => {
	let [outside, came, stayed] = [0, 0, 0]
	fc.assert(
		fc.property(fc.string(), percents, percents, (key, a, b) => {
			const [before, after] = [isInside(Math.min(a, b), key), isInside(Math.max(a, b), key)]
			assert.ok(!before || after)
			assert.ok(isInside(100, key) && !isInside(0, key))
			if (before) stayed += 1
			else if (after) came += 1
			else outside += 1
		}),
		{ numRuns: 1000 },
	)
	assert.ok(Math.min(outside, came, stayed) > 100, 'the property was vacuous')
})

test('LP7 a rollout reaches about its share of keys', () => {
	const keys = Array.from({ length: 10_000 }, (_, index) => `user-${index}`)
	for (const percent of [1, 10, 50, 90]) {
		const reached = keys.filter((key) => isInside(percent, key)).length / 100
		assert.ok(Math.abs(reached - percent) < 2, `${percent} % reached ${reached} %`)
	}
})

test('LP7 the salt keeps rollouts apart: other keys come first', () => {
	const keys = Array.from({ length: 1000 }, (_, index) => `user-${index}`)
	const both = keys.filter((key) => isInside(50, key, 'one') && isInside(50, key, 'two')).length
	assert.ok(both > 150 && both < 350, `${both} of 1,000 are in both halves`)
})

test('LP7 a request without a key is in no rollout', () => {
	assert.equal(decide(withRollout(100, 'one'), baseRequest).rule.id, 'otherwise')
})

function isInside(percent: number, key: string, salt = 'one'): boolean {
	return decide(withRollout(percent, salt), { ...baseRequest, key }).rule.id === 'rolled'
}

function withRollout(percent: number, salt: string): Policy {
	const title = { zh: '灰度', en: 'Rollout' }
	const when = { rollout: { percent, salt } }
	return { ...tablePolicy, rules: [{ id: 'rolled', title, when, outcome: 'page', reason: 'on-trial' }] }
}
