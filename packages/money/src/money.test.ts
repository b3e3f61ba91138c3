import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMoney, createMoney, formatMoney, multiplyMoney, parseDecimal, sameMoney, toDecimal } from './index.ts'

const currencies = fc.constantFrom('CNY', 'USD', 'JPY', 'KRW', 'KWD', 'BHD')
const most = Number.MAX_SAFE_INTEGER

for (const amount of [1.5, Number.NaN, Number.POSITIVE_INFINITY, most + 1])
	test(`MO1 ${amount} is no amount`, () => {
		assert.throws(() => createMoney(amount, 'CNY'), RangeError)
	})
for (const currency of ['yuan', 'cny', 'CN', 'CNYY', '', 'CNY\n', '￥'])
	test(`MO1 ${JSON.stringify(currency)} is no currency`, () => {
		assert.throws(() => createMoney(1, currency), RangeError)
	})

test('MO2 amounts of one currency add and multiply exactly', () => {
	const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
	fc.assert(
		fc.property(amounts, amounts, fc.nat(1000), currencies, (a, b, count, currency) => {
			assert.deepEqual(addMoney({ amount: a, currency }, { amount: b, currency }), { amount: a + b, currency })
			assert.equal(BigInt(multiplyMoney({ amount: a, currency }, count).amount), BigInt(a) * BigInt(count))
		}),
	)
})

test('MO2 what would not be exact, or mixes currencies, is a RangeError', () => {
	const fen = createMoney(1, 'CNY')
	assert.throws(() => addMoney(fen, createMoney(1, 'USD')), RangeError)
	assert.throws(() => addMoney(fen, createMoney(most, 'CNY')), RangeError)
	assert.throws(() => multiplyMoney(createMoney(2, 'CNY'), 0.5), RangeError)
	assert.throws(() => multiplyMoney(createMoney(most, 'CNY'), 2), RangeError)
})

test('MO2 amounts are the same only in both parts', () => {
	assert.ok(sameMoney(createMoney(1, 'CNY'), createMoney(1, 'CNY')))
	assert.ok(!sameMoney(createMoney(1, 'CNY'), createMoney(2, 'CNY')))
	assert.ok(!sameMoney(createMoney(1, 'CNY'), createMoney(1, 'USD')))
})

const decimals: readonly (readonly [text: string, currency: string, amount: number | null])[] = [
	['129', 'CNY', 12900],
	['129.9', 'CNY', 12990],
	['0.01', 'CNY', 1],
	['007', 'CNY', 700],
	['129.901', 'CNY', null], // more decimals than the currency has
	['129.900', 'CNY', null],
	['1000', 'JPY', 1000],
	['1000.5', 'JPY', null],
	['1000.', 'JPY', null],
	['1.234', 'KWD', 1234],
	['1.2', 'KWD', 1200],
	['1.2345', 'KWD', null],
	['', 'CNY', null],
	['.5', 'CNY', null],
	['-1', 'CNY', null], // an amount to pay is never negative
	['+1', 'CNY', null],
	['1e3', 'CNY', null],
	['0x10', 'CNY', null],
	['1,000', 'CNY', null],
	['1 000', 'CNY', null],
	[' 1', 'CNY', null],
	['1\n', 'CNY', null],
	['１２９', 'CNY', null],
	['9999999999999', 'CNY', 999_999_999_999_900],
	['99999999999999', 'CNY', null],
	['9999999999999.999', 'KWD', null], // past what a number holds exactly
]
for (const [text, currency, amount] of decimals)
	test(`MO3 ${JSON.stringify(text)} in ${currency} is ${amount ?? 'no amount'}`, () => {
		assert.equal(parseDecimal(text, currency)?.amount ?? null, amount)
	})

test('MO4 a decimal written is read again as the same amount', () => {
	const places = new Set<number>()
	// Up to thirteen digits before the point: more than any interface writes.
	const amounts = fc.oneof(
		fc.nat(1000),
		fc.maxSafeNat().map((large) => large % 1e13),
	)
	fc.assert(
		fc.property(amounts, currencies, (amount, currency) => {
			const text = toDecimal({ amount, currency })
			places.add(text.split('.')[1]?.length ?? 0)
			assert.deepEqual(parseDecimal(text, currency), { amount, currency })
		}),
		{ numRuns: 1000 },
	)
	assert.deepEqual([...places].toSorted(), [0, 2, 3])
})

/** amount · currency · plain decimal */
const written: readonly (readonly [number, string, string])[] = [
	[5, 'CNY', '0.05'],
	[0, 'CNY', '0.00'],
	[-5, 'CNY', '-0.05'],
	[-0, 'CNY', '0.00'],
	[0, 'JPY', '0'],
	[-12, 'JPY', '-12'],
	[5, 'KWD', '0.005'],
	[most, 'CNY', '90071992547409.91'],
]
for (const [amount, currency, text] of written)
	test(`MO4 ${amount} of ${currency} is written ${text}`, () => {
		assert.equal(toDecimal({ amount, currency }), text)
	})

/** amount · currency · language · as people read it */
const shown: readonly (readonly [number, string, string, string])[] = [
	[12900, 'CNY', 'zh-CN', '¥129.00'],
	[12900, 'CNY', 'en', '¥129.00'],
	[123456789, 'CNY', 'zh-CN', '¥1,234,567.89'],
	[1000, 'JPY', 'en', '¥1,000'],
	[1234, 'USD', 'en', '$12.34'],
	[most, 'CNY', 'en', '¥90,071,992,547,409.91'],
]
for (const [amount, currency, locale, text] of shown)
	test(`MO5 ${amount} of ${currency} reads ${text} in ${locale}`, () => {
		assert.equal(formatMoney({ amount, currency }, locale), text)
	})

test('MO5 three decimals are shown where the currency has them', () => {
	assert.match(formatMoney({ amount: 1234, currency: 'KWD' }, 'en'), /1\.234$/)
})
