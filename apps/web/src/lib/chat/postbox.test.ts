import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ClientFrame, createProblem } from '@hutong/protocol'
import { createMemoryCache } from '../cache/memory-cache.ts'
import { createStore } from '../store/store.ts'
import {
	conversationId,
	exampleEntry,
	exampleMessage,
	exampleSnapshot,
	exampleState,
	me,
	otherConversationId,
} from '../testing/examples.ts'
import { createFakeClock, settle } from '../testing/fake-clock.ts'
import { applyEvents } from './apply-frame.ts'
import { createPostbox } from './postbox.ts'

function setup(online = true, initial = exampleState([exampleSnapshot([])]), cache = createMemoryCache()) {
	const state = createStore(initial)
	const clock = createFakeClock()
	const sent: ClientFrame[] = []
	const line = { online, givenUp: 0, told: 0 }
	let lastId = 0
	const post = createPostbox({
		state,
		cache,
		clock,
		createId: () => `id-${++lastId}-aaaa`,
		send: (frame) => {
			if (line.online) sent.push(frame)
			return line.online
		},
		giveUp: () => {
			line.givenUp++
		},
		tellTabs: () => {
			line.told++
		},
	})
	const states = () => state.get().outbox.map((entry) => entry.state)
	return { state, cache, clock, sent, line, post, states }
}

test('a message is on disk before anything else happens to it, and off it once it is acknowledged', async () => {
	const { cache, post, states } = setup()
	post.write(conversationId, '你好')
	assert.deepEqual(states(), ['sending'])
	assert.equal((await cache.outbox()).length, 1)
	post.acknowledge('id-1-aaaa')
	assert.deepEqual(states(), ['sent'])
	await settle()
	assert.equal((await cache.outbox()).length, 0)
})

test('what was written without a network goes out in order after the greeting, each after the one before is taken', () => {
	const { sent, line, post } = setup(false)
	const texts = Array.from({ length: 60 }, (_, index) => `第 ${index} 条`)
	for (const text of texts) post.write(conversationId, text)
	assert.equal(sent.length, 0)
	line.online = true
	post.sendAll()
	assert.equal(sent.length, 1)
	for (const [index] of texts.entries()) post.acknowledge(`id-${index + 1}-aaaa`)
	assert.deepEqual(
		sent.map((frame) => frame.type === 'send' && frame.text),
		texts,
	)
})

test('what was written in one moment, or after the clock went back, keeps its order on disk', async () => {
	const { cache, post } = setup(false)
	for (let count = 0; count < 12; count++) post.write(conversationId, 'x')
	const ids = (await cache.outbox()).map((entry) => entry.clientId)
	assert.deepEqual(
		ids,
		ids.map((_, index) => `id-${index + 1}-aaaa`),
	)
})

test('a message that is not taken for good lets those behind it go', () => {
	const { sent, post } = setup()
	post.write(conversationId, 'x'.repeat(9))
	post.write(conversationId, '二')
	post.refuse('id-1-aaaa', createProblem('message_too_long'))
	assert.deepEqual(
		sent.map((frame) => frame.type === 'send' && frame.clientId),
		['id-1-aaaa', 'id-2-aaaa'],
	)
})

test('a refusal that passes holds what is behind it, and no other conversation', async () => {
	const { clock, sent, post } = setup()
	post.write(conversationId, '一')
	post.refuse('id-1-aaaa', createProblem('rate_limited', { retryAfter: 2 }))
	post.write(conversationId, '二')
	post.write(otherConversationId, '别处')
	const texts = () => sent.map((frame) => frame.type === 'send' && frame.text)
	assert.deepEqual(texts(), ['一', '别处'])
	post.sendAll()
	await clock.pass(1_999)
	assert.deepEqual(texts(), ['一', '别处', '别处'], 'a new line does not shorten the pause')
	await clock.pass(1)
	post.acknowledge('id-1-aaaa')
	assert.deepEqual(texts(), ['一', '别处', '别处', '一', '二'])
})

