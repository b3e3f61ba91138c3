import fc from 'fast-check'
import { createPrefixList } from '../src/lists/place-list.ts'
import type { HeldLists } from '../src/match-list.ts'
import type { Conditions, OutsideList, Policy, Rule } from '../src/policy.ts'
import type { PolicyRequest } from '../src/request.ts'

const title = { zh: '标题', en: 'Title' }
const hosts = [
	'a.example',
	'b.a.example',
	'c.b.a.example',
	'example.org',
	'www.example.org',
	'192.0.2.1',
	'[2001:db8::1]',
]
const names = hosts.slice(0, 5)
const paths = ['/', '/shop', '/shop/', '/shop/evil', '/shopping']
const instants = ['2022-01-01T00:00:00Z', '2022-01-27T12:00:00Z', '2022-01-28T00:00:00+08:00', '2022-03-01T00:00:00Z']
const ids = ['one', 'two', 'three']

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 })
const host = fc.tuple(fc.constantFrom(...hosts), fc.constantFrom('', ':8443', ':443')).map((parts) => parts.join(''))
const below = fc.constantFrom(...names).map((name) => `*.${name}`)
const range = fc.record({ min: fc.nat(4), max: fc.nat(9) }, { requiredKeys: [] })
const times = fc.record(
	{ from: fc.constantFrom(...instants), until: fc.constantFrom(...instants) },
	{ requiredKeys: [] },
)
const rollout = fc.oneof(
	fc.record({ percent: fc.constantFrom(0, 30, 70, 100), salt: fc.constantFrom('a', 'b') }),
	fc.record({
		percent: fc.constantFrom(30, 70),
		salt: fc.constantFrom('a', 'b'),
		by: fc.constantFrom('conversation', 'user', 'domain'),
	}),
)

/** One condition at a time, those about places more often. */
const condition: fc.Arbitrary<Conditions> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ host: fc.array(fc.oneof(host, below), { minLength: 1, maxLength: 3 }) }) },
	{ weight: 3, arbitrary: fc.record({ domain: fc.array(host, { minLength: 1, maxLength: 3 }) }) },
	{ weight: 3, arbitrary: fc.record({ list: some(['own', 'held', 'gone', 'shut', 'old']) }) },
	{ weight: 2, arbitrary: fc.record({ sender: some(ids) }) },
	{ weight: 2, arbitrary: fc.record({ platform: some(['taobao', 'xianyu', 'mine']) }) },
	fc.record({ path: some(paths) }),
	fc.record({ scene: some(['direct', 'group', 'broadcast'] as const) }),
	fc.record({ category: some(['ecommerce', 'content'] as const) }),
	fc.record({ kind: some(['item', 'page'] as const) }),
	fc.record({ scheme: some(['http', 'https'] as const) }),
	fc.record({ warning: some(['ip-address', 'insecure'] as const) }),
	fc.record({ senderRole: some(['operator', 'owner', 'member'] as const) }),
	fc.record({ senderDays: range }),
	fc.record({ groupSize: range }),
	fc.record({ hops: range }),
	fc.record({ knownDays: range }),
	fc.record({ time: times }),
	fc.record({ rollout }),
)

const outcomes = ['page', 'confirm', 'copy', 'stopped'] as const
/** A rule of one to three conditions, seldom of none. Its id is given by its place. */
const rule: fc.Arbitrary<Omit<Rule, 'id'>> = fc.record({
	title: fc.constant(title),
	when: fc
		.array(condition, { maxLength: 3 })
		.map((conditions): Conditions => Object.assign({}, ...conditions))
		.filter((when) => Object.keys(when).length > 0),
	outcome: fc.constantFrom(...outcomes),
	reason: fc.constantFrom('allowed', 'operator-choice', 'unknown-site'),
	obligations: fc.constantFrom(['no-card'], ['no-app', 'window-only']),
})

const entry = fc.record(
	{
		match: fc.tuple(host, fc.constantFrom('', ...paths)).map((parts) => parts.join('')),
		reason: fc.constantFrom('fraud', 'rumour'),
		until: fc.constantFrom(...instants),
	},
	{ requiredKeys: ['match'] },
)

const outside = (whenMissing: OutsideList['whenMissing'], en: string): OutsideList => ({
	...{ source: 'a.txt', kind: 'hosts', by: { zh: '某人', en }, refreshMinutes: 60, expiresHours: 24 },
	whenMissing,
})

/** Policies about few hosts, so that their rules are often at odds. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
	.record({ rules: fc.array(rule, { maxLength: 12 }), own: fc.array(entry, { maxLength: 6 }) })
	.map(({ rules, own }) => ({
		...{ name: 'any', version: '1', title },
		lists: {
			own,
			held: outside('match', 'Held'),
			gone: outside('ignore', 'Gone'),
			shut: outside('match', 'Shut'),
			old: outside('match', 'Old'),
		},
		rules: rules.map((one, place) => ({ ...one, id: `rule-${place}` })),
		default: { id: 'otherwise', title, outcome: 'page', reason: 'default' },
	}))

/** What is held of the outside lists of such a policy: one is there, one expires in January 2022, two are missing. */
export const anyHeld: fc.Arbitrary<HeldLists> = some([...names, 'a.example/shop', 'example.org:8443']).map((places) => {
	const list = createPrefixList(places, [1, 2])
	return {
		held: { list, version: '1', expiresAt: null },
		old: { list, version: '1', expiresAt: '2022-01-27T18:00:00Z' },
		shut: { list: null, version: null, expiresAt: null },
	}
})

const url = fc
	.tuple(
		fc.constantFrom('https://', 'http://'),
		fc.constantFrom(...hosts),
		fc.constantFrom('', '', ':8443', ':443'),
		fc.constantFrom('', ...paths, '/shop/evil/1?q'),
	)
	.map((parts) => parts.join(''))

/** Taps on links to those hosts. */
export const anyTap: fc.Arbitrary<PolicyRequest> = fc.record(
	{
		scene: fc.constantFrom('direct', 'group', 'broadcast'),
		url: fc.oneof({ weight: 20, arbitrary: url }, fc.constantFrom('javascript:1', 'http://127.1/')),
		hops: fc.array(url, { maxLength: 2 }),
		platform: fc.constantFrom(null, 'taobao', 'xianyu', 'other'),
		category: fc.constantFrom(null, 'ecommerce', 'content'),
		kind: fc.constantFrom('item', 'page'),
		at: fc.constantFrom(...instants),
		sender: fc.constantFrom(...ids, 'four'),
		senderRole: fc.constantFrom('operator', 'owner', 'member'),
		senderDays: fc.nat(10),
		firstSeen: fc.constantFrom('2022-01-01T00:00:00Z', '2022-01-26T18:00:00Z'),
		groupSize: fc.nat(10),
		user: fc.constantFrom(...ids),
		conversation: fc.constantFrom(...ids),
		key: fc.constantFrom(...ids),
	},
	{ noNullPrototype: true, requiredKeys: ['scene', 'url', 'hops', 'platform', 'category', 'kind', 'at'] },
)
