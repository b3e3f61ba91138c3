import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import type { Rollout, Rule } from './policy.ts'
import type { PolicyRequest } from './request.ts'

const percents = fc.integer({ min: 0, max: 10_000 }).map((part) => part / 100)

const ways: readonly Rollout['by'][] = [undefined, 'conversation', 'user', 'domain']
const words = fc.string({ minLength: 1 })
const keyed = fc.record(
	{ key: words, user: words, conversation: words, url: fc.domain().map((domain) => `https://${domain}/`) },
	{ noNullPrototype: true },
)

for (const by of ways)
	test(`LP7 raising a rollout by ${by ?? 'what is not said'} takes nobody out: 0 % is nobody, 100 % everybody with a key`, () => {
		let [outside, came, stayed] = [0, 0, 0]
		fc.assert(
			fc.property(keyed, words, percents, percents, (keys, salt, a, b) => {
				const isIn = (percent: number) => isRolled({ percent, salt, ...(by && { by }) }, keys)
				const [before, after] = [isIn(Math.min(a, b)), isIn(Math.max(a, b))]
				assert.ok(!before || after)
				assert.equal(isIn(0), false)
				assert.equal(isIn(100), hasKey(by, keys))
				if (before) stayed += 1
				else if (after) came += 1
				else outside += 1
			}),
			{ numRuns: 1000 },
		)
		assert.ok(Math.min(outside, came, stayed) > 100, 'the property was vacuous')
	})

/** Requests with the same of these fare alike, whatever else differs. */
const sameBy: readonly (readonly [by: Rollout['by'], given: Keys, other: Keys])[] = [
	['user', { user: 'u' }, { conversation: 'other', url: 'https://other.example/' }],
	['conversation', { conversation: 'c' }, { user: 'other', url: 'https://other.example/' }],
	[
		'domain',
		{ url: 'https://a.shop.example/x' },
		{ url: 'http://b.shop.example:8443/', user: 'o', conversation: 'o', key: 'o' },
	],
	['user', { key: 'k' }, { conversation: 'other' }],
	['conversation', { key: 'k' }, { user: 'other' }],
	[undefined, { key: 'k' }, { user: 'other', conversation: 'other' }],
	[undefined, { conversation: 'c' }, { user: 'other' }],
]

test('LP7 a rollout by user, conversation or domain asks for nothing else', () => {
	for (const [by, given, other] of sameBy) {
		const places = Array.from({ length: 200 }, (_, index) => {
			const rollout = { percent: 50, salt: `salt-${index}`, ...(by && { by }) }
			const alone = isRolled(rollout, given)
			assert.equal(isRolled(rollout, { ...given, ...other }), alone, JSON.stringify([by, given, other, index]))
			return alone
		})
		assert.ok(new Set(places).size === 2, 'all of them were on one side')
	}
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
	for (const by of ['conversation', 'user'] as const) {
		assert.equal(isRolled({ percent: 100, salt: 'one' }, {}), false)
		assert.equal(isRolled({ percent: 100, salt: 'one', by }, {}), false)
	}
	assert.equal(isRolled({ percent: 100, salt: 'one', by: 'user' }, { conversation: 'c' }), false)
	assert.equal(isRolled({ percent: 100, salt: 'one', by: 'conversation' }, { user: 'u' }), false)
	assert.equal(isRolled({ percent: 100, salt: 'one', by: 'domain' }, {}), true)
})

test('LP7 keys stay where they are from one release to the next', () => {
	const keys = Array.from({ length: 40 }, (_, index) => `user-${index}`)
	assert.equal(keys.map((key) => Number(isInside(30, key))).join(''), '0100000011100100001000010010010000010101')
})

type Keys = Partial<Pick<PolicyRequest, 'key' | 'user' | 'conversation' | 'url'>>

function hasKey(by: Rollout['by'], { key, user, conversation }: Keys): boolean {
	if (by === 'domain') return true
	return key !== undefined || (by === 'user' ? user : conversation) !== undefined
}

function isInside(percent: number, key: string, salt = 'one'): boolean {
	return isRolled({ percent, salt }, { key })
}

function isRolled(rollout: Rollout, keys: Keys): boolean {
	const title = { zh: '灰度', en: 'Rollout' }
	const rolled: Rule = { id: 'rolled', title, when: { rollout }, outcome: 'page', reason: 'on-trial' }
	return decide({ ...tablePolicy, rules: [rolled] }, { ...baseRequest, ...keys }).rule.id === 'rolled'
}
