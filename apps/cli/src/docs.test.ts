import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { commands } from './commands.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const page = read('../../../docs/cli.md')

test('CL1 docs/cli.md has a section for each command, and names each of its options', () => {
	const sections = new Map(
		page
			.split(/^## hutong /m)
			.slice(1)
			.map((text) => [/^[a-z]+(?: [a-z]+)*/.exec(text)?.[0], text]),
	)
	assert.deepEqual(
		[...sections.keys()],
		commands.map(({ name }) => name),
	)
	for (const { name, options } of commands) {
		for (const option of Object.keys(options))
			assert.ok(sections.get(name)?.includes(`--${option}`), `${name} ${option}`)
	}
})

test('CL11 docs/cli.md lists the codes of lines that cannot be read', () => {
	const [, union = ''] = /^type LineProblem = (.*)$/m.exec(read('./commands/links.ts')) ?? []
	const codes = [...union.matchAll(/'([a-z_]+)'/g)].map((match) => match[1])
	const listed = [...page.matchAll(/^\| `([a-z]+_[a-z_]+)` +\|/gm)].map((match) => match[1])
	assert.ok(codes.length >= 3)
	assert.deepEqual(listed, codes)
})

test('CL53 docs/cli.md lists the codes of taps that cannot be read', () => {
	const [, problem = ''] = /^export type TapProblem =\n((?:\t.*\n)+)/m.exec(read('./policy/parse-tap.ts')) ?? []
	const codes = [...problem.matchAll(/'([a-z_]+)'/g)].flatMap((match) => match[1] ?? [])
	const [, section = ''] = /^## hutong policy decide\b([\s\S]*?)^## /m.exec(page) ?? []
	assert.ok(codes.length >= 4)
	for (const code of codes) assert.ok(section.includes(`\`${code}\``), code)
})
