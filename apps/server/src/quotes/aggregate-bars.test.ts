import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuoteBar } from '@hutong/protocol'
import { aggregateBars } from './aggregate-bars.ts'

test('HS92 weeks end on Sunday, take the first open, the last close, the extremes and the sum', () => {
	const days = [
		bar('2021-12-31', ['9', '9', '9', '9'], 9), // Friday of the week before: that week may be cut
		bar('2022-01-03', ['10.0', '10.5', '11.0', '9.5'], 100),
		bar('2022-01-05', ['10.5', '9.9', '10.6', '9.00'], 50), // a holiday before
		bar('2022-01-09', ['9.9', '10.2', '12', '9.8'], 1), // Sunday
		bar('2022-01-10', ['10.2', '10.2', '10.2', '10.2'], 7),
	]
	assert.deepEqual(aggregateBars(days, 'week'), [
		{ ...bar('2022-01-09', ['10.0', '10.2', '12', '9.00'], 151), change: '1.2', changePercent: '13.33' },
		{ ...bar('2022-01-10', ['10.2', '10.2', '10.2', '10.2'], 7), change: '0.0', changePercent: '0.00' },
	])
})

test('HS92 months go by the calendar, over the turn of the year', () => {
	const dates = ['2021-11-30', '2021-12-01', '2021-12-31', '2022-01-01', '2022-01-31', '2022-02-01']
	const months = aggregateBars(
		dates.map((date, index) => bar(date, ['1', `${index}`, '9', '0'], 1)),
		'month',
	)
	assert.deepEqual(
		months.map(({ date, close, volume }) => [date, close, volume]),
		[
			['2021-12-31', '2', 2],
			['2022-01-31', '4', 2],
			['2022-02-01', '5', 1],
		],
	)
})

test('HS92 days of one week alone are that week, and none are none', () => {
	assert.equal(aggregateBars([bar('2022-01-03', ['1', '1', '1', '1'], 1)], 'week').length, 1)
	assert.deepEqual(aggregateBars([], 'month'), [])
})

/** Prices are open, close, high, low. */
function bar(date: string, prices: readonly [string, string, string, string], volume: number): QuoteBar {
	const [open, close, high, low] = prices
	return { date, open, close, high, low, volume, change: null, changePercent: null }
}
