import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type KlineAnswer, parseKline } from './parse-kline.ts'

const rows = [
	'2022-01-25,468.000,466.200,475.600,463.000,23154002,10842114048.00,2.67,-1.15,-5.400,0.24',
	'2022-01-26,470.200,478.800,479.000,468.600,16002113,7601221120.00,2.23,2.70,12.600,0.17',
	'2022-01-27,470.200,462.000,471.400,459.800,25164338,11699814400.00,2.42,-3.51,-16.800,0.26',
]
const data = { code: '00700', market: 116, name: '腾讯控股', decimal: 3, dktotal: 4321, preKPrice: 471.6, klines: rows }

test('HS90 a row is date, open, close, high, low and volume, in that order', () => {
	const [first, , last] = read(data)
	assert.deepEqual(last, {
		date: '2022-01-27',
		open: '470.200',
		close: '462.000',
		high: '471.400',
		low: '459.800',
		volume: 25164338,
		change: '-16.800',
		changePercent: '-3.51',
	})
	assert.deepEqual([first?.change, first?.changePercent], ['-5.400', '-1.15'])
})

/** what is odd · the rows · the dates that are left; null where nothing is believed */
const odd: readonly (readonly [name: string, rows: readonly unknown[], dates: readonly string[] | null])[] = [
	['rows in another order', rows.toReversed(), ['2022-01-25', '2022-01-26', '2022-01-27']],
	['a day twice', [...rows, rows[2]], ['2022-01-25', '2022-01-26', '2022-01-27']],
	['a row without fields', [...rows, ''], ['2022-01-25', '2022-01-26', '2022-01-27']],
	['a row with a word for a price', [...rows, '2022-01-28,NaN,462.0,471.4,459.8,1'], days(3)],
	['a row with no price', [...rows, '2022-01-28,-,-,-,-,-'], days(3)],
	['a row with an endless price', [...rows, '2022-01-28,1e400,462,1e400,1,1'], days(3)],
	['a row cut in the middle', [...rows, '2022-01-28,470.200,462.0'], days(3)],
	['a row without what comes behind the volume', [...rows, '2022-01-28,470.2,462.0,471.4,459.8,7'], days(4)],
	['a row that is an object', [...rows, { date: '2022-01-28' }], days(3)],
	['a row of a megabyte', [...rows, `2022-01-28,${'4'.repeat(1_000_000)}`], days(3)],
	['a day there is not', [...rows, '2022-02-30,470.2,462.0,471.4,459.8,7'], days(3)],
	['a day with a time', [...rows, '2022-01-28 15:00,470.2,462.0,471.4,459.8,7'], days(3)],
	['a close outside of high and low', [...rows, '2022-01-28,470.2,472.0,471.4,459.8,7'], days(3)],
	['a volume below nothing', [...rows, '2022-01-28,470.2,462.0,471.4,459.8,-7'], days(3)],
	['columns in another order', rows.map(swapColumns), null],
	['words alone', ['<html>', 'busy', 'x'], null],
]
for (const [name, klines, dates] of odd)
	test(`HS91 ${name}: ${dates ? 'the rest is read' : 'nothing is believed'}`, () => {
		const answer = parseKline(JSON.stringify({ data: { ...data, klines } }))
		assert.deepEqual(answer.ok ? answer.series.bars.map(({ date }) => date) : null, dates)
	})

