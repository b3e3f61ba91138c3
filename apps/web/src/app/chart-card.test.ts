import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Card } from '@hutong/protocol'
import {
	conversationId,
	exampleCard,
	exampleLink,
	exampleMessage,
	exampleQuote,
	exampleSnapshot,
	exampleState,
	otherConversationId,
} from '../lib/testing/examples.ts'
import { findChartCard } from './chart-card.ts'

const quoted: Card = { ...exampleCard, kind: 'quote', quote: exampleQuote }
const withheld = (problem: Card['problem']): Card => ({ ...exampleCard, state: 'partial', quote: null, problem })
const tapOn = (message: string, conversation = conversationId) => ({ conversation, message, link: 0, original: '' })

for (const [what, card, found] of [
	['a card that is there', quoted, 'there'],
	['one that is being read', { ...quoted, state: 'pending', quote: null }, 'there'],
	['one a rule stopped', withheld('card_stopped'), { gone: 'card_stopped' }],
	['one that was switched off', withheld('card_off'), { gone: 'card_off' }],
	['one its sender took off', { ...quoted, state: 'removed', quote: null }, { gone: null }],
] as const) {
	test(`a chart goes with its card: ${what}`, () => {
		const message = exampleMessage(3, { links: [exampleLink], cards: [card] })
		assert.deepEqual(findChartCard(exampleState([exampleSnapshot([message])]), tapOn(message.id)), found)
	})
}

test('a chart goes with the cards of its conversation, and with the conversation; a message far back says nothing', () => {
	const message = exampleMessage(3, { links: [exampleLink], cards: [quoted] })
	const off = exampleState([exampleSnapshot([message], { cardsOff: true })])
	assert.deepEqual(findChartCard(off, tapOn(message.id)), { gone: 'card_off' })
	assert.deepEqual(findChartCard(off, tapOn(message.id, otherConversationId)), { gone: null })
	assert.equal(findChartCard(exampleState([exampleSnapshot([])]), tapOn(message.id)), 'there')
})
