import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLocale } from './locale.ts'

const cases: readonly [chosen: string | null, preferred: readonly string[], found: string][] = [
	[null, ['zh-CN', 'en'], 'zh-CN'],
	[null, ['zh-Hant-TW'], 'zh-CN'], // there is one Chinese
	[null, ['de-DE', 'en-GB'], 'en'],
	[null, ['de-DE'], 'en'], // nobody's language: English
	['en', ['zh-CN'], 'en'],
	['tlh', ['zh-CN'], 'zh-CN'], // a choice there is not
	[null, [], 'en'],
]

for (const [chosen, preferred, found] of cases) {
	test(`${chosen ?? 'no choice'} before ${preferred.join(', ') || 'nothing'} gives ${found}`, () => {
		assert.equal(findLocale(chosen, preferred), found)
	})
}
