import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuoteBar } from '@hutong/protocol'
import { findDateMarks } from './date-marks.ts'

const days = Array.from({ length: 120 }, (_, index) =>
	new Date(Date.UTC(2021, 10, 1 + index)).toISOString().slice(0, 10),
)
const price = { open: '1', close: '1', high: '1', low: '1', volume: 1, change: null, changePercent: null }
const bars = (dates: readonly string[]): QuoteBar[] => dates.map((date) => ({ date, ...price }))

test('the first day of each month is marked, and the first of a year by the year', () => {
	assert.deepEqual(
		findDateMarks(bars(days), 'day', 1200).map(({ date, form }) => [date, Object.keys(form)[0]]),
		[
			['2021-12-01', 'month'],
			['2022-01-01', 'year'],
			['2022-02-01', 'month'],
		],
	)
})

test('months are marked by their years', () => {
	const months = Array.from({ length: 30 }, (_, index) =>
		new Date(Date.UTC(2020, index, 28)).toISOString().slice(0, 10),
	)
	assert.deepEqual(
		findDateMarks(bars(months), 'month', 600).map(({ date }) => date),
		['2021-01-28', '2022-01-28'],
	)
})

test('marks keep their distance', () => {
	const marks = findDateMarks(bars(days), 'day', 160)
	assert.equal(marks.length, 2)
	assert.ok(
		marks.every((mark, index) => index === 0 || (mark.index - (marks[index - 1]?.index ?? 0)) * (160 / 120) >= 56),
	)
	assert.deepEqual(findDateMarks([], 'day', 100), [])
})
