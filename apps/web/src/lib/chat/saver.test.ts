import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMemoryCache } from '../cache/memory-cache.ts'
import { createStore } from '../store/store.ts'
import { exampleMessage, exampleSnapshot, exampleState } from '../testing/examples.ts'
import { createFakeClock, settle } from '../testing/fake-clock.ts'
import { createSaver } from './saver.ts'

const empty = exampleState([exampleSnapshot([])])
const later = exampleState([exampleSnapshot([exampleMessage(1)])])

function setup() {
	const cache = createMemoryCache()
	const state = createStore(empty)
	const clock = createFakeClock()
	const saver = createSaver(state, cache, clock)
	saver.start()
	const kept = async () => {
		await settle()
		return (await cache.load())?.conversations
	}
	return { state, clock, saver, kept }
}

test('what changed is kept a moment later, once', async () => {
	const { state, clock, kept } = setup()
	assert.deepEqual(await kept(), empty.conversations)
	state.set(later)
	assert.deepEqual(await kept(), empty.conversations)
	await clock.pass(400)
	assert.deepEqual(await kept(), later.conversations)
})

test('what changed is kept at once when the page goes', async () => {
	const { state, saver, kept } = setup()
	state.set(later)
	saver.now()
	assert.deepEqual(await kept(), later.conversations)
})

test('nothing is kept after the end', async () => {
	const { state, clock, saver, kept } = setup()
	state.set(later)
	saver.stop()
	saver.now()
	await clock.pass(1000)
	assert.deepEqual(await kept(), empty.conversations)
})
