import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTurns } from './turns.ts'

const roomy = { waiting: 100, atOnceEach: 100 }

test('HS51 people take turns, each in the order of their own', () => {
	const turns = createTurns<string>(roomy)
	for (const item of ['a1', 'a2', 'a3', 'b1', 'c1', 'c2']) turns.add(item.slice(0, 1), item)
	const order = Array.from({ length: 7 }, () => turns.take())
	assert.deepEqual(order, ['a1', 'b1', 'c1', 'a2', 'c2', 'a3', null])
})

test('HS51 nobody has more at once than they may, and gets the next when one is done', () => {
	const turns = createTurns<string>({ ...roomy, atOnceEach: 2 })
	for (const item of ['a1', 'a2', 'a3', 'b1']) turns.add(item.slice(0, 1), item)
	assert.deepEqual([turns.take(), turns.take(), turns.take(), turns.take()], ['a1', 'b1', 'a2', null])
	turns.finish('b')
	assert.equal(turns.take(), null)
	turns.finish('a')
	assert.deepEqual([turns.take(), turns.size()], ['a3', 0])
})

test('HS51 where too many wait, the last of the longest line is turned away, not the last to come', () => {
	const turns = createTurns<string>({ ...roomy, waiting: 3 })
	assert.deepEqual(
		['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((item) => turns.add(item.slice(0, 1), item)),
		[null, null, null, 'a3', 'b2', 'a2'],
	)
	assert.equal(turns.size(), 3)
	assert.deepEqual([turns.take(), turns.take(), turns.take()], ['a1', 'b1', 'c1'])
})