test('a message kept from before a reload is sent under the same client id', () => {
	const kept = exampleState([exampleSnapshot([])], {
		outbox: [exampleEntry('kept-0001'), exampleEntry('gone-0001', { state: 'failed' })],
	})
	const { sent, post } = setup(true, kept)
	post.sendAll()
	assert.deepEqual(
		sent.map((frame) => frame.type === 'send' && frame.clientId),
		['kept-0001'],
	)
})

test('a refused message stays with its reason, and goes again under the same client id', () => {
	const { state, sent, post } = setup()
	post.write(conversationId, 'x')
	post.refuse('id-1-aaaa', createProblem('message_too_long'))
	assert.equal(state.get().outbox[0]?.problem?.code, 'message_too_long')
	post.retry('id-1-aaaa')
	assert.deepEqual(
		sent.map((frame) => frame.type === 'send' && frame.clientId),
		['id-1-aaaa', 'id-1-aaaa'],
	)
})

test('a message that came too fast goes again by itself after the wait it was told', async () => {
	const { clock, sent, post, states } = setup()
	post.write(conversationId, 'x')
	post.refuse('id-1-aaaa', createProblem('rate_limited', { retryAfter: 2 }))
	assert.deepEqual(states(), ['sending'])
	await clock.pass(1_999)
	assert.equal(sent.length, 1)
	await clock.pass(1)
	assert.equal(sent.length, 2)
})

test('a line on which nothing is acknowledged is given up', async () => {
	const { clock, line, post } = setup()
	post.write(conversationId, 'x')
	await clock.pass(15_000)
	assert.equal(line.givenUp, 1)
})

test('whichever comes first, event or acknowledgement, one message remains', () => {
	for (const order of ['event', 'ack'] as const) {
		const { state, post } = setup()
		post.write(conversationId, 'x')
		const arrive = () => {
			const message = exampleMessage(1, { by: me.id, clientId: 'id-1-aaaa' })
			const events = [{ type: 'message.sent' as const, seq: 1, at: 1, message }]
			state.set(applyEvents(state.get(), { type: 'events', log: conversationId, epoch: 'e1', events }).state)
			post.settle()
		}
		if (order === 'event') arrive()
		post.acknowledge('id-1-aaaa')
		if (order === 'ack') arrive()
		assert.deepEqual(state.get().outbox, [])
		assert.equal(state.get().conversations.get(conversationId)?.snapshot.messages.length, 1)
	}
})

test('a message another tab wrote appears here, and goes when that tab drops it', async () => {
	const { cache, post, states } = setup()
	await cache.putEntry(exampleEntry('theirs-01'))
	await post.reload()
	assert.deepEqual(states(), ['sending'])
	await cache.deleteEntry('theirs-01')
	await post.reload()
	assert.deepEqual(states(), [])
})

test('a message this tab is still writing down survives the news of another tab', async () => {
	const disk = createMemoryCache()
	const { post, states } = setup(true, undefined, { ...disk, putEntry: () => new Promise(() => {}) })
	post.write(conversationId, 'x')
	await post.reload()
	assert.deepEqual(states(), ['sending'])
})

test('a message that arrived before a reload is not shown twice when it is acknowledged again', () => {
	const message = exampleMessage(1, { by: me.id })
	const entry = exampleEntry(message.clientId)
	const { state, post } = setup(true, exampleState([exampleSnapshot([message])], { outbox: [entry] }))
	post.sendAll()
	post.acknowledge(message.clientId)
	assert.deepEqual(state.get().outbox, [])
})

test('a message another tab has not forgotten yet is not shown twice once it arrived', async () => {
	const message = exampleMessage(1, { by: me.id })
	const { cache, post, states } = setup(true, exampleState([exampleSnapshot([message])]))
	await cache.putEntry(exampleEntry(message.clientId))
	await post.reload()
	assert.deepEqual(states(), [])
})
