import assert from 'node:assert/strict'
import test from 'node:test'
import type { Platform } from '@hutong/links'
import { heldLists, toPolicy } from '../../testing/criteria-policies.ts'
import { decide } from '../decide.ts'
import type { Policy, Rule } from '../policy.ts'
import { getPreset, presetNames } from '../presets.ts'
import { reasonCodes } from '../reason.ts'
import { checkCriteria } from './check-criteria.ts'
import type { CriteriaReport } from './criteria-report.ts'
import { legalGrounds } from './legal-grounds.ts'

const title = { zh: '规则', en: 'Rule' }
const asks = { id: 'asks', title, when: {}, outcome: 'confirm', reason: 'operator-choice' } as const

/** What each preset breaks: rules at fault, the criterion, the others, and where. */
const broken: Readonly<Record<string, readonly unknown[]>> = {
	'2021-09-17': [
		[['direct-confirm'], 2, [], ['direct']],
		[['group-copy'], 3, [2], ['group']],
		[['broadcast-copy'], 3, [2], ['broadcast']],
	],
	'2021-11-29': [
		[['group-copy', 'group-shop'], 3, [2], ['group']],
		[['broadcast-copy'], 3, [2], ['broadcast']],
	],
	open: [],
	strict: [
		[['new-site'], 2, [], ['direct', 'group', 'broadcast']],
		[['unknown-confirm', 'known-platform'], 3, [2], ['direct', 'group', 'broadcast']],
	],
}
for (const name of presetNames) {
	test(`LP52 ${name} breaks exactly what it was known to break`, () => {
		const report = checkCriteria(getPreset(name))
		assert.deepEqual(report.violations.map(toLine), broken[name])
		assert.deepEqual([report.ok, report.complete], [name === 'open', true])
	})
}

test('LP52 in 2021-11-29 the example is a shop that opens in groups and another site that does not', () => {
	const [violation] = checkCriteria(getPreset('2021-11-29')).violations
	const { outcome, request, other } = violation?.example ?? assert.fail('no example')
	assert.deepEqual([request.scene, request.platform, outcome], ['group', null, 'copy'])
	assert.deepEqual([other?.request.scene, other?.request.category, other?.outcome], ['group', 'ecommerce', 'page'])
	assert.match(violation?.words.zh ?? '', /^群聊：.*手动复制.*而taobao\.com/)
	assert.match(violation?.words.en ?? '', /^In groups: people are told to copy .* while taobao\.com opens\.$/)
})

/** Where a question hides, and the criterion it breaks: 3 when others are not asked in the same circumstances, else 2. */
const hidden: readonly (readonly [when: Rule['when'], criterion: number])[] = [
	[{}, 2],
	[{ scene: ['broadcast'] }, 2],
	[{ groupSize: { min: 500 } }, 2],
	[{ groupSize: { max: 2 }, scene: ['group'] }, 2],
	[{ groupSize: { min: 100, max: 100 } }, 2],
	[{ sender: ['somebody'] }, 2],
	[{ senderRole: ['owner'] }, 2],
	[{ senderDays: { max: 3 } }, 2],
	[{ senderDays: { min: 5000 } }, 2],
	[{ hops: { min: 4 } }, 2],
	[{ knownDays: { min: 30 } }, 2],
	[{ knownDays: { min: 7, max: 7 } }, 2],
	[{ scheme: ['http'] }, 2],
	[{ kind: ['quote'] }, 2],
	[{ time: { from: '2031-01-01T00:00:00Z' } }, 2],
	[{ time: { until: '2019-01-01T00:00:00Z' } }, 2],
	[{ time: { from: '2030-01-01T00:00:00Z', until: '2030-01-01T00:00:01Z' } }, 2],
	[{ rollout: { percent: 1, salt: 'a' } }, 2],
	[{ rollout: { percent: 0.1, salt: 'a', by: 'user' } }, 2],
	[{ rollout: { percent: 1, salt: 'a', by: 'domain' } }, 3],
	[{ platform: ['jd'] }, 3],
	[{ platform: ['our-own'], kind: ['shop'] }, 3],
	[{ category: ['finance'] }, 3],
	[{ host: ['mine.example'] }, 3],
	[{ host: ['*.mine.example'] }, 3],
	[{ host: ['mine.example:8443'] }, 3],
	[{ host: ['h5.m.taobao.com'], kind: ['item'] }, 3],
	[{ host: ['mine.example'], category: ['ecommerce'], kind: ['item'] }, 3],
	[{ domain: ['taobao.com'], path: ['/deep/down'] }, 3],
	[{ path: ['/item.htm'], platform: ['taobao'] }, 3],
	[{ list: ['mixed'] }, 3],
	[{ list: ['outside'] }, 3],
	[
		{
			platform: ['jd'],
			kind: ['item'],
			scene: ['group'],
			groupSize: { min: 50, max: 50 },
			hops: { min: 2 },
			time: { from: '2031-01-01T00:00:00Z' },
			senderDays: { min: 9, max: 9 },
			rollout: { percent: 3, salt: 'deep' },
		},
		3,
	],
]
for (const [when, criterion] of hidden) {
	test(`LP50 a question hidden behind ${JSON.stringify(when)} is found as a breach of ${criterion}`, () => {
		const policy = toPolicy([{ ...asks, when }])
		const report = checkCriteria(policy)
		assert.deepEqual(
			report.violations.map(({ rules, criterion: found }) => [rules[0], found]),
			[['asks', criterion]],
		)
		assertShown(policy, report)
	})
}

