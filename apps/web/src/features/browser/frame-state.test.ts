import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FrameEvent, type FrameState, isElsewhere, isLoading, nextFrameState, patienceOf } from './frame-state.ts'

const follow = (...events: FrameEvent[]) => events.reduce<FrameState>(nextFrameState, 'loading')

test('a page that comes is shown, and moved once it leads elsewhere', () => {
	assert.equal(follow('load'), 'shown')
	assert.equal(follow('load', 'load'), 'moved')
	assert.equal(follow('load', 'load', 'load'), 'moved')
})

test('a page that does not come in time is slow, and shown when it comes after all', () => {
	assert.equal(follow('timeout'), 'slow')
	assert.equal(follow('timeout', 'load'), 'shown')
	assert.equal(follow('timeout', 'greeting', 'load'), 'here')
})

test('a shop that greets each page before it has loaded is known to be there, page after page', () => {
	assert.equal(follow('greeting', 'load'), 'here')
	assert.equal(follow('greeting', 'load', 'greeting', 'load'), 'here')
	// A page that reloads itself as soon as it has its token.
	assert.equal(follow('greeting', 'greeting', 'load'), 'here')
})

test('a load without the greeting is elsewhere: at a cashier; the greeting says it is back', () => {
	const paying = follow('greeting', 'load', 'load')
	assert.equal(paying, 'away')
	assert.equal(isElsewhere(paying), true)
	assert.equal(isElsewhere(follow('greeting', 'load', 'load', 'load', 'greeting', 'load')), false)
})

test('a shop that greets after the load is there too, and never held to be there at the next page', () => {
	assert.equal(follow('load', 'greeting'), 'late')
	assert.equal(isElsewhere(follow('load', 'greeting')), false)
	assert.equal(isElsewhere(follow('load', 'greeting', 'load')), true)
	assert.equal(isElsewhere(follow('load', 'greeting', 'load', 'greeting')), false)
})

test('a shop that greets and does not is silent: its error page is the browser’s own', () => {
	assert.equal(follow('load', 'timeout'), 'silent')
	assert.equal(follow('load', 'timeout', 'greeting'), 'late')
})

test('a timer that is late changes nothing about a page that is there', () => {
	for (const state of ['begun', 'here', 'away', 'late', 'moved'] as const)
		assert.equal(nextFrameState(state, 'timeout'), state)
})

test('reloading begins anew from everywhere', () => {
	for (const events of [[], ['timeout'], ['load'], ['load', 'load'], ['greeting', 'load']] satisfies FrameEvent[][])
		assert.equal(follow(...events, 'reload'), 'loading')
})

test('only a first page is waited for, and only a shop that greets is missed when silent', () => {
	assert.equal(patienceOf('loading', false), 10_000)
	assert.equal(patienceOf('shown', true), 3500)
	assert.equal(patienceOf('shown', false), null)
	for (const state of ['slow', 'begun', 'here', 'away', 'silent', 'late', 'moved'] as const)
		assert.equal(patienceOf(state, true), null)
})

test('a page is loading until it has loaded', () => {
	assert.equal(isLoading(follow()), true)
	assert.equal(isLoading(follow('greeting')), true)
	assert.equal(isLoading(follow('greeting', 'load')), false)
})
