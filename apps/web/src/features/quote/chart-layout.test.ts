import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { QuoteBar } from '@hutong/protocol'
import fc from 'fast-check'
import { findBarAt, layOutChart, toTicks } from './chart-layout.ts'

const size = { width: 100, prices: 200, volumes: 40, ticks: 4 }

test('a candle stands in its column with its body between open and close and its wick around', () => {
	const { bars, body } = layOutChart([bar('10', '14', '15', '9', 50), bar('14', '12', '16', '11', 100)], size)
	assert.deepEqual(
		bars.map(({ x, rises, volume }) => [x, rises, volume]),
		[
			[25, true, 20],
			[75, false, 40],
		],
	)
	for (const { high, top, bottom, low } of bars) assert.ok(high < top && top < bottom && bottom < low)
	assert.equal(body, 18)
})

test('whatever the bars, all is inside the chart', () => {
	const price = fc.integer({ min: -50, max: 1_000_000 })
	const one = fc
		.tuple(price, price, fc.nat())
		.map(([open, close, volume]) =>
			bar(`${open}`, `${close}`, `${Math.max(open, close)}`, `${Math.min(open, close)}`, volume),
		)
	fc.assert(
		fc.property(fc.array(one, { minLength: 1, maxLength: 300 }), (given) => {
			const { bars, body, ticks } = layOutChart(given, size)
			assert.ok(body >= 1 && ticks.length <= 12)
			for (const { x, high, low, volume } of bars) {
				assert.ok(x > 0 && x < 100 && high >= 0 && low <= 200 && high <= low)
				assert.ok(volume >= 0 && volume <= 40)
			}
		}),
	)
})

test('a price that never moved has a chart too', () => {
	for (const price of ['5.00', '0', '-1']) {
		const { bars, ticks } = layOutChart([bar(price, price, price, price, 0)], size)
		assert.equal(bars[0]?.top, 100)
		assert.ok(ticks.length > 0)
	}
})

/** bottom · top · the prices written */
const scales: readonly (readonly [number, number, readonly string[]])[] = [
	[457, 481, ['460', '465', '470', '475', '480']],
	[1.01, 1.09, ['1.02', '1.04', '1.06', '1.08']],
	[0, 30_000, ['0', '10000', '20000', '30000']],
	[-1, 1, ['-1.0', '-0.5', '0.0', '0.5', '1.0']],
]
for (const [bottom, top, written] of scales)
	test(`between ${bottom} and ${top} round prices are written: ${written.join(', ')}`, () => {
		assert.deepEqual(
			toTicks(bottom, top, 4).map(({ price, places }) => price.toFixed(places)),
			written,
		)
	})

/** place · which of ten bars over 100 pixels */
const places: readonly (readonly [number, number | null])[] = [
	[0, 0],
	[9.9, 0],
	[10, 1],
	[99.9, 9],
	[100, null],
	[-0.1, null],
]
for (const [x, index] of places)
	test(`at ${x} is ${index === null ? 'no bar' : `bar ${index}`}`, () => {
		assert.equal(findBarAt(x, 100, 10), index)
		assert.equal(findBarAt(x, 100, 0), null)
	})

function bar(open: string, close: string, high: string, low: string, volume: number): QuoteBar {
	return { date: '2022-01-27', open, close, high, low, volume, change: null, changePercent: null }
}