test('LP50 what an entry leaves behind when it ends is found', () => {
	const expired = { ...asks, when: { host: ['z.example'] } } as const
	const listed = { id: 'listed', title, when: { list: ['mixed'] }, outcome: 'page', reason: 'allowed' } as const
	const report = checkCriteria(toPolicy([listed, expired]))
	assert.deepEqual(
		report.violations.map(({ rules }) => rules[0]),
		['asks'],
	)
	assert.ok((report.violations[0]?.example.request.at ?? '') >= '2026-05-01')
})

/** A fault and the one criterion that names it most exactly, with the others it breaks. */
const exact: readonly (readonly [change: Partial<Rule>, criterion: number, also: readonly number[]])[] = [
	[{ when: { platform: ['jd'] }, outcome: 'page', obligations: ['no-card'] }, 1, []],
	[{ when: { host: ['mine.example'] }, outcome: 'page', obligations: ['no-app'] }, 1, []],
	[{ outcome: 'confirm' }, 2, []],
	[{ outcome: 'stopped' }, 2, []],
	[{ outcome: 'page', obligations: ['window-only'] }, 2, []],
	[{ when: { platform: ['jd'] }, outcome: 'stopped' }, 2, [1]],
	[{ when: { platform: ['jd'] }, outcome: 'page', obligations: ['window-only'] }, 2, [1]],
	[{ when: { platform: ['jd'] }, outcome: 'confirm' }, 3, [1, 2]],
	[{ outcome: 'copy' }, 3, [2]],
	[{ when: { platform: ['jd'] }, outcome: 'copy' }, 3, [1, 2]],
]
for (const [change, criterion, also] of exact) {
	test(`LP51 ${JSON.stringify(change)} breaks ${[criterion, ...also]}, said once`, () => {
		const report = checkCriteria(toPolicy([{ ...asks, ...change }]))
		assert.deepEqual(
			report.violations.map((found) => [found.criterion, found.also]),
			[[criterion, also]],
		)
	})
}

test('LP51 a form that is the same for all of a kind breaks nothing', () => {
	for (const obligations of [['no-card'], ['no-app'], ['no-app', 'no-card']] as const) {
		assert.equal(checkCriteria(toPolicy([{ ...asks, outcome: 'page', obligations }])).ok, true)
		assert.equal(
			checkCriteria(toPolicy([{ ...asks, when: { kind: ['item'] }, outcome: 'page', obligations }])).ok,
			true,
		)
	}
})

for (const reason of reasonCodes) {
	const counts = legalGrounds.includes(reason)
	test(`LP53 stopping a host for ${reason} is ${counts ? 'no ' : 'a '}breach`, () => {
		const stops = { ...asks, outcome: 'stopped', reason } as const
		assert.equal(checkCriteria(toPolicy([{ ...stops, when: { host: ['bad.example'] } }])).ok, counts)
	})
}

test('LP53 the grounds are the reasons of the published rules, and no choice of who runs the chat', () => {
	assert.deepEqual(legalGrounds, reasonCodes.slice(reasonCodes.indexOf('invalid-url')))
})

test('LP53 a stated violation counts only where the rule points at what could violate', () => {
	const stops = { ...asks, outcome: 'stopped', reason: 'fraud' } as const
	for (const when of [
		{},
		{ platform: ['jd'] },
		{ category: ['finance'] },
		{ scene: ['group'] },
		{ kind: ['shop'] },
	] as const)
		assert.equal(checkCriteria(toPolicy([{ ...stops, when }])).ok, false, JSON.stringify(when))
	for (const when of [
		{ list: ['outside'] },
		{ sender: ['spammer'] },
		{ platform: ['jd'], path: ['/lottery'] },
	] as const)
		assert.equal(checkCriteria(toPolicy([{ ...stops, when }])).ok, true, JSON.stringify(when))
})

