import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CardProblem } from '@hutong/protocol'
import english from '../../messages/en/card.json' with { type: 'json' }
import chinese from '../../messages/zh-CN/card.json' with { type: 'json' }

test('both languages word the same messages', () => {
	assert.deepEqual(Object.keys(english), Object.keys(chinese))
})

test('every reason why a page could not be read has its words', () => {
	const problems: readonly string[] = CardProblem.anyOf.map((schema) => schema.const)
	assert.ok(problems.length > 5)
	for (const problem of problems)
		for (const catalog of [english, chinese]) assert.ok(Object.hasOwn(catalog, `card.problem.${problem}`), problem)
})
