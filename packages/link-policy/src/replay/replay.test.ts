import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { anyPolicy, anyTap, heldLists, toPolicy } from '../../testing/criteria-policies.ts'
import { baseRequest } from '../../testing/table-policy.ts'
import { decide } from '../decide.ts'
import { getPreset } from '../presets.ts'
import { replay } from './replay.ts'

const taobao = {
	...baseRequest,
	url: 'https://item.taobao.com/item.htm?id=1',
	platform: 'taobao',
	category: 'ecommerce',
	kind: 'item',
} as const
const log = [
	{ ...taobao, scene: 'group' },
	{ ...taobao, scene: 'direct' },
	{ ...baseRequest, scene: 'group' },
	{ ...baseRequest, scene: 'direct' },
	{ ...baseRequest, scene: 'broadcast' },
] as const

test('LP58 the day in November, replayed over the taps of September', () => {
	const found = replay(getPreset('2021-09-17'), getPreset('2021-11-29'), log)
	const { changes, ...counts } = found
	assert.deepEqual(counts, {
		count: 5,
		changed: 3,
		explainedOtherwise: 1,
		byOutcome: { copy: { page: 1, copy: 2 }, confirm: { page: 2 } },
		byPlatform: { taobao: { count: 2, changed: 2 }, none: { count: 3, changed: 1 } },
		byScene: { group: { count: 2, changed: 1 }, direct: { count: 2, changed: 2 }, broadcast: { count: 1, changed: 0 } },
	})
	assert.deepEqual(
		changes.map(({ before, after, count, examples }) => [before, after, count, examples.length]),
		[
			['confirm', 'page', 2, 2],
			['copy', 'page', 1, 1],
		],
	)
	assert.deepEqual(changes[1]?.examples[0], {
		request: log[0],
		before: { outcome: 'copy', reason: 'scene-not-open', obligations: [], rule: 'group-copy' },
		after: { outcome: 'page', reason: 'on-trial', obligations: [], rule: 'group-shop' },
	})
})

test('LP58 what a client must not do is a change too', () => {
	const title = { zh: '规则', en: 'Rule' }
	const bound = {
		id: 'bound',
		title,
		when: {},
		outcome: 'page',
		reason: 'allowed',
		obligations: ['no-app', 'no-card'],
	} as const
	const [open, closed] = [toPolicy([]), toPolicy([bound])]
	const { changed, changes, byOutcome } = replay(open, closed, log)
	assert.deepEqual([changed, byOutcome, changes.length], [5, { page: { page: 5 } }, 1])
	assert.deepEqual(changes[0]?.examples[0]?.after.obligations, ['no-app', 'no-card'])
	assert.equal(replay(closed, toPolicy([{ ...bound, obligations: ['no-card', 'no-app'] }]), log).changed, 0)
})

test('LP58 of each change there are no more examples than asked for', () => {
	const lengths = (examples?: number) =>
		replay(getPreset('2021-09-17'), getPreset('open'), Array(9).fill(log[1]), {
			...(examples !== undefined && { examples }),
		}).changes.map(({ examples: shown, count }) => [shown.length, count])
	assert.deepEqual([lengths(), lengths(2), lengths(0)], [[[5, 9]], [[2, 9]], [[0, 9]]])
})

test('LP58 outside lists are handed in, and a time that is none is breakage', () => {
	const title = { zh: '规则', en: 'Rule' }
	const policy = toPolicy([
		{ id: 'listed', title, when: { list: ['outside'] }, outcome: 'stopped', reason: 'unsafe-site' },
	])
	const tap = { ...baseRequest, url: 'https://listed-1.example/' }
	assert.equal(replay(toPolicy([]), policy, [tap]).changed, 0)
	assert.equal(replay(toPolicy([]), policy, [tap], { lists: heldLists }).changed, 1)
	assert.throws(() => replay(policy, policy, [{ ...tap, at: 'then' }]), RangeError)
})

test('LP59 every tap is counted once everywhere, and every change is one that deciding shows', () => {
	let changed = 0
	const taps = fc.array(anyTap, { maxLength: 30 })
	fc.assert(
		fc.property(anyPolicy, anyPolicy, taps, (current, proposed, requests) => {
			const found = replay(current, proposed, requests, { lists: heldLists, examples: 100 })
			const sums = [found.byPlatform, found.byScene].map((counts) => sumOf(Object.values(counts)))
			assert.deepEqual(sums, Array(2).fill([requests.length, found.changed]))
			const outcomes = Object.values(found.byOutcome).flatMap((after) => Object.values(after))
			assert.equal(
				outcomes.reduce((sum, count) => sum + count, 0),
				requests.length,
			)
			const examples = found.changes.flatMap((change) => change.examples)
			assert.equal(examples.length, found.changed)
			changed += found.changed
			for (const { request, before, after } of examples) {
				assert.equal(decide(current, request, { lists: heldLists }).outcome, before.outcome)
				assert.equal(decide(proposed, request, { lists: heldLists }).outcome, after.outcome)
			}
			const none = replay(current, structuredClone(current), requests, { lists: heldLists })
			assert.deepEqual([none.changed, none.explainedOtherwise, none.changes], [0, 0, []])
		}),
	)
	assert.ok(changed > 200, 'the property was vacuous')
})

function sumOf(counts: readonly { readonly count: number; readonly changed: number }[]): readonly number[] {
	return [counts.reduce((sum, { count }) => sum + count, 0), counts.reduce((sum, { changed }) => sum + changed, 0)]
}
