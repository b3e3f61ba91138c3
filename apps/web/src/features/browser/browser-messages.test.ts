import assert from 'node:assert/strict'
import { test } from 'node:test'
import english from '../../messages/en/browser.json' with { type: 'json' }
import chinese from '../../messages/zh-CN/browser.json' with { type: 'json' }

test('both languages word the same messages, with the same values', () => {
	assert.deepEqual(Object.keys(english), Object.keys(chinese))
	const chineseWords = new Map(Object.entries(chinese))
	for (const [key, words] of Object.entries(english))
		assert.deepEqual(valuesOf(words), valuesOf(chineseWords.get(key)), key)
})

function valuesOf(words = ''): string[] {
	return [
		...new Set([...words.matchAll(/\{([a-z]+)(?:\}|, (?:select|plural))/g)].map(([, name]) => name ?? '')),
	].toSorted()
}
