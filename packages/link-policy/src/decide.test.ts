import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyHeld, anyPolicy, anyTap } from '../testing/any-policy.ts'
import { anyRequest } from '../testing/any-request.ts'
import { deskLists, deskPolicy } from '../testing/desk-policy.ts'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import type { Policy } from './policy.ts'
import { getPreset } from './presets.ts'

test('LP1 the same policy and request always give the same decision, and neither is changed', () => {
	const frozen = structuredClone(tablePolicy)
	fc.assert(
		fc.property(anyRequest, (request) => {
			const copy = structuredClone(request)
			assert.deepEqual(decide(tablePolicy, request), decide(structuredClone(tablePolicy), request))
			assert.deepEqual(request, copy)
		}),
	)
	assert.deepEqual(tablePolicy, frozen)
})

test('LP1 any policy, request and lists always give the same decision, and none of them is changed', () => {
	fc.assert(
		fc.property(anyPolicy, anyTap, anyHeld, (policy, request, lists) => {
			const before = structuredClone({ policy, request })
			const decision = decide(policy, request, { lists })
			for (const again of [policy, { ...policy }]) assert.deepEqual(decide(again, { ...request }, { lists }), decision)
			assert.deepEqual(structuredClone({ policy, request }), before)
		}),
		{ numRuns: 1000 },
	)
})

test('LP1 a request whose time is no instant with a zone is breakage, not a decision', () => {
	for (const at of [
		'yesterday',
		'',
		'2022-01-27',
		'2022-01-27T12:00:00',
		'2022-02-30T12:00:00Z',
		'27 Jan 2022 12:00:00 Z',
	])
		for (const wrong of [{ at }, { firstSeen: at }])
			assert.throws(() => decide(tablePolicy, { ...baseRequest, ...wrong }), RangeError, at)
})

test('LP2 only the rules up to the one that spoke matter', () => {
	let spoke = 0
	fc.assert(
		fc.property(anyRequest, (given) => {
			const request = { ...given, hops: [] }
			const decision = decide(tablePolicy, request)
			const at = tablePolicy.rules.findIndex(({ id }) => id === decision.rule.id)
			if (at === -1) return
			spoke += 1
			const shorter: Policy = { ...tablePolicy, rules: tablePolicy.rules.slice(0, at + 1) }
			assert.deepEqual(decide(shorter, request), decision)
			const without: Policy = { ...tablePolicy, rules: tablePolicy.rules.toSpliced(at, 1) }
			assert.notEqual(decide(without, request).rule.id, decision.rule.id)
		}),
		{ numRuns: 1000 },
	)
	assert.ok(spoke > 300, 'the property was vacuous')
})

test('LP2 rules behind the one that spoke change nothing, whatever they are', () => {
	let [spoke, defaulted] = [0, 0]
	fc.assert(
		fc.property(anyPolicy, anyPolicy, anyTap, anyHeld, (policy, other, tap, lists) => {
			const request = { ...tap, hops: [] }
			const decision = decide(policy, request, { lists })
			const at = policy.rules.findIndex(({ id }) => id === decision.rule.id)
			const later = other.rules.map((rule, place) => ({ ...rule, id: `later-${place}` }))
			if (at !== -1) {
				spoke += 1
				const rules = [...policy.rules.slice(0, at + 1), ...later]
				assert.deepEqual(decide({ ...policy, rules, default: other.default }, request, { lists }), decision)
			}
			const after = decide({ ...policy, rules: [...policy.rules, ...later] }, request, { lists })
			if (at !== -1) assert.deepEqual(after, decision)
			else if (decision.rule.id === 'otherwise') {
				defaulted += 1
				assert.match(after.rule.id, /^later-|^otherwise$/)
			}
		}),
		{ numRuns: 1500 },
	)
	assert.ok(spoke > 300 && defaulted > 100, `the property was vacuous: ${spoke}, ${defaulted}`)
})

test('LP2 a rule that does not hold may be taken out or put in anywhere', () => {
	fc.assert(
		fc.property(anyPolicy, anyTap, anyHeld, fc.nat(12), (policy, request, lists, place) => {
			const never = {
				...policy.default,
				id: 'never',
				when: { scene: ['group'], hops: { min: 9 } },
				outcome: 'stopped',
			} as const
			const rules = policy.rules.toSpliced(place, 0, never)
			assert.deepEqual(decide({ ...policy, rules }, request, { lists }), decide(policy, request, { lists }))
		}),
		{ numRuns: 500 },
	)
})

