import assert from 'node:assert/strict'
import test from 'node:test'
import { toDigits, toPercent, toTable } from './table.ts'

test('a table is aligned, Chinese characters counted as two columns', () => {
	assert.equal(
		toTable(
			['name', 'ms'],
			[
				['茶', '7'],
				['tea', '12.5'],
			],
		),
		['| name |   ms |', '| ---- | ---: |', '| 茶   |    7 |', '| tea  | 12.5 |'].join('\n'),
	)
})

test('numbers have three digits', () => {
	for (const [value, text] of [
		[8.123, '8.12'],
		[81.26, '81.3'],
		[812.6, '813'],
		[8126, '8126'],
		[0.05, '0.0500'],
		[10, '10'],
		[Number.NaN, '-'],
	] as const)
		assert.equal(toDigits(value), text)
})

test('nothing less than all is called 100 %', () => {
	for (const [part, whole, text] of [
		[1000, 1000, '100 %'],
		[9999, 10_000, '99.9 %'],
		[1, 3, '33.3 %'],
		[0, 0, '-'],
	] as const)
		assert.equal(toPercent(part, whole), text)
})
