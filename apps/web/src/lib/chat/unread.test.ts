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
	[20, 5, 15, null], // more unread than loaded: the first is not here yet
	[20, 16, 4, null],
	[20, 17, 3, 3], // the first unread is the first that is loaded
	[20, 19, 1, 7],
	[3, 4, 0, null], // a count that is ahead is no debt
]

for (const [messageCount, readCount, unread, first] of cases) {
	test(`${readCount} of ${messageCount} read`, () => {
		const snapshot = exampleSnapshot(messages, { messageCount, readCount })
		assert.equal(unreadOf(snapshot), unread)
		assert.equal(findFirstUnread(snapshot), first)
	})
}

test('the first unread is found when its page comes, and stays whatever is read or said after', () => {
	const page = Array.from({ length: 6 }, (_, index) => exampleMessage(index + 1))
	const late = [exampleMessage(7), exampleMessage(8)]
	const opened = exampleSnapshot(late, { messageCount: 8, readCount: 3, hasEarlier: true })
	const { readCount } = opened
	assert.equal(findFirstUnread(opened, readCount), null)
	const read = { ...opened, readCount: 8 }
	assert.equal(findFirstUnread({ ...read, messages: [...page.slice(4), ...late] }, readCount), null)
	assert.equal(findFirstUnread({ ...read, messages: [...page.slice(3), ...late] }, readCount), 4)
	const more = { ...read, messageCount: 9, messages: [...page, ...late, exampleMessage(9)] }
	assert.equal(findFirstUnread(more, readCount), 4)
})

test('the total is over all conversations', () => {
	const one = exampleSnapshot(messages, { messageCount: 5, readCount: 3 })
	const two = exampleSnapshot(messages, { id: otherConversationId, messageCount: 5, readCount: 4 })
	assert.equal(unreadTotal(exampleState([one, two])), 3)
})
