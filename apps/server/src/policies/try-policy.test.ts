import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Policy, parsePolicy } from '@hutong/link-policy'
import { createLinks } from '@hutong/links'
import { createDocument } from '../../testing/desk/policy-document.ts'
import type { LoggedKind } from '../db/index.ts'
import { findTold } from './learn-rules.ts'
import { tryPolicy } from './try-policy.ts'

const numbers = Array.from({ length: 600 }, (_, number) => number)
const now = read(numbers.map((number) => ({ id: `rule-${number}`, when: { host: [`h${number}.example`] } })))
const then = read([{ id: 'all', when: { host: ['h7.example'] } }])
const logged = numbers.map((number): LoggedKind => {
	const kind = {
		host: `h${number}.example`,
		platform: null,
		scene: 'group',
		rule: `rule-${number}`,
		outcome: 'stopped',
	} as const
	return { ...kind, policyName: now.name, policyVersion: now.version, at: Date.parse('2026-11-26'), count: 1 }
})
const rules = { policy: now, lists: {}, links: createLinks(), findPolicy: () => now }

test('HS143 a long trial lets others have their turn', async () => {
	let turns = 0
	const timer = setInterval(() => turns++, 0)
	const trial = await tryPolicy(rules, then, logged)
	clearInterval(timer)
	assert.deepEqual([trial.replayed, trial.changed, trial.uncertain], [600, 599, 0])
	assert.ok(turns > 0)
})

test('HS143 from a rule that asks for what the log keeps nothing needs to be learnt', () => {
	assert.deepEqual(findTold(now, 'rule-500'), { count: 0, isHeld: false })
	const some = read([
		{ id: 'host', when: { host: ['a.example'] } },
		{ id: 'path', when: { path: ['/x'] } },
		{ id: 'last', when: { host: ['b.example'] } },
	])
	const told = ['host', 'path', 'last', 'open', 'gone'].map((rule) => findTold(some, rule))
	const [nothing, held, not] = [
		{ count: 0, isHeld: false },
		{ count: 1, isHeld: true },
		{ count: 1, isHeld: false },
	]
	assert.deepEqual(told, [nothing, held, not, not, null])
})

function read(list: Parameters<typeof createDocument>[1]): Policy {
	const parsed = parsePolicy(createDocument('1', list))
	assert.ok(parsed.ok, JSON.stringify(parsed))
	return parsed.policy
}
