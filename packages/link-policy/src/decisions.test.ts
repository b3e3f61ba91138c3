import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { baseRequest, tablePolicy } from '../testing/table-policy.ts'
import { decide } from './decide.ts'
import { getPreset, isPresetName } from './presets.ts'

type Section = { readonly title: string; readonly cases: readonly string[] }

const sections = readSections(new URL('../testing/decisions.txt', import.meta.url))

for (const { title, cases } of sections) {
	test(title, async (t) => {
		assert.ok(cases.length > 0)
		for (const line of cases) await t.test(line, () => assertDecision(line))
	})
}

test('LP2 LP3 LP4 LP5 LP9 LP12 LP13 LP14 the table has its sections and their cases', () => {
	assert.deepEqual(
		sections.map(({ title }) => title.split(' ')[0]),
		['LP2', 'LP3', 'LP4', 'LP5', 'LP9', 'LP12', 'LP13', 'LP14'],
	)
	assert.ok(sections.flatMap(({ cases }) => cases).length > 110)
})

function assertDecision(line: string): void {
	const [given = '', expected = ''] = line.split(' => ')
	const [name = '', url = '', hops = '', fields = ''] = given.split(' | ').map((part) => part.trim())
	const request = { ...baseRequest, url, hops: hops === '-' ? [] : hops.split(' '), ...toFields(fields) }
	const { outcome, reason, rule } = decide(isPresetName(name) ? getPreset(name) : tablePolicy, request)
	assert.equal([outcome, reason, rule.id].join(' '), expected.trim())
}

function toFields(text: string): Record<string, string | number> {
	if (text === '-') return {}
	const pairs = text.split(' ').map((pair) => pair.split('='))
	return Object.fromEntries(
		pairs.map(([name = '', value = '']) => [name, name === 'groupSize' ? Number(value) : value]),
	)
}

function readSections(file: URL): readonly Section[] {
	const [, ...parts] = readFileSync(file, 'utf8').split(/^## /m)
	return parts.map((part) => {
		const [title = '', ...lines] = part.split('\n')
		return { title, cases: lines.filter((line) => line !== '' && !line.startsWith('# ')) }
	})
}
