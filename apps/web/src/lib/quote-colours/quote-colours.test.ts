import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type QuoteColours, toQuoteColours } from './quote-colours.ts'

const cases: readonly [chosen: QuoteColours | null, locale: 'zh-CN' | 'en', drawn: QuoteColours][] = [
	[null, 'zh-CN', 'red-rise'],
	[null, 'en', 'green-rise'],
	['green-rise', 'zh-CN', 'green-rise'],
	['red-rise', 'en', 'red-rise'],
]
for (const [chosen, locale, drawn] of cases) {
	test(`${chosen ?? 'no choice'} in ${locale} draws ${drawn}`, () => {
		assert.equal(toQuoteColours(chosen, locale), drawn)
	})
}
