import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toDecimal } from '@hutong/money'
import fc from 'fast-check'
import { readSuite } from '../testing/read-page.ts'
import { findCurrency } from './find-currency.ts'
import { parsePrice } from './parse-price.ts'

const readable = [
	['129', 'CNY', 12_900],
	['129.9', 'CNY', 12_990],
	['129.9000', 'CNY', 12_990],
	['1,299.00', 'CNY', 129_900],
	['1.299,00', 'EUR', 129_900],
	['1 299,50 €', null, 129_950],
	["1'299.50", 'CHF', 129_950],
	['1,299', 'USD', 129_900],
	['1.234.567', 'EUR', 123_456_700],
	['¥129.00', 'CNY', 12_900],
	['¥1299', 'JPY', 1_299],
	['129元', 'CNY', 12_900],
	['人民币129元', null, 12_900],
	['EUR 12.5', null, 1_250],
	['12,50 Eur', 'EUR', 1_250],
	['1299', 'JPY', 1_299],
	['1299.00', 'JPY', 1_299],
	['1.500', 'KWD', 1_500],
	['16.990000000000002', 'USD', 1_699], // what adding floats leaves
	['12,50', 'EUR', 1_250],
	['$129', 'CAD', 12_900], // the sign of many, the code of one
	['35€99', null, 3_599],
	['35 € 99', 'EUR', 3_599],
	['$426.20/EA', 'USD', 42_620],
	['1 995,00 Kč', 'CZK', 199_500],
] as const

const unsure = [
	['1.299', 'EUR'], // a thousand or one?
	['129.999', 'CNY'],
	['129.95.5', 'CNY'],
	['1,29,99', 'CNY'],
	['10 20', 'CNY'],
	['10-20', 'CNY'],
	['10 – 20', 'CNY'],
	['-5', 'CNY'],
	['50%', 'CNY'],
	['8折', 'CNY'],
	['from 12.99', 'EUR'],
	['¥99起', 'CNY'],
	['定金99', 'CNY'],
	['1.2万', 'CNY'], // ten thousands
	['12k', 'USD'],
	['¥5/斤', 'CNY'], // for each pound
	['$5/mo', 'USD'],
	['35€99,50', 'EUR'],
	['.99', 'USD'], // what stands before may be lost
	['$.99', 'USD'],
	['0', 'CNY'],
	['0.00', 'CNY'],
	['12.5', 'JPY'],
	['free', 'USD'],
	['', 'USD'],
	['129', null], // no currency
	['$129', null],
	['129元', null], // in Taiwan it is another one
	['£129', 'EUR'], // the text says otherwise than the page
	['USD 129', 'CAD'],
	['¥129', 'USD'],
	['5 USD EUR', 'EUR'],
	['99999999999999', 'CNY'],
	['1e3', 'CNY'],
] as const

test('PC30 prices are read in the ways pages write them', () => {
	for (const [text, currency, amount] of readable) assert.equal(parsePrice(text, currency)?.amount, amount, text)
})

test('PC31 what could mean two amounts, or none, is no price', () => {
	for (const [text, currency] of unsure) assert.equal(parsePrice(text, currency), null, `${text} ${currency}`)
})

test('PC32 a currency is named by its code or by a sign only it has', () => {
	for (const [text, expected] of [
		['USD 5', 'USD'],
		['5 eur', 'EUR'],
		['€5', 'EUR'],
		['人民币5', 'CNY'],
		['RMB5', 'CNY'],
		['NT$5', 'TWD'],
		['NT$5 元', 'TWD'],
		['5美元', 'USD'],
		['5港元', 'HKD'],
		['新台币5', 'TWD'],
		['R$5', 'BRL'],
		['AR$5', null],
		['$5', null],
		['kr 5', null],
		['5元', null],
		['ABC 5', null],
		['5 top', null], // a word, though TOP is a currency
		['€5 £4', null],
	] as const) {
		assert.equal(findCurrency(text, null), expected, text)
	}
})

test('PC32 what ¥ and 元 mean is told by the page', () => {
	const read = (text: string) => (['CNY', 'JPY', null] as const).map((yen) => findCurrency(text, yen))
	assert.deepEqual(read('¥5'), ['CNY', 'JPY', null])
	assert.deepEqual(read('5元'), ['CNY', null, null])
	assert.deepEqual(read('5美元'), ['USD', 'USD', 'USD'])
})

test('PC31 every amount a machine writes is read back, or not at all', () => {
	let read = 0
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 99_999_999 }),
			fc.constantFrom('CNY', 'EUR', 'JPY', 'KWD'),
			(amount, code) => {
				const money = parsePrice(toDecimal({ amount, currency: code }), code)
				if (money === null) return
				read += 1
				assert.deepEqual(money, { amount, currency: code })
			},
		),
		{ seed: 20220127 },
	)
	assert.ok(read > 90, `${read} of 100`)
})

const suite = readSuite('strings/price-strings.json')

/** The fields that matter here. */
type Written = { readonly price_raw: string; readonly amount_float: number | null }

test('PC33 of 388 outside price texts 357 are read and none wrongly', {
	skip: suite === null && 'no outside data',
}, () => {
	// Outside data: its shape is what its name says, and the count below fails where it is not.
	const groups = JSON.parse(suite?.toString() ?? '{}') as Readonly<Record<string, readonly Written[]>>
	const cases = Object.values(groups).flat()
	let read = 0
	for (const { price_raw: text, amount_float: amount } of cases) {
		const money = parsePrice(text, findCurrency(text, null) ?? 'EUR')
		if (money === null) continue
		assert.equal(Number(toDecimal(money)), amount, text)
		read += 1
	}
	// The others are ranges, lists of several, nothing at all, or could mean two amounts.
	assert.deepEqual([read, cases.length], [357, 388])
})
