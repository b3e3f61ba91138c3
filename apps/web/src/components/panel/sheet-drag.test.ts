import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closesSheet, toSheetOffset } from './sheet-drag.ts'

const height = 800

test('the sheet follows the finger down and never up', () => {
	assert.equal(toSheetOffset(120.4), 120)
	assert.equal(toSheetOffset(-50), 0)
})

test('a third of the way down closes', () => {
	assert.equal(closesSheet({ offset: 270, speed: 0, height }), true)
	assert.equal(closesSheet({ offset: 260, speed: 0, height }), false)
})

test('a flick down closes, a flick back up does not', () => {
	assert.equal(closesSheet({ offset: 60, speed: 0.8, height }), true)
	assert.equal(closesSheet({ offset: 400, speed: -0.8, height }), false)
})

test('a tap that trembles closes nothing', () => {
	assert.equal(closesSheet({ offset: 10, speed: 2, height }), false)
})
