import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareDecimals, type Decimal, parseDecimal, subtractDecimals, toPercent, writeDecimal } from './decimal.ts'

test('HS90 a number is read exactly, and what is none is not read', () => {
	for (const text of ['0', '0.10', '470.200', '-1.35', '999999999999.99999999'])
		assert.equal(writeDecimal(read(text)), text)
	for (const text of [
		'',
		'-',
		'NaN',
		'Infinity',
		'1e9',
		'1,000',
		'.5',
		'5.',
		'+5',
		' 5',
		'007',
		'0x10',
		'１',
		'1234567890123',
	])
		assert.equal(parseDecimal(text), null, text)
})

/** now · before · change · per cent */
const changes: readonly (readonly [string, string, string, string])[] = [
	['462.000', '478.800', '-16.800', '-3.51'],
	['0.3', '0.1', '0.2', '200.00'], // 0.3 - 0.1 is 0.19999999999999998 in fractions of two
	['1.005', '1.000', '0.005', '0.50'],
	['100.005', '100', '0.005', '0.01'], // a half goes away from zero
	['99.995', '100', '-0.005', '-0.01'],
	['100', '100.0', '0.0', '0.00'],
	['-0.5', '-1.0', '0.5', '50.00'], // prices adjusted for dividends may lie below nothing
]
for (const [now, before, change, percent] of changes)
	test(`HS90 from ${before} to ${now} is ${change}, ${percent} %`, () => {
		const difference = subtractDecimals(read(now), read(before))
		assert.equal(writeDecimal(difference), change)
		const part = toPercent(difference, read(before))
		assert.equal(part && writeDecimal(part), percent)
	})

test('HS90 nothing is no part of nothing', () => {
	assert.equal(toPercent(read('1'), read('0.00')), null)
})

test('HS90 any two numbers: the difference and the first give the second again', () => {
	const decimal = fc.tuple(fc.bigInt(-(10n ** 11n), 10n ** 11n), fc.integer({ min: 0, max: 8 }))
	let crossed = 0
	fc.assert(
		fc.property(decimal, decimal, (one, other) => {
			const [a, b] = [toDecimal(one), toDecimal(other)]
			if (a.scale !== b.scale) crossed++
			const back = subtractDecimals(a, subtractDecimals(a, b))
			assert.equal(compareDecimals(back, b), 0)
			const written = parseDecimal(writeDecimal(b))
			assert.ok(written)
			assert.equal(compareDecimals(written, b), 0)
		}),
	)
	assert.ok(crossed > 10)
})

function read(text: string): Decimal {
	const decimal = parseDecimal(text)
	assert.ok(decimal, text)
	return decimal
}

function toDecimal([units, scale]: readonly [bigint, number]): Decimal {
	return { units, scale }
}
