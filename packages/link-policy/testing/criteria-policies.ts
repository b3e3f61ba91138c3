import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { HeldLists } from '../src/match-list.ts'
import { parsePolicy } from '../src/parse-policy.ts'
import type { Conditions, Policy, Rule } from '../src/policy.ts'
import type { PolicyRequest } from '../src/request.ts'

const title = { zh: '规则', en: 'Rule' }
const reasons = ['allowed', 'operator-choice', 'unknown-site', 'fraud', 'untraceable-site'] as const
const optional = { requiredKeys: [], noNullPrototype: true } as const

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 })
const range = (max: number) => fc.record({ min: fc.nat(max), max: fc.nat(max) }, { ...optional, requiredKeys: [] })

const allCircumstances: fc.Arbitrary<Conditions> = fc.record(
	{
		scene: some(['direct', 'group', 'broadcast'] as const),
		groupSize: range(600),
		sender: some(['ann', 'bob']),
		senderRole: some(['operator', 'owner', 'member'] as const),
		senderDays: range(30),
		hops: range(4),
		time: fc.record(
			{
				from: fc.constantFrom('2025-03-01T00:00:00Z', '2026-05-01T00:00:00Z'),
				until: fc.constant('2027-01-01T00:00:00Z'),
			},
			{ ...optional, requiredKeys: [] },
		),
		rollout: fc.record(
			{ percent: fc.nat(100), salt: fc.constantFrom('one', 'two'), by: fc.constantFrom('conversation', 'user') },
			{ requiredKeys: ['percent', 'salt'], noNullPrototype: true },
		),
	},
	{ ...optional, requiredKeys: [] },
)

const anyLinkConditions: fc.Arbitrary<Conditions> = fc.record(
	{
		category: some(['ecommerce', 'second-hand', 'content', 'finance'] as const),
		platform: some(['taobao', 'jd', 'xianyu', 'ours']),
		kind: some(['item', 'page', 'post'] as const),
		host: some(['item.jd.com', 'x.example', '*.y.example', 'x.example:8443']),
		domain: some(['taobao.com', 'y.example']),
		path: some(['/item.htm', '/shop']),
		list: some(['mixed', 'outside']),
		scheme: some(['http', 'https'] as const),
		knownDays: range(30),
		rollout: fc.record({ percent: fc.nat(100), salt: fc.constant('three'), by: fc.constant('domain' as const) }),
	},
	{ ...optional, requiredKeys: [] },
)

/** Conditions about who, where and when. */
export const anyCircumstances: fc.Arbitrary<Conditions> = allCircumstances.chain(takeFew)
const anyConditions: fc.Arbitrary<Conditions> = fc
	.tuple(allCircumstances, anyLinkConditions)
	.chain(([a, b]) => takeFew({ ...a, ...b }))

/** With many conditions hardly any rule would ever apply. */
function takeFew(all: Conditions): fc.Arbitrary<Conditions> {
	return fc.subarray(Object.entries(all), { maxLength: 2 }).map((entries) => Object.fromEntries(entries))
}

const anySpeech = fc.record(
	{
		outcome: fc.constantFrom('page', 'confirm', 'copy', 'stopped'),
		reason: fc.constantFrom(...reasons),
		obligations: fc.subarray(['no-card', 'no-app', 'window-only'], { maxLength: 2 }),
	},
	{ noNullPrototype: true },
) as fc.Arbitrary<Pick<Rule, 'outcome' | 'reason' | 'obligations'>>