test('LP53 an entry’s own reason counts in place of its rule’s', () => {
	const stops = { ...asks, when: { list: ['mixed'] }, outcome: 'stopped', reason: 'fraud' } as const
	const report = checkCriteria(toPolicy([stops]))
	// Of the two entries one says `operator-choice`.
	assert.deepEqual(
		report.violations.map(({ example }) => new URL(example.request.url).hostname),
		['z.example'],
	)
})

test('LP53 look-alikes, odd letters and addresses without a name may be treated in any way', () => {
	for (const warning of ['look-alike', 'punycode', 'ip-address'] as const)
		for (const outcome of ['confirm', 'copy', 'stopped'] as const)
			assert.equal(checkCriteria(toPolicy([{ ...asks, when: { warning: [warning] }, outcome }])).ok, true)
	assert.equal(checkCriteria(toPolicy([{ ...asks, when: { warning: ['insecure'] } }])).ok, false)
})

test('LP53 an outside list whose absence stops everything is a breach while it is missing', () => {
	const stops = { ...asks, when: { list: ['outside'] }, outcome: 'stopped', reason: 'unsafe-site' } as const
	const open = toPolicy([stops])
	assert.equal(checkCriteria(open).ok, true)
	const { violations } = checkCriteria({ ...open, lists: { outside: { ...asOutside(open), whenMissing: 'match' } } })
	assert.deepEqual(
		violations.map(({ criterion, missing }) => [criterion, missing]),
		[[2, ['outside']]],
	)
	assert.match(violations[0]?.words.en ?? '', /while outside lists are missing/)
})

test('LP50 an operator’s own platforms are part of the space', () => {
	const policy = toPolicy([{ ...asks, when: { domain: ['lane.example'], kind: ['item'] } }])
	const shape = { hosts: ['shop.lane.example'], path: '/p/{item}', form: 'digits', kind: 'item' } as const
	const lane: Platform = {
		...{ id: 'lane', names: title, appName: title, category: 'ecommerce', labels: [], titles: [], short: [] },
		...{ domains: ['lane.example'], shapes: [shape], trackers: [], accepts: [] },
		app: { templates: {}, android: null, ios: null },
	}
	const [violation] = checkCriteria(policy, { platforms: [lane] }).violations
	assert.deepEqual([violation?.example.request.platform, violation?.example.request.kind], ['lane', 'item'])
})

test('LP50 many paths and rollouts are looked at to the end, an operator’s own platforms too', () => {
	const rollouts = ['a', 'b', 'c', 'd'].map(
		(salt): Rule => ({ ...asks, id: salt, when: { rollout: { percent: 30, salt, by: 'domain' }, scene: ['group'] } }),
	)
	const path = Array.from({ length: 20 }, (_, at) => `/part-${at}`)
	const ours = { ...asks, id: 'ours', when: { platform: ['our-own', 'our-second'], path: ['/last'] } }
	const report = checkCriteria(toPolicy([...rollouts, { ...asks, id: 'paths', when: { path } }, ours]))
	assert.equal(report.complete, true)
	assert.ok(report.violations.some(({ rules }) => rules[0] === 'ours'))
})

test('LP50 the clock is handed in, and must be one', () => {
	assert.throws(() => checkCriteria(getPreset('open'), { at: 'today' }), RangeError)
	const [violation] = checkCriteria(toPolicy([asks]), { at: '2022-01-27T12:00:00Z' }).violations
	assert.equal(violation?.example.request.at, '2022-01-27T12:00:00Z')
})

function assertShown(policy: Policy, { violations }: CriteriaReport): void {
	for (const { example, missing } of violations)
		for (const shown of [example, ...(example.other ? [example.other] : [])]) {
			const lists = missing.length > 0 ? {} : heldLists
			const decision = decide(policy, shown.request, { lists })
			assert.deepEqual([decision.rule.id, decision.outcome], [shown.rule, shown.outcome])
		}
}

function asOutside({ lists }: Policy) {
	const list = lists['outside']
	assert.ok(list && 'source' in list)
	return list
}

function toLine({ rules, criterion, also, scenes }: CriteriaReport['violations'][number]): unknown {
	return [rules, criterion, also, scenes]
}
