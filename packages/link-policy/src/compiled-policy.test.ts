import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyHeld, anyPolicy, anyTap } from '../testing/any-policy.ts'
import { decidePlainly } from '../testing/plain-decide.ts'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide, decideJudged } from './decide.ts'
import type { Decision } from './decision.ts'
import { toJudgedRequest } from './judged-request.ts'
import { toJudgedUrl } from './judged-url.ts'
import type { Conditions, Policy, Rule } from './policy.ts'

test('LP21 what is decided is what reading rule after rule decides', () => {
	const spoke = new Map<string, number>()
	fc.assert(
		fc.property(anyPolicy, anyTap, anyHeld, (policy, request, lists) => {
			const decision = decide(policy, request, { lists })
			assert.deepEqual(toPlain(decision), decidePlainly(policy, request, lists))
			spoke.set(decision.rule.id, (spoke.get(decision.rule.id) ?? 0) + 1)
		}),
		{ numRuns: 6000 },
	)
	for (const id of ['rule-0', 'rule-3', 'rule-6', 'otherwise', 'hutong:unsafe-scheme'])
		assert.ok((spoke.get(id) ?? 0) > 15, `the property was vacuous: ${id} spoke ${spoke.get(id)} times`)
})

test('LP21 what a matched condition asked holds for what it says the request had', () => {
	fc.assert(
		fc.property(anyPolicy, anyTap, anyHeld, (policy, request, lists) => {
			const { rule, matched } = decide(policy, request, { lists })
			const when = policy.rules.find(({ id }) => id === rule.id)?.when ?? {}
			if (rule.id.startsWith('hutong:')) return
			assert.deepEqual(Object.fromEntries(matched.map(({ condition, expected }) => [condition, expected])), when)
			assert.ok(matched.every(({ actual }) => actual !== null))
		}),
		{ numRuns: 1000 },
	)
})

test('LP21 a request that was read once gives every policy the same answer as one read anew', () => {
	fc.assert(
		fc.property(anyPolicy, anyPolicy, anyTap, anyHeld, (one, other, request, lists) => {
			const judged = toJudgedRequest(request)
			for (const policy of [one, other, one])
				assert.deepEqual(decideJudged(policy, judged, { lists }), decide({ ...policy }, request, { lists }))
		}),
	)
})

for (const [name, when] of Object.entries({
	host: { host: ['elsewhere.example'] },
	'wild host': { host: ['*.elsewhere.example'] },
	domain: { domain: ['elsewhere.example:8443'] },
	sender: { sender: ['somebody'] },
	platform: { platform: ['elsewhere'] },
} satisfies Record<string, Conditions>))
	test(`LP21 rules on another ${name} are not touched, however many they are`, () => {
		let asked = 0
		const watched = (place: number): Rule => ({
			...{ id: `other-${place}`, title: { zh: '别处', en: 'Elsewhere' }, outcome: 'stopped', reason: 'fraud' },
			when: { ...when, scene: watch(['direct', 'group'], () => (asked += 1)) },
		})
		const others = Array.from({ length: 500 }, (_, place) => watched(place))
		const policy: Policy = { ...tablePolicy, rules: [...others, ...tablePolicy.rules] }
		decide(policy, baseRequest)
		asked = 0
		for (const url of ['https://one.example.com/', 'https://www.example.org/shop/1'])
			decide(policy, { ...baseRequest, url, sender: 'friend', platform: 'taobao' })
		assert.equal(asked, 0)
		const there = { url: 'https://a.elsewhere.example:8443/', sender: 'somebody', platform: 'elsewhere' }
		for (const url of [there.url, 'https://elsewhere.example/']) decide(policy, { ...baseRequest, ...there, url })
		assert.ok(asked > 0, 'nobody watched')
	})

test('LP21 the host is read for the eye only when a rule asks', () => {
	const url = toJudgedUrl('https://taoba0.com/')
	assert.ok(!('refused' in url))
	let reads = 0
	const count = <Value>(value: Value): Value => {
		reads += 1
		return value
	}
	const counted = {
		...url,
		warning: () => count(url.warning()),
		registrable: () => count(url.registrable()),
	}
	const request = { ...toJudgedRequest(baseRequest), url: counted }
	const domains = [{ domain: ['taoba0.com'] }, { host: ['*.example.com'] }, { path: ['/'] }]
	const policy = (conditions: readonly Conditions[]): Policy => ({
		...tablePolicy,
		rules: conditions.map((when, place) => ({ ...ruleOf(place), when })),
	})
	assert.equal(decideJudged(policy(domains), request).rule.id, 'rule-0')
	assert.equal(reads, 0)
	assert.equal(decideJudged(policy([{ warning: ['look-alike'] }]), request).rule.id, 'rule-0')
	assert.ok(reads > 0)
	assert.equal(url.warning(), 'look-alike')
})

function ruleOf(place: number): Omit<Rule, 'when'> {
	return { id: `rule-${place}`, title: { zh: '规则', en: 'Rule' }, outcome: 'page', reason: 'allowed' }
}

/** An array that says when it is looked at. */
function watch<Value>(values: readonly Value[], onLook: () => void): readonly Value[] {
	return new Proxy(values, {
		get(target, key, receiver) {
			onLook()
			return Reflect.get(target, key, receiver)
		},
	})
}

function toPlain({ outcome, reason, rule, url, obligations, suspected }: Decision) {
	return { outcome, reason, rule: rule.id, url, obligations, suspected }
}
