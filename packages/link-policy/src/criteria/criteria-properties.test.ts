import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
	anyCircumstances,
	anyLink,
	anyPolicy,
	anyTap,
	heldLists as lists,
	toPolicy,
} from '../../testing/criteria-policies.ts'
import { decide } from '../decide.ts'
import type { Policy, Rule } from '../policy.ts'
import type { PolicyRequest } from '../request.ts'
import { checkCriteria } from './check-criteria.ts'
import { isLegalGround } from './legal-grounds.ts'

const order = ['page', 'confirm', 'copy', 'stopped']
const title = { zh: '规则', en: 'Rule' }
const speaks = { id: 'speaks', title, outcome: 'confirm', reason: 'operator-choice' } as const
test('LP54 whatever tap shows that a rule breaks criterion 2, the rule is named', () => {
	let seen = 0
	fc.assert(
		fc.property(anyPolicy, fc.array(anyTap, { minLength: 50, maxLength: 50 }), (policy, taps) => {
			const report = checkCriteria(policy)
			const named = new Set(
				report.violations
					.filter(({ criterion, also }) => [criterion, ...also].includes(2))
					.map(({ rules }) => rules[0]),
			)
			assert.ok(report.complete)
			for (const tap of taps) {
				const { outcome, obligations, rule } = decide(policy, tap, { lists })
				if ((outcome === 'page' && !obligations.includes('window-only')) || isGrounded(policy, tap)) continue
				seen += 1
				assert.ok(named.has(rule.id), `${rule.id} ${JSON.stringify(tap)}`)
			}
		}),
		{ numRuns: 60 },
	)
	assert.ok(seen > 300, 'the property was vacuous')
})

test('LP54 whatever two taps show that links of one kind take different forms, the worse rule is named', () => {
	let seen = 0
	const pairs = fc.array(fc.tuple(anyTap, anyLink), { minLength: 200, maxLength: 200 })
	fc.assert(
		fc.property(anyPolicy, pairs, (policy, taps) => {
			const broken = checkCriteria(policy).violations.filter(({ criterion, also }) => [criterion, ...also].includes(1))
			const named = new Set(broken.map(({ rules }) => rules[0]))
			for (const [one, [url, platform, category, kind]] of taps) {
				const other = { ...one, url, platform, category, kind, hops: one.hops.map(() => url) }
				if (!isComparable(one, other) || [one, other].some((tap) => isGrounded(policy, tap))) continue
				const [a, b] = [decide(policy, one, { lists }), decide(policy, other, { lists })]
				if (a.outcome === b.outcome) continue
				seen += 1
				const worse = order.indexOf(a.outcome) > order.indexOf(b.outcome) ? a : b
				assert.ok(named.has(worse.rule.id), `${worse.rule.id} ${JSON.stringify([one, other])}`)
			}
		}),
		{ numRuns: 100 },
	)
	assert.ok(seen > 20, 'the property was vacuous')
})

test('LP54 every example is true: deciding it gives what is said', () => {
	let seen = 0
	fc.assert(
		fc.property(anyPolicy, (policy) => {
			const { violations, ok } = checkCriteria(policy)
			assert.equal(ok, violations.length === 0)
			assert.equal(new Set(violations.map(({ rules }) => rules[0])).size, violations.length, 'a rule is named twice')
			for (const { example } of violations)
				for (const shown of [example, ...(example.other ? [example.other] : [])]) {
					seen += 1
					const decision = decide(policy, shown.request, { lists })
					assert.deepEqual([decision.rule.id, decision.outcome], [shown.rule, shown.outcome])
					assert.equal(isGrounded(policy, shown.request), false)
				}
		}),
		{ numRuns: 120 },
	)
	assert.ok(seen > 60, 'the property was vacuous')
})

/** One fault each: what the rule does, to whom, and the criterion that names it. */
const faults: readonly (readonly [criterion: number, change: Partial<Rule>, particular: boolean])[] = [
	[1, { outcome: 'page', obligations: ['no-card'] }, true],
	[1, { outcome: 'page', obligations: ['no-app'] }, true],
	[2, { outcome: 'confirm' }, false],
	[2, { outcome: 'stopped' }, false],
	[2, { outcome: 'page', obligations: ['window-only'] }, false],
	[3, { outcome: 'confirm' }, true],
	[3, { outcome: 'copy' }, true],
]
const ones = fc.constantFrom<Rule['when']>(
	{ platform: ['taobao'] },
	{ platform: ['ours'] },
	{ host: ['x.example'] },
	{ domain: ['jd.com'] },
)
for (const [criterion, change, particular] of faults) {
	test(`LP55 a policy built to break ${criterion} by ${JSON.stringify(change)} is caught by exactly that one`, () => {
		let seen = 0
		fc.assert(
			fc.property(anyCircumstances, ones, (circumstances, one) => {
				const when = { ...circumstances, ...(particular ? one : {}) }
				const { violations } = checkCriteria(toPolicy([{ ...speaks, ...change, when }]))
				if (violations.length === 0) return assert.ok(canNever(when), JSON.stringify(when))
				seen += 1
				assert.deepEqual(
					violations.map((found) => found.criterion),
					[criterion],
				)
			}),
			{ numRuns: 40 },
		)
		assert.ok(seen > 10, 'the property was vacuous')
	})
}

test('LP55 a rule that never applies changes nothing', () => {
	const nevers: readonly Rule['when'][] = [
		{ groupSize: { min: 5, max: 4 }, host: ['item.jd.com'] },
		{ time: { from: '2030-01-01T00:00:00Z', until: '2029-01-01T00:00:00Z' } },
		{ rollout: { percent: 0, salt: 'never' }, platform: ['jd'] },
		{ knownDays: { min: 9, max: 8 }, path: ['/item.htm'] },
	]
	fc.assert(
		fc.property(anyPolicy, fc.constantFrom(...nevers), fc.nat(5), (policy, when, at) => {
			const more = { ...policy, rules: policy.rules.toSpliced(at, 0, { ...speaks, id: 'never', when }) }
			const named = (one: Policy) =>
				checkCriteria(one).violations.map(({ criterion, also, rules, scenes }) => [criterion, also, rules, scenes])
			assert.deepEqual(named(more), named(policy))
		}),
		{ numRuns: 60 },
	)
})

function isGrounded(policy: Policy, tap: PolicyRequest): boolean {
	const decision = decide(policy, tap, { lists })
	const rule = policy.rules.find(({ id }) => id === decision.rule.id)
	return rule !== undefined && isLegalGround(rule.when, decision.reason)
}

function isComparable(one: PolicyRequest, other: PolicyRequest): boolean {
	const [a, b] = [new URL(one.url), new URL(other.url)]
	return (
		one.category === other.category &&
		one.kind === other.kind &&
		a.protocol === b.protocol &&
		(a.host !== b.host || one.platform !== other.platform)
	)
}

/** Ranges that are empty, groups elsewhere than in groups: conditions nothing meets. */
function canNever(when: Rule['when']): boolean {
	const isEmpty = (range?: { min?: number; max?: number }) =>
		range?.min !== undefined && range.max !== undefined && range.min > range.max
	const { groupSize, senderDays, hops, scene, rollout } = when
	const isNoGroup = groupSize !== undefined && !(scene?.includes('group') ?? true)
	const noSize = groupSize?.max === 0
	return [groupSize, senderDays, hops].some(isEmpty) || isNoGroup || noSize || rollout?.percent === 0
}