/** Policies of a few rules that ask for everything there is, about a small world. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
	.tuple(fc.array(fc.tuple(anyConditions, anySpeech), { maxLength: 5, size: 'max' }), anySpeech)
	.map(([rules, last]) =>
		toPolicy(
			rules.map(([when, speech], at) => ({ id: `rule-${at}`, title, when, ...speech })),
			{ id: 'otherwise', title, ...last },
		),
	)

/** A policy of these rules, whose default opens everything unless one is given. */
export function toPolicy(rules: readonly Rule[], last?: Policy['default']): Policy {
	const fallback = { id: 'otherwise', title, outcome: 'page', reason: 'allowed' }
	const outside = {
		...{ source: 'lists/bad.txt', kind: 'hosts', by: title },
		...{ refreshMinutes: 60, expiresHours: 24, whenMissing: 'ignore' },
	}
	const mixed = ['mixed.example/shop', { match: 'z.example', reason: 'operator-choice', until: '2026-05-01T00:00:00Z' }]
	const document = {
		...{ name: 'any', version: '1', title, lists: { mixed, outside } },
		rules: rules.map(withoutNone),
		default: withoutNone(last ?? fallback),
	}
	const read = parsePolicy(document)
	assert.ok(read.ok, JSON.stringify(read))
	return read.policy
}

function withoutNone(rule: object): object {
	return Object.fromEntries(Object.entries(rule).filter(([, value]) => !(Array.isArray(value) && value.length === 0)))
}

/** What is held of its outside list: the one host the checker takes for what it names. */
export const heldLists: HeldLists = {
	outside: {
		list: { size: 1, bytes: 0, find: ({ hostname }) => (hostname === 'listed-1.example' ? hostname : null) },
		version: null,
		expiresAt: null,
	},
}

/** Links of that world, as they are. */
export const anyLink = fc.constantFrom(
	['https://item.jd.com/1.html', 'jd', 'ecommerce', 'item'] as const,
	['https://item.taobao.com/item.htm?id=1', 'taobao', 'ecommerce', 'item'] as const,
	['https://detail.tmall.com/item.htm?id=1', 'tmall', 'ecommerce', 'item'] as const,
	['https://taobao.com/shop', 'taobao', 'ecommerce', 'page'] as const,
	['https://world.taobao.com/', 'taobao', 'ecommerce', 'page'] as const,
	['https://www.goofish.com/item?id=1', 'xianyu', 'second-hand', 'item'] as const,
	['https://ours.example/', 'ours', 'ecommerce', 'item'] as const,
	['https://www.ours.example/shop', 'ours', 'ecommerce', 'item'] as const,
	['https://theirs.example/shop', 'theirs', 'ecommerce', 'item'] as const,
	['https://x.example/', null, null, 'page'] as const,
	['https://x.example:8443/', null, null, 'page'] as const,
	['http://a.y.example/shop', null, null, 'page'] as const,
	['https://b.y.example/', null, null, 'page'] as const,
	['https://mixed.example/shop/1', null, null, 'page'] as const,
	['https://z.example/', null, null, 'page'] as const,
	['https://nobody.example/', null, null, 'page'] as const,
)

/** Taps on them, in any circumstances. */
export const anyTap: fc.Arbitrary<PolicyRequest> = fc
	.tuple(
		anyLink,
		fc.constantFrom('direct' as const, 'group' as const, 'broadcast' as const),
		fc.nat(5),
		fc.record(
			{
				sender: fc.constantFrom('ann', 'bob', 'cem'),
				senderRole: fc.constantFrom('operator', 'owner', 'member'),
				senderDays: fc.nat(40),
				firstSeen: fc.nat(40).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString()),
				user: fc.string(),
				conversation: fc.string(),
			},
			{ ...optional, requiredKeys: [] },
		),
		fc.constantFrom('2025-02-01T00:00:00Z', '2026-04-01T00:00:00Z', '2026-06-01T00:00:00Z', '2027-06-01T00:00:00Z'),
		fc.nat(700),
	)
	.map(([[url, platform, category, kind], scene, hops, rest, at, size]) => ({
		...{ url, platform, category, kind, scene, at },
		hops: Array<string>(hops).fill(url),
		...(scene === 'group' ? { groupSize: size + 1 } : {}),
		...rest,
	}))
