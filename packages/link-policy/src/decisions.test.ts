import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { deskLists, deskPolicy } from '../testing/desk-policy.ts'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { HeldLists } from './match-list.ts'
import { conditionNames } from './parse-conditions.ts'
import type { Policy } from './policy.ts'
import { getPreset, presetNames } from './presets.ts'
import { reasonCodes } from './reason.ts'

type Subject = { readonly policy: Policy; readonly lists?: HeldLists }
type Section = { readonly title: string; readonly cases: readonly string[] }

/** The policies of the table, by the names its lines give them. */
const subjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
	['table', { policy: tablePolicy }],
	['desk', { policy: deskPolicy, lists: deskLists }],
	['desk-without-lists', { policy: deskPolicy }],
	...presetNames.flatMap((name): readonly [string, Subject][] => [
		[name, { policy: getPreset(name) }],
		[`${name}-with-lists`, { policy: withLists(getPreset(name)) }],
	]),
])
const sections = readSections(new URL('../testing/decisions.txt', import.meta.url))
const lines = sections.flatMap(({ cases }) => cases)

for (const { title, cases } of sections) {
	test(title, async (t) => {
		assert.ok(cases.length > 0)
		for (const line of cases) await t.test(line, () => assertDecision(line))
	})
}

test('LP2 LP3 LP4 LP5 LP7 LP9 LP12 LP13 LP14 LP18 LP20 LP22 the table has its sections, and no case twice', () => {
	assert.deepEqual(
		sections.map(({ title }) => title.split(' ')[0]),
		['LP2', 'LP3', 'LP4', 'LP5', 'LP7', 'LP9', 'LP12', 'LP13', 'LP14', 'LP18', 'LP20', 'LP22'],
	)
	assert.equal(new Set(lines.map((line) => line.split(' => ')[0])).size, lines.length)
	assert.ok(lines.length >= 300, `${lines.length} cases`)
})

test('LP2 every condition and every reason decides a case of the table, and every rule of a preset and of the desk', () => {
	const decisions = lines.map((line) => decideLine(line))
	const matched = new Set(decisions.flatMap((decision) => decision.matched.map(({ condition }) => condition)))
	assert.deepEqual(
		conditionNames.filter((name) => !matched.has(name)),
		[],
	)
	const reasons = new Set(decisions.map(({ reason }) => reason))
	assert.deepEqual(
		reasonCodes.filter((code) => !reasons.has(code)),
		[],
	)
	const spoke = new Set(decisions.map(({ policy, rule }) => `${policy.name} ${rule.id}`))
	for (const { name, rules, default: last } of [deskPolicy, ...presetNames.map(getPreset)])
		for (const { id } of [...rules, last])
			if (id !== 'default-copy') assert.equal(spoke.has(`${name} ${id}`), id !== 'never', `${name} ${id}`)
})

function assertDecision(line: string): void {
	const decision = decideLine(line)
	const { outcome, reason, rule, obligations, suspected } = decision
	const hop = toHop(line, decision)
	const said = [
		...[outcome, reason, rule.id],
		...(obligations.length > 0 ? [`!${obligations.join(',')}`] : []),
		...(suspected === null ? [] : [`?${suspected.en}`]),
		...(hop === null ? [] : [`@${hop}`]),
	]
	assert.equal(said.join(' '), line.split(' => ')[1]?.trim())
}

function decideLine(line: string): Decision {
	const { name, request } = readLine(line)
	const subject = subjects.get(name)
	assert.ok(subject, `no policy is called ${name}`)
	const { policy, ...options } = subject
	return decide(policy, request, options)
}

/** Which hop was judged, from 1; null when the final URL was. */
function toHop(line: string, { url }: Decision): number | null {
	const { request } = readLine(line)
	const isJudged = (written: string) => url === written || url === URL.parse(written)?.href
	return isJudged(request.url) ? null : request.hops.findIndex(isJudged) + 1
}

function readLine(line: string) {
	const [name = '', url = '', hops = '', fields = ''] = (line.split(' => ')[0] ?? '')
		.split(' | ')
		.map((part) => part.trim())
	return { name, request: { ...baseRequest, url, hops: hops === '-' ? [] : hops.split(' '), ...toFields(fields) } }
}

function toFields(text: string): Record<string, string | number> {
	if (text === '-') return {}
	const pairs = text.split(' ').map((pair) => pair.split('='))
	return Object.fromEntries(
		pairs.map(([name = '', value = '']) => [name, numbers.includes(name) ? Number(value) : value]),
	)
}

const numbers = ['groupSize', 'senderDays']

function withLists(policy: Policy): Policy {
	const stopped = [{ match: 'bad.known.example', reason: 'fraud' }] as const
	return { ...policy, lists: { stopped, known: [{ match: 'known.example' }, { match: 'taoba0.com' }] } }
}

function readSections(file: URL): readonly Section[] {
	const [, ...parts] = readFileSync(file, 'utf8').split(/^## /m)
	return parts.map((part) => {
		const [title = '', ...rest] = part.split('\n')
		return { title, cases: rest.filter((line) => line !== '' && !line.startsWith('# ')) }
	})
}
