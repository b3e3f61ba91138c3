import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FrameEvent, type FrameState, nextFrameState } from './frame-state.ts'

const follow = (...events: FrameEvent[]) => events.reduce<FrameState>(nextFrameState, 'loading')

test('a page that comes is shown, and moved once it leads elsewhere', () => {
	assert.equal(follow('load'), 'shown')
	assert.equal(follow('load', 'load'), 'moved')
	assert.equal(follow('load', 'load', 'load'), 'moved')
})

test('a page that does not come in time is slow, and shown when it comes after all', () => {
	assert.equal(follow('timeout'), 'slow')
	assert.equal(follow('timeout', 'timeout'), 'slow')
	assert.equal(follow('timeout', 'load'), 'shown')
})

test('a timer that is late changes nothing about a page that is there', () => {
	assert.equal(follow('load', 'timeout'), 'shown')
	assert.equal(follow('load', 'load', 'timeout'), 'moved')
})

test('reloading begins anew from everywhere', () => {
	for (const events of [[], ['timeout'], ['load'], ['load', 'load']] satisfies FrameEvent[][])
		assert.equal(follow(...events, 'reload'), 'loading')
})
