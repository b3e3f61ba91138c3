import assert from 'node:assert/strict'
import test from 'node:test'
import { findMistakes, measureAccuracy } from './accuracy.ts'
import type { Span } from './finders.ts'

const text = 'see a.com and code1'
const truths = [
	{ start: 4, end: 9, kind: 'url' },
	{ start: 14, end: 19, kind: 'code' },
] as const
const finderOf = (...spans: readonly Span[]) => ({ spans: () => spans })

test('exact and touching spans are counted apart, and URLs apart from codes', () => {
	const exact = { start: 4, end: 9 }
	const long = { start: 4, end: 10 }
	const stray = { start: 0, end: 3 }
	const code = { start: 14, end: 19 }
	for (const [spans, expected] of [
		[[exact, code], { found: 2, exact: 2, touchedTruths: 2, touchingFound: 2, exactUrls: 1 }],
		[[long], { found: 1, exact: 0, touchedTruths: 1, touchingFound: 1, exactUrls: 0 }],
		[[stray, code], { found: 2, exact: 1, touchedTruths: 1, touchingFound: 1, exactUrls: 0 }],
		[[], { found: 0, exact: 0, touchedTruths: 0, touchingFound: 0, exactUrls: 0 }],
	] as const)
		assert.deepEqual(measureAccuracy(finderOf(...spans), [{ text, truths }]), { truths: 2, urls: 1, ...expected })
})

test('a mistake shows what was there and what was found', () => {
	assert.deepEqual(findMistakes(finderOf({ start: 4, end: 9 }, { start: 14, end: 19 }), [{ text, truths }]), [])
	assert.deepEqual(findMistakes(finderOf({ start: 4, end: 10 }), [{ text, truths }]), [
		{ text, expected: ['a.com', 'code1'], found: ['a.com '] },
	])
})
