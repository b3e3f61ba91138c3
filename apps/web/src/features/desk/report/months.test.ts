import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listMonths } from './months.ts'

test('months go back over the new year, whatever day it is', () => {
	const expected = ['2022-03', '2022-02', '2022-01', '2021-12']
	for (const day of ['2022-03-01T00:00:00Z', '2022-03-31T23:59:59Z'])
		assert.deepEqual(listMonths(new Date(day), 4), expected)
})
