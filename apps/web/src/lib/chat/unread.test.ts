import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleMessage, exampleSnapshot, exampleState, otherConversationId } from '../testing/examples.ts'
import { findFirstUnread, unreadOf, unreadTotal } from './unread.ts'

const messages = [exampleMessage(3), exampleMessage(4), exampleMessage(7)]

const cases: readonly [messageCount: number, readCount: number, unread: number, first: number | null][] = [
	[3, 3, 0, null],
	[3, 2, 1, 7],
	[3, 1, 2, 4],
	[3, 0, 3, 3],
	[20, 5, 15, 3], // more unread than loaded: the line stands at the first there is
	[3, 4, 0, null], // a count that is ahead is no debt
]

for (const [messageCount, readCount, unread, first] of cases) {
	test(`${readCount} of ${messageCount} read`, () => {
		const snapshot = exampleSnapshot(messages, { messageCount, readCount })
		assert.equal(unreadOf(snapshot), unread)
		assert.equal(findFirstUnread(snapshot), first)
	})
}

test('the total is over all conversations', () => {
	const one = exampleSnapshot(messages, { messageCount: 5, readCount: 3 })
	const two = exampleSnapshot(messages, { id: otherConversationId, messageCount: 5, readCount: 4 })
	assert.equal(unreadTotal(exampleState([one, two])), 3)
})