/** what comes · the reason */
const answers: readonly (readonly [name: string, text: string, reason: 'garbled' | 'no_such_quote'])[] = [
	['nothing', '', 'garbled'],
	['a page', '<!doctype html><title>busy</title>', 'garbled'],
	['JSON cut in half', JSON.stringify({ data }).slice(0, 200), 'garbled'],
	['a list', '[]', 'garbled'],
	['null', 'null', 'garbled'],
	['an object without data', '{"rc":0}', 'garbled'],
	['data that is a text', '{"data":"x"}', 'garbled'],
	['no data, as for a number nobody has', '{"rc":100,"data":null}', 'no_such_quote'],
	['no rows, as for a share not yet traded', JSON.stringify({ data: { ...data, klines: [] } }), 'no_such_quote'],
	['no name', JSON.stringify({ data: { ...data, name: undefined } }), 'garbled'],
	['a name that shows nothing', JSON.stringify({ data: { ...data, name: '\u202e\u200b' } }), 'garbled'],
	['a name of a thousand characters', JSON.stringify({ data: { ...data, name: '腾'.repeat(1000) } }), 'garbled'],
	['a code that is markup', JSON.stringify({ data: { ...data, code: '<b>' } }), 'garbled'],
	['arrays in arrays', `{"data":{"klines":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`, 'garbled'],
	['a field called __proto__', '{"__proto__":{"data":null}}', 'garbled'],
]
for (const [name, text, reason] of answers)
	test(`HS91 ${name} is ${reason}`, () => {
		assert.deepEqual(parseKline(text), { ok: false, reason })
	})

test('HS91 of a million rows the newest are read', () => {
	const many = Array.from({ length: 1_000_000 }, () => 'x')
	const newest = Array.from({ length: 2000 }, (_, index) => {
		const date = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10)
		return `${date},1.0,1.0,1.0,1.0,${index}`
	})
	const bars = read({ ...data, klines: [...many, ...newest] })
	assert.equal(bars.length, 2000)
	assert.equal(bars[0]?.change, null)
})

test('HS91 a name that turns the direction of writing is put straight', () => {
	const answer = parseKline(JSON.stringify({ data: { ...data, name: '腾讯\u202e控股\n' } }))
	assert.equal(answer.ok && answer.series.name, '腾讯控股')
})

test('HS90 with a row missing, the change is what the source says, not what the neighbour gives', () => {
	const [first, , last] = rows
	const bars = read({ ...data, klines: [first, 'x', last, '2022-01-28,470.2,463.0,471.4,459.8,7,1,1,0.22,-1.000,0'] })
	assert.deepEqual(
		bars.map(({ change }) => change),
		['-5.400', '-16.800', null], // the last contradicts itself: up by per cent, down by amount
	)
})

test('HS91 any text and any rows give an answer, and bars are always in order with prices within', () => {
	let read = 0
	const price = fc.oneof(
		{ weight: 1, arbitrary: fc.constantFrom('NaN', '-', '', '1e5') },
		{ weight: 19, arbitrary: fc.integer({ min: 1, max: 9999 }).map(String) },
	)
	const day = fc.integer({ min: 1, max: 31 }).map((number) => `2022-01-${String(number).padStart(2, '0')}`)
	const row = fc.tuple(day, price, price, fc.constant('9999'), fc.constant('0'), price).map((cells) => cells.join(','))
	fc.assert(
		fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: row }, fc.jsonValue())), (klines) => {
			const answer = parseKline(JSON.stringify({ data: { ...data, klines } }))
			if (!answer.ok) return
			read++
			const dates = answer.series.bars.map((bar) => bar.date)
			assert.deepEqual(dates, [...new Set(dates)].sort())
			for (const bar of answer.series.bars)
				assert.ok(Number(bar.low) <= Number(bar.close) && Number(bar.close) <= Number(bar.high))
		}),
	)
	assert.ok(read > 10)
	fc.assert(fc.property(fc.string(), (text) => assert.equal(parseKline(text).ok, false)))
})

function read(given: unknown): Extract<KlineAnswer, { ok: true }>['series']['bars'] {
	const answer = parseKline(JSON.stringify({ data: given }))
	assert.ok(answer.ok)
	return answer.series.bars
}

function days(count: number): readonly string[] {
	return ['2022-01-25', '2022-01-26', '2022-01-27', '2022-01-28'].slice(0, count)
}

/** Open, high, low, close, as most others have it. */
function swapColumns(row: string): string {
	const [date, open, close, high, low, ...rest] = row.split(',')
	return [date, open, high, low, close, ...rest].join(',')
}
