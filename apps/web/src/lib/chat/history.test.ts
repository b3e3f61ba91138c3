import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ApiClient, createApiClient, type HistoryPage } from '@hutong/protocol'
import { createStore } from '../store/store.ts'
import {
	conversationId,
	exampleCard,
	exampleLink,
	exampleMessage,
	exampleSnapshot,
	exampleState,
} from '../testing/examples.ts'
import { settle } from '../testing/fake-clock.ts'
import { createHistory } from './history.ts'

function setup() {
	const asked: string[] = []
	const waiting: ((response: Response) => void)[] = []
	const api: ApiClient = createApiClient({
		fetch: (url) => {
			asked.push(url)
			return new Promise((resolve) => waiting.push(resolve))
		},
	})
	const snapshot = exampleSnapshot([exampleMessage(9)], { hasEarlier: true, messageCount: 9 })
	const state = createStore(exampleState([snapshot]))
	const history = createHistory(api, state)
	const answer = async (page: HistoryPage | null) => {
		waiting.shift()?.(page === null ? new Response('', { status: 503 }) : Response.json(page))
		await settle()
	}
	const seqs = () =>
		state
			.get()
			.conversations.get(conversationId)
			?.snapshot.messages.map((message) => message.seq)
	return { state, history, asked, answer, seqs }
}

test('earlier messages are put in front, and asked for once at a time', async () => {
	const { history, asked, answer, seqs } = setup()
	void history.load(conversationId)
	void history.load(conversationId)
	assert.deepEqual(asked, [`/api/conversations/${conversationId}/messages?before=9&limit=50`])
	await answer({ messages: [exampleMessage(7), exampleMessage(8)], hasEarlier: false })
	assert.deepEqual(seqs(), [7, 8, 9])
	await history.load(conversationId)
	assert.equal(asked.length, 1, 'there is nothing before it')
})

test('a card that came while the page was on its way is not lost', async () => {
	const { state, history, answer } = setup()
	const loaded = history.load(conversationId)
	const old = exampleMessage(8, { links: [exampleLink], cards: [null] })
	const event = { type: 'card.attached' as const, seq: 10, at: 1, message: old.id, link: 0, card: exampleCard }
	history.watch({ type: 'events', log: conversationId, epoch: 'e1', events: [event] })
	await answer({ messages: [old], hasEarlier: false })
	await loaded
	const [first] = state.get().conversations.get(conversationId)?.snapshot.messages ?? []
	assert.deepEqual(first?.cards, [exampleCard])
})

test('a failure is told, and can be tried again', async () => {
	const { history, answer, seqs } = setup()
	const failed = history.load(conversationId)
	await answer(null)
	await failed
	assert.equal(history.states.get().get(conversationId), 'failed')
	const loaded = history.load(conversationId)
	await answer({ messages: [exampleMessage(8)], hasEarlier: true })
	await loaded
	assert.deepEqual(seqs(), [8, 9])
	assert.equal(history.states.get().get(conversationId), 'idle')
})

test('a page that does not join on any more is dropped', async () => {
	const { state, history, answer, seqs } = setup()
	const loaded = history.load(conversationId)
	const fresh = exampleSnapshot([exampleMessage(30)], { hasEarlier: true })
	state.set(exampleState([fresh]))
	await answer({ messages: [exampleMessage(8)], hasEarlier: true })
	await loaded
	assert.deepEqual(seqs(), [30])
})
