import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleCard, exampleLink, exampleMessage } from '../testing/examples.ts'
import { messagePreview } from './message-preview.ts'

test('a share is its product, from the card where there is one', () => {
	const shared = exampleMessage(1, { links: [exampleLink], cards: [null] })
	assert.deepEqual(messagePreview(shared), { kind: 'link', text: '桂花香薰' })
	assert.deepEqual(messagePreview({ ...shared, cards: [exampleCard] }), { kind: 'link', text: '桂花香薰蜡烛' })
})

test('a card that was taken off leaves the text', () => {
	const removed = { ...exampleCard, state: 'removed' as const }
	const message = exampleMessage(1, { text: '看这个', links: [exampleLink], cards: [removed] })
	assert.deepEqual(messagePreview(message), { kind: 'text', text: '看这个' })
})

test('a text is one line of at most 120 characters', () => {
	assert.equal(messagePreview(exampleMessage(1, { text: ' a\n\nb\tc ' })).text, 'a b c')
	assert.equal(messagePreview(exampleMessage(1, { text: 'x'.repeat(5000) })).text.length, 120)
})
