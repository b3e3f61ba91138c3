import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	type Move,
	toMove,
	writeDay,
	writeDecimal,
	writePercent,
	writeRecentDay,
	writeRecentTime,
	writeVolume,
} from './quote-number.ts'

const moves: readonly [change: string | null, move: Move][] = [
	['0.005', 'up'],
	['-0.005', 'down'],
	['0.000', 'flat'],
	['-0.00', 'flat'],
	[null, 'flat'],
]
for (const [change, move] of moves)
	test(`a change of ${change} goes ${move}`, () => {
		assert.equal(toMove(change), move)
	})

test('a price keeps every digit it came with', () => {
	for (const [text, shown] of [
		['462.000', '462.000'],
		['1699.10', '1,699.10'],
		['123456789012.12345678', '123,456,789,012.12345678'], // more than a number of JavaScript holds
		['-0.25', '-0.25'],
		['7', '7'],
	] as const)
		assert.equal(writeDecimal(text, 'en'), shown)
})

test('a change says its sign, except when there was none', () => {
	assert.deepEqual(
		['16.800', '-16.800', '0.000'].map((text) => writeDecimal(text, 'en', 'exceptZero')),
		['+16.800', '-16.800', '0.000'],
	)
	assert.equal(writePercent('2.70', 'zh-CN'), '+2.70%')
})

test('days and volumes are said as the language says them', () => {
	assert.deepEqual([writeVolume(25_164_338, 'zh-CN'), writeVolume(25_164_338, 'en')], ['2516万', '25.16M'])
	assert.deepEqual(
		[
			writeDay('2022-01-27', 'zh-CN', 'short'),
			writeDay('2022-01-27', 'en', 'long'),
			writeDay('2022-01-27', 'zh-CN', 'numbers'),
		],
		['1月27日', 'Jan 27, 2022', '2022/1/27'],
	)
})

test('a day of another year says which', () => {
	const now = new Date(2022, 0, 28, 9, 30).getTime()
	assert.deepEqual(
		['2022-01-27', '2021-12-31'].map((date) => writeRecentDay(date, now, 'en')),
		['Jan 27', 'Dec 31, 2021'],
	)
})

test('a time that was not today says its day', () => {
	const now = new Date(2022, 0, 28, 9, 30).getTime()
	const times = [new Date(2022, 0, 28, 0, 5), new Date(2022, 0, 27, 23, 55)]
	assert.deepEqual(
		times.map((time) => writeRecentTime(time.getTime(), now, 'zh-CN')),
		['00:05', '2022年1月27日 23:55'],
	)
})
