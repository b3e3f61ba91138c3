import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { getPreset, presetNames } from './presets.ts'

for (const name of presetNames) {
	test(`LP23 the page on ${name} has a line for each of its rules in their order, with outcome and reason, and says where it comes from`, () => {
		const page = readFileSync(new URL(`../presets/${name}.md`, import.meta.url), 'utf8')
		const { rules, default: last } = getPreset(name)
		const lines = page.split('\n').filter((line) => line.startsWith('| ') && line.includes('`'))
		assert.deepEqual(
			lines.map((line) => [...line.matchAll(/`([a-z0-9-]+)`(?= *\|)/g)].slice(-3).map(([, code]) => code)),
			[...rules, last].map(({ id, outcome, reason }) => [outcome, id, reason]),
		)
		assert.match(page, new RegExp(`^# ${name}: `))
		assert.match(page, /^## Where this comes from$/m)
		assert.match(page, /press reports of 2021-/i)
	})
}
