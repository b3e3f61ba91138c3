import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConversationEvent } from '@hutong/protocol'
import fc from 'fast-check'
import {
	conversationId,
	exampleEntry,
	exampleMessage,
	exampleOrder,
	exampleSent,
	exampleSnapshot,
	exampleState,
	me,
	other,
	otherConversationId,
} from '../testing/examples.ts'
import { applyEvents, withSnapshot } from './apply-frame.ts'

const frame = (events: readonly ConversationEvent[], epoch = 'e1') => ({
	type: 'events' as const,
	log: conversationId,
	epoch,
	events: [...events],
})
const seqs = (state: ReturnType<typeof exampleState>) =>
	state.conversations.get(conversationId)?.snapshot.messages.map((message) => message.seq)

test('events bring a conversation forward', () => {
	const state = exampleState([exampleSnapshot([exampleMessage(1)])])
	const applied = applyEvents(state, frame([exampleSent(2), exampleSent(3)]))
	assert.deepEqual(seqs(applied.state), [1, 2, 3])
	assert.deepEqual(applied.missing, [])
})

test('events that are there already change nothing, not even the object', () => {
	const state = exampleState([exampleSnapshot([exampleMessage(1), exampleMessage(2)])])
	assert.equal(applyEvents(state, frame([exampleSent(1), exampleSent(2)])).state, state)
})

test('a gap asks for the conversation, and keeps what came before the gap', () => {
	const state = exampleState([exampleSnapshot([exampleMessage(1)])])
	const applied = applyEvents(state, frame([exampleSent(2), exampleSent(4)]))
	assert.deepEqual(seqs(applied.state), [1, 2])
	assert.deepEqual(applied.missing, [conversationId])
})

test('another epoch asks for the conversation and applies nothing', () => {
	const state = exampleState([exampleSnapshot([exampleMessage(1)])])
	const applied = applyEvents(state, frame([exampleSent(2)], 'e2'))
	assert.equal(applied.state, state)
	assert.deepEqual(applied.missing, [conversationId])
})

test('events of a conversation that is not here ask for it', () => {
	assert.deepEqual(applyEvents(exampleState([]), frame([exampleSent(1)])).missing, [conversationId])
})

test('however a log is cut into frames, and whatever comes twice, the outcome is the same', () => {
	let cut = 0
	fc.assert(
		fc.property(fc.array(fc.nat(19), { maxLength: 12 }), (starts) => {
			const log = Array.from({ length: 20 }, (_, index) => exampleSent(index + 1))
			const whole = applyEvents(exampleState([exampleSnapshot([])]), frame(log)).state
			let state = exampleState([exampleSnapshot([])])
			for (const start of [...starts.toSorted((a, b) => a - b), 0]) {
				const applied = applyEvents(state, frame(log.slice(start)))
				if (applied.missing.length > 0) cut++
				state = applied.state
			}
			assert.deepEqual(state, whole)
		}),
	)
	assert.ok(cut > 0, 'some frames came too early')
})

test('an own message leaves the outbox when its event comes', () => {
	const state = exampleState([exampleSnapshot([])], {
		outbox: [exampleEntry('client-0001'), exampleEntry('client-0002')],
	})
	const applied = applyEvents(state, frame([exampleSent(1, { by: me.id })]))
	assert.deepEqual(
		applied.state.outbox.map((entry) => entry.clientId),
		['client-0002'],
	)
})

test('somebody else’s message with the same client id leaves the outbox alone', () => {
	const state = exampleState([exampleSnapshot([])], { outbox: [exampleEntry('client-0001')] })
	assert.equal(applyEvents(state, frame([exampleSent(1, { by: other.id })])).state.outbox.length, 1)
})

test('who joins and leaves is noted', () => {
	const state = exampleState([exampleSnapshot([])])
	const { conversations } = applyEvents(
		state,
		frame([{ type: 'member.left', seq: 1, at: 5, user: other.id, by: other.id }]),
	).state
	assert.deepEqual(conversations.get(conversationId)?.notices, [
		{ kind: 'left', seq: 1, at: 5, user: other.id, by: other.id },
	])
})

const inbox = (events: Parameters<typeof applyEvents>[1]['events'], epoch = 'i1') => ({
	type: 'events' as const,
	log: 'inbox' as const,
	epoch,
	events,
})

test('the inbox adds and removes conversations', () => {
	const { messages, hasEarlier, ...summary } = exampleSnapshot([exampleMessage(1)], { id: otherConversationId })
	const conversation = { ...summary, messageCount: 7, lastMessage: exampleMessage(1) }
	const added = applyEvents(exampleState([]), inbox([{ type: 'conversation.added', seq: 1, at: 1, conversation }]))
	assert.equal(added.state.conversations.get(otherConversationId)?.snapshot.hasEarlier, true)
	assert.deepEqual(added.state.inbox, { epoch: 'i1', seq: 1 })
	const removed = applyEvents(
		added.state,
		inbox([{ type: 'conversation.removed', seq: 2, at: 1, conversation: otherConversationId }]),
	)
	assert.equal(removed.state.conversations.size, 0)
})

test('a gap or another epoch in the inbox asks for the list', () => {
	const state = exampleState([])
	const moved = { type: 'read.moved' as const, at: 1, conversation: conversationId, readCount: 1 }
	assert.deepEqual(applyEvents(state, inbox([{ ...moved, seq: 2 }])).missing, ['inbox'])
	assert.deepEqual(applyEvents(state, inbox([{ ...moved, seq: 1 }], 'i2')).missing, ['inbox'])
})

test('a read mark never moves back', () => {
	const state = exampleState([exampleSnapshot([exampleMessage(1), exampleMessage(2)], { readCount: 2 })])
	const applied = applyEvents(
		state,
		inbox([{ type: 'read.moved', seq: 1, at: 1, conversation: conversationId, readCount: 1 }]),
	)
	assert.equal(applied.state.conversations.get(conversationId)?.snapshot.readCount, 2)
})

test('an order takes the place of its older self, and an older one changes nothing', () => {
	const state = exampleState([], { orders: [exampleOrder({ version: 2 })] })
	const shipped = exampleOrder({ version: 3, status: 'shipped' })
	const newer = applyEvents(state, inbox([{ type: 'order.updated', seq: 1, at: 1, order: shipped }]))
	assert.deepEqual(newer.state.orders, [shipped])
	const older = exampleOrder({ version: 1, status: 'created' })
	const again = applyEvents(newer.state, inbox([{ type: 'order.updated', seq: 2, at: 1, order: older }]))
	assert.deepEqual(again.state.orders, [shipped])
	assert.equal(again.state.inbox.seq, 2)
})

test('a fetched conversation does not take the place of a newer one', () => {
	const state = exampleState([exampleSnapshot([exampleMessage(1), exampleMessage(2)])])
	assert.equal(withSnapshot(state, exampleSnapshot([exampleMessage(1)])), state)
	const reset = exampleSnapshot([exampleMessage(1)], { cursor: { epoch: 'e2', seq: 1 } })
	assert.equal(withSnapshot(state, reset).conversations.get(conversationId)?.snapshot, reset)
})