test('LP2 a rule put first that always applies always speaks', () => {
	const title = { zh: '最先', en: 'First' }
	const first = { id: 'first', title, when: {}, outcome: 'page', reason: 'allowed' } as const
	const policy: Policy = { ...tablePolicy, rules: [first, ...tablePolicy.rules] }
	const { rule, matched } = decide(policy, { ...baseRequest, url: 'https://bad.example/' })
	assert.deepEqual([rule.id, matched], ['first', []])
})

test('LP4 a hop never opens what the final URL would not, and a stopped hop always stops', () => {
	let stopped = 0
	fc.assert(
		fc.property(anyRequest, (request) => {
			const alone = decide(tablePolicy, { ...request, hops: [] })
			const whole = decide(tablePolicy, request)
			const stops = request.hops.some((url) => decide(tablePolicy, { ...request, url, hops: [] }).outcome === 'stopped')
			if (stops) stopped += 1
			assert.equal(whole.outcome, stops ? 'stopped' : alone.outcome)
		}),
		{ numRuns: 1000 },
	)
	assert.ok(stopped > 100, 'the property was vacuous')
})

test('LP6 a decision carries its rule’s title, its policy, the URL judged and what matched', () => {
	const request = { ...baseRequest, hops: ['https://a.example/', 'https://MIXED.example/evil/1'] }
	assert.deepEqual(decide(tablePolicy, request), {
		outcome: 'stopped',
		reason: 'fraud',
		rule: { id: 'stopped', title: { zh: '名单', en: 'List' } },
		policy: { name: 'table', version: '7', title: { zh: '测试', en: 'Test' } },
		url: 'https://mixed.example/evil/1',
		matched: [{ condition: 'list', expected: ['stopped'], actual: { list: 'stopped', entry: 'mixed.example/evil' } }],
		obligations: [],
		suspected: null,
	})
})

test('LP6 every condition of the rule that spoke is named with what the request had', () => {
	const shop = decide(tablePolicy, { ...baseRequest, scene: 'group', category: 'ecommerce', kind: 'item' })
	assert.deepEqual(
		shop.matched.map(({ condition, actual }) => [condition, actual]),
		[
			['scene', 'group'],
			['category', 'ecommerce'],
			['kind', 'item'],
		],
	)
})

test('LP6 what is refused before any rule says so, under an id no policy can give', () => {
	const { rule, url, matched } = decide(getPreset('open'), { ...baseRequest, url: 'javascript:alert(1)' })
	assert.deepEqual([rule.id, url, matched[0]?.condition], ['hutong:unsafe-scheme', 'javascript:alert(1)', 'url'])
})

test('LP6 a decision is plain data', () => {
	fc.assert(
		fc.property(anyRequest, (request) => {
			const decision = decide(tablePolicy, request)
			assert.deepEqual(JSON.parse(JSON.stringify(decision)), decision)
		}),
	)
})

test('LP19 a decision has the obligations of the rule that spoke, be it a hop’s or the default, and no others', () => {
	const obliged = (url: string, hops: readonly string[] = []) =>
		decide(deskPolicy, { ...baseRequest, url, hops }, { lists: deskLists }).obligations
	assert.deepEqual(obliged('https://app.example/'), ['no-app', 'no-card'])
	assert.deepEqual(obliged('https://nothing.example/'), ['no-app'])
	assert.deepEqual(obliged('https://app.example/', ['https://suspected.example/']), ['no-card'])
	assert.deepEqual(obliged('https://suspected.example/', ['https://app.example/']), ['no-card'])
	assert.deepEqual(obliged('https://vouched.example/', ['https://frame.example/']), [])
	assert.deepEqual(obliged('javascript:1'), [])
})

test('LP20 a list that is handed in under another name, or in place of one of the policy’s own, is not asked', () => {
	const everything = { size: 1, bytes: 0, find: () => 'everything' }
	const held = { list: everything, version: null, expiresAt: null }
	const request = { ...baseRequest, url: 'https://bad.example.com/' }
	const lists = { stopped: held, elsewhere: held }
	assert.equal(decide(tablePolicy, request, { lists }).rule.id, 'otherwise')
	assert.equal(decide(deskPolicy, request, { lists: { ...deskLists, suspected: held } }).suspected?.en, 'Antifraud')
})

test('LP20 a list whose end is no instant is breakage: it would never end', () => {
	const suspected = { list: null, version: null, expiresAt: null, ...deskLists['suspected'] }
	for (const expiresAt of ['soon', '', '2022-01-27', '2022-02-30T00:00:00Z']) {
		const lists = { ...deskLists, suspected: { ...suspected, expiresAt } }
		assert.throws(() => decide(deskPolicy, baseRequest, { lists }), RangeError, expiresAt)
	}
})
