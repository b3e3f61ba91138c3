import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diffLines } from './diff-lines.ts'

const signs = { both: ' ', before: '-', after: '+' }

test('a line that changed is taken out and put in where it stands', () => {
	const lines = diffLines('{\n  a\n  b\n}', '{\n  a\n  c\n}')
	assert.deepEqual(
		lines.map(({ text, side }) => signs[side] + text),
		[' {', '   a', '-  b', '+  c', ' }'],
	)
})

test('what is new has only lines put in, what is gone only lines taken out', () => {
	assert.deepEqual(
		diffLines('', 'a\nb').map(({ side }) => side),
		['after', 'after'],
	)
	assert.deepEqual(
		diffLines('a', '').map(({ side }) => side),
		['before'],
	)
})

test('texts too long to compare line by line are told whole, but for what they begin and end with alike', () => {
	const lines = (name: string) => Array.from({ length: 3000 }, (_, index) => `${name}${index}`)
	const diff = diffLines(['[', ...lines('a'), ']'].join('\n'), ['[', ...lines('b'), ']'].join('\n'))
	assert.equal(diff.length, 6002)
	assert.deepEqual(
		[diff[0]?.side, diff[1]?.side, diff[3001]?.side, diff.at(-1)?.side],
		['both', 'before', 'after', 'both'],
	)
})

test('each side can be read off again, and nothing both have in a row is said twice', () => {
	const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }).map((lines) => lines.join('\n'))
	fc.assert(
		fc.property(text, text, (before, after) => {
			const lines = diffLines(before, after)
			const side = (not: string) => lines.filter((line) => line.side !== not).map((line) => line.text)
			assert.equal(side('after').join('\n'), before)
			assert.equal(side('before').join('\n'), after)
			if (before === after) assert.ok(lines.every((line) => line.side === 'both'))
		}),
	)
})
