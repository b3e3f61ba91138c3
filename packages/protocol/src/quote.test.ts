import assert from 'node:assert/strict'
import test from 'node:test'
import { Check } from 'typebox/value'
import { card, quote } from '../testing/examples.ts'
import { Card } from './card.ts'
import { Quote } from './quote.ts'

const [bar] = quote.bars

/** what is wrong or odd · the quote · whether it is one */
const quotes: readonly (readonly [name: string, value: unknown, holds: boolean])[] = [
	['as it comes', quote, true],
	['in points', { ...quote, currency: null }, true],
	['without a bar', { ...quote, bars: [] }, false],
	['of a year', { ...quote, period: 'year' }, false],
	['with a price that is a number', { ...quote, bars: [{ ...bar, close: 470.2 }] }, false],
	['with a price in words', { ...quote, bars: [{ ...bar, close: 'NaN' }] }, false],
	['with a price below nothing', { ...quote, bars: [{ ...bar, low: '-0.25' }] }, true], // adjusted for dividends since
	['with a day in another writing', { ...quote, bars: [{ ...bar, date: '2022/01/27' }] }, false],
	['with half a share', { ...quote, bars: [{ ...bar, volume: 0.5 }] }, false],
	['with a change nobody knows', { ...quote, bars: [{ ...bar, change: null, changePercent: null }] }, true],
]
for (const [name, value, holds] of quotes)
	test(`WP3 a quote ${name} is ${holds ? '' : 'not '}taken`, () => {
		assert.equal(Check(Quote, value), holds)
		assert.equal(Check(Card, { ...card, kind: 'quote', quote: value }), holds)
	})
