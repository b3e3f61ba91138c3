import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addMoney, createMoney, formatMoney, multiplyMoney, parseDecimal, toDecimal } from './index.ts'

const cases: readonly [text: string, currency: string, amount: number | null][] = [
	['129', 'CNY', 12900],
	['129.9', 'CNY', 12990],
	['0.01', 'CNY', 1],
	['129.901', 'CNY', null], // more decimals than the currency has
	['1000', 'JPY', 1000],
	['1000.5', 'JPY', null],
	['1.234', 'KWD', 1234],
	['', 'CNY', null],
	['-1', 'CNY', null], // an amount to pay is never negative
	['1e3', 'CNY', null],
	['１２９', 'CNY', null],
	['99999999999999', 'CNY', null],
]

for (const [text, currency, amount] of cases) {
	test(`parseDecimal ${JSON.stringify(text)} ${currency}`, () => {
		assert.equal(parseDecimal(text, currency)?.amount ?? null, amount)
	})
}

test('a decimal written is read again as the same amount', () => {
	let seen = 0
	fc.assert(
		fc.property(fc.nat(1e12), fc.constantFrom('CNY', 'JPY', 'KWD', 'USD'), (amount, currency) => {
			seen++
			assert.deepEqual(parseDecimal(toDecimal({ amount, currency }), currency), { amount, currency })
		}),
	)
	assert.ok(seen >= 100)
})

test('what is not money is refused', () => {
	assert.throws(() => createMoney(1.5, 'CNY'), RangeError)
	assert.throws(() => createMoney(1, 'yuan'), RangeError)
	assert.throws(() => addMoney(createMoney(1, 'CNY'), createMoney(1, 'USD')), RangeError)
	assert.throws(() => multiplyMoney(createMoney(1, 'CNY'), 0.5), RangeError)
})

test('money reads as people write it', () => {
	assert.equal(formatMoney({ amount: 12900, currency: 'CNY' }, 'zh-CN'), '¥129.00')
	assert.equal(formatMoney({ amount: 12900, currency: 'CNY' }, 'en'), '¥129.00')
	assert.equal(toDecimal({ amount: 5, currency: 'CNY' }), '0.05')
})
