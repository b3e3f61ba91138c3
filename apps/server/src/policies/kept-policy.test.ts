import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, type Policy, parsePolicy } from '@hutong/link-policy'
import { createDocument } from '../../testing/desk/policy-document.ts'
import { toKeptPolicy } from './kept-policy.ts'
import { learnRules } from './learn-rules.ts'

const by = { zh: '别人', en: 'Others' }
const outside = { source: 'a.txt', by, refreshMinutes: 60, expiresHours: 24, whenMissing: 'ignore' }
const lists = {
	hosts: ['bad.example'],
	pages: ['bad.example/evil', 'worse.example'],
	theirs: { ...outside, kind: 'hosts' },
	hashes: { ...outside, kind: 'hashes' },
}

/** what a rule asks · host of the tap · whether the log cannot tell if it speaks */
const cases: readonly (readonly [when: object, host: string, isUncertain: boolean])[] = [
	[{ host: ['a.example'] }, 'a.example', false],
	[{ host: ['a.example'], path: ['/x'] }, 'a.example', true],
	[{ host: ['a.example'], path: ['/x'] }, 'b.example', false], // it cannot mean this host
	[{ senderDays: { max: 3 } }, 'b.example', true],
	[{ platform: ['taobao'], rollout: { percent: 5, salt: 's' } }, 'b.example', false],
	[{ list: ['hosts'] }, 'bad.example', false],
	[{ list: ['pages'] }, 'bad.example', true],
	[{ list: ['pages'] }, 'good.example', false],
	[{ list: ['hosts'], groupSize: { min: 9 } }, 'good.example', false],
	[{ list: ['hosts'], groupSize: { min: 9 } }, 'bad.example', true],
	[{ list: ['theirs'] }, 'bad.example', false], // it is missing, and ignored
	[{ list: ['hashes'] }, 'bad.example', true],
	[{ warning: ['look-alike'] }, 'taoba0.com', false],
	[{ warning: ['insecure'] }, 'a.example', true],
]
for (const [when, host, isUncertain] of cases) {
	test(`HS143 a rule about ${JSON.stringify(when)} ${isUncertain ? 'may' : 'does not'} leave a tap on ${host} open`, () => {
		const kept = toKeptPolicy(read([{ id: 'rule', when }]), {}, new Map())
		assert.equal(kept.isUncertain(tapOn(host)), isUncertain)
	})
}

const three = [
	{ id: 'one', when: { path: ['/1'] } },
	{ id: 'two', when: { path: ['/2'] } },
	{ id: 'three', when: { path: ['/3'] } },
]

test('HS143 the rule that spoke says of all before it that they did not, in another policy too', () => {
	const learnt = learnRules(read(three), 'two')
	const same = toKeptPolicy(read(three), {}, learnt)
	assert.deepEqual([same.isUncertain(tapOn('a.example')), speaker(same.policy)], [false, 'two'])
	// What comes before it now, and asks what it did not ask then, is open.
	const other = toKeptPolicy(read([{ id: 'new', when: { path: ['/0'] } }, ...three]), {}, learnt)
	assert.equal(other.isUncertain(tapOn('a.example')), true)
	const turned = toKeptPolicy(read([...three].toReversed()), {}, learnt)
	assert.equal(turned.isUncertain(tapOn('a.example')), true) // of the third nothing is known
})

test('HS143 the default that spoke says of every rule that it did not; a rule nobody knows says nothing', () => {
	const policy = read(three)
	const kept = toKeptPolicy(policy, {}, learnRules(policy, 'open'))
	assert.deepEqual([kept.isUncertain(tapOn('a.example')), speaker(kept.policy)], [false, 'open'])
	assert.equal(learnRules(policy, 'gone').size + learnRules(null, 'open').size, 0)
})

test('HS143 a list of the same name with other entries is another question', () => {
	const before = read([{ id: 'rule', when: { list: ['pages'] } }])
	const after = { ...before, lists: { ...before.lists, pages: [{ match: 'bad.example/other' }] } }
	const learnt = learnRules(before, 'open')
	assert.equal(toKeptPolicy(before, {}, learnt).isUncertain(tapOn('bad.example')), false)
	assert.equal(toKeptPolicy(after, {}, learnt).isUncertain(tapOn('bad.example')), true)
})

function read(rules: Parameters<typeof createDocument>[1]): Policy {
	const parsed = parsePolicy(createDocument('1', rules, lists))
	assert.ok(parsed.ok, JSON.stringify(parsed))
	return parsed.policy
}

function tapOn(host: string) {
	const at = '2026-11-26T00:00:00Z'
	return {
		scene: 'group',
		url: `https://${host}/`,
		hops: [],
		platform: null,
		category: null,
		kind: 'page',
		at,
	} as const
}

function speaker(policy: Policy): string {
	return decide(policy, tapOn('a.example')).rule.id
}
