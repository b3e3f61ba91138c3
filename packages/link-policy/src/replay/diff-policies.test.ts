import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyPolicy } from '../../testing/criteria-policies.ts'
import type { ListEntry, OutsideList, Policy, Rule } from '../policy.ts'
import { getPreset } from '../presets.ts'
import { diffPolicies } from './diff-policies.ts'

const november = getPreset('2021-11-29')
const title = { zh: '规则', en: 'Rule' }
const more: Rule = { id: 'more', title, when: {}, outcome: 'copy', reason: 'default' }
const outside: OutsideList = {
	...{ source: 'bad.txt', kind: 'hosts' as const, by: title, refreshMinutes: 60, expiresHours: 24 },
	whenMissing: 'ignore',
}

test('LP56 between the two days of history rules were added and one was changed', () => {
	const { fields, rules, default: last, same } = diffPolicies(getPreset('2021-09-17'), november)
	assert.equal(same, false)
	assert.deepEqual(
		fields.map(({ field }) => field),
		['name', 'title'],
	)
	assert.deepEqual(
		rules.added.map(({ rule, place }) => [rule.id, place]),
		[
			['direct-page', 2],
			['group-shop', 3],
		],
	)
	assert.deepEqual(
		rules.removed.map(({ rule, place }) => [rule.id, place]),
		[['direct-confirm', 2]],
	)
	assert.deepEqual(
		rules.changed.map(({ id, fields: of }) => [id, of.map(({ field }) => field)]),
		[['group-copy', ['title', 'reason']]],
	)
	assert.deepEqual([rules.moved, last], [[], []])
})

/** A change of the policy of November, and the one part that says it. */
const changes: readonly (readonly [said: string, change: Partial<Policy>, part: unknown])[] = [
	['a version', { version: '2' }, { fields: [{ field: 'version', before: '1', after: '2' }] }],
	[
		'an outcome',
		{ rules: november.rules.with(2, { ...must(2), outcome: 'confirm' }) },
		{ changed: [{ id: 'direct-page', fields: [{ field: 'outcome', before: 'page', after: 'confirm' }] }] },
	],
	[
		'a condition',
		{ rules: november.rules.with(2, { ...must(2), when: {} }) },
		{ changed: [{ id: 'direct-page', fields: [{ field: 'when', before: { scene: ['direct'] }, after: {} }] }] },
	],
	[
		'an obligation',
		{ rules: november.rules.with(2, { ...must(2), obligations: ['no-card'] }) },
		{ changed: [{ id: 'direct-page', fields: [{ field: 'obligations', before: undefined, after: ['no-card'] }] }] },
	],
	['no obligation, said', { rules: november.rules.with(2, { ...must(2), obligations: [] }) }, {}],
	['a rule', { rules: [more, ...november.rules] }, { added: [{ rule: more, place: 0 }] }],
	['a rule gone', { rules: november.rules.slice(1) }, { removed: [{ rule: must(0), place: 0 }] }],
	[
		'the first rule last',
		{ rules: [...november.rules.slice(1), must(0)] },
		{ moved: [{ id: 'stop-listed', from: 0, to: 5 }] },
	],
	[
		'the last rule first',
		{ rules: [must(5), ...november.rules.slice(0, 5)] },
		{ moved: [{ id: 'broadcast-copy', from: 5, to: 0 }] },
	],
	[
		'a default',
		{ default: { ...november.default, outcome: 'page' } },
		{ default: [{ field: 'outcome', before: 'copy', after: 'page' }] },
	],
	['a list', { lists: { ...november.lists, more: [] } }, { listsAdded: ['more'] }],
	['no list', { lists: {} }, { listsRemoved: ['stopped'] }],
	['an entry', { lists: { stopped: [{ match: 'a.example' }] } }, { lists: [list({ added: ['a.example'] })] }],
	[
		'a list elsewhere',
		{ lists: { stopped: { ...outside } } },
		{
			lists: [list({ fields: Object.entries(outside).map(([field, after]) => ({ field, before: undefined, after })) })],
		},
	],
]
for (const [said, change, part] of changes) {
	test(`LP56 ${said}: what differs is said, and nothing else`, () => {
		assert.deepEqual(partsOf(november, { ...november, ...change }), part)
	})
}

test('LP56 entries are compared by what they name, wherever they stand', () => {
	const of = (...stopped: readonly ListEntry[]) => ({ ...november, lists: { stopped } })
	const [a, b, c] = [{ match: 'a.example' }, { match: 'b.example' }, { match: 'c.example', reason: 'fraud' }] as const
	assert.deepEqual(partsOf(of(a, b), of(b, a)), {})
	const changed = list({ added: ['b.example'], removed: ['a.example'], changed: ['c.example'] })
	assert.deepEqual(partsOf(of(a, c), of(b, { ...c, reason: 'vulgar-content' })), { lists: [changed] })
})

test('LP57 a policy differs in nothing from itself, and what is added one way is removed the other', () => {
	let different = 0
	fc.assert(
		fc.property(anyPolicy, anyPolicy, (a, b) => {
			assert.deepEqual(partsOf(a, structuredClone(a)), {})
			assert.equal(diffPolicies(a, a).same, true)
			const [one, other] = [diffPolicies(a, b), diffPolicies(b, a)]
			different += one.same ? 0 : 1
			assert.equal(one.same, other.same)
			assert.deepEqual(one.rules.added, other.rules.removed)
			assert.deepEqual(
				one.rules.changed.map(({ id }) => id).toSorted(),
				other.rules.changed.map(({ id }) => id).toSorted(),
			)
		}),
	)
	assert.ok(different > 50, 'the property was vacuous')
})

test('LP57 without the rules that moved, the others stand in the same order, and as few moved as can', () => {
	const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 })
	fc.assert(
		fc.property(orders, (order) => {
			const rules = order.map(must)
			const { moved } = diffPolicies(november, { ...november, rules }).rules
			const staying = order.filter((place) => !moved.some(({ from }) => from === place))
			assert.deepEqual(staying, staying.toSorted())
			assert.equal(
				staying.length,
				Math.max(
					...subsetsOf(order)
						.filter(isRising)
						.map(({ length }) => length),
				),
			)
			for (const { id, from, to } of moved) assert.deepEqual([must(from).id, rules[to]?.id], [id, id])
		}),
	)
})

function must(place: number): Rule {
	return november.rules[place] ?? assert.fail(`no rule ${place}`)
}

function list(change: object) {
	return { name: 'stopped', added: [], removed: [], changed: [], fields: [], ...change }
}

/** The parts of a difference that are not empty. */
function partsOf(a: Policy, b: Policy): unknown {
	const { fields, rules, lists, default: last, same } = diffPolicies(a, b)
	const all = {
		fields,
		...rules,
		listsAdded: lists.added,
		listsRemoved: lists.removed,
		lists: lists.changed,
		default: last,
	}
	const parts = Object.entries(all).filter(([, part]) => part.length > 0)
	assert.equal(same, parts.length === 0)
	return Object.fromEntries(parts)
}

function subsetsOf(order: readonly number[]): readonly (readonly number[])[] {
	return Array.from({ length: 2 ** order.length }, (_, bits) => order.filter((_place, at) => (bits >> at) & 1))
}

function isRising(numbers: readonly number[]): boolean {
	return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0))
}
