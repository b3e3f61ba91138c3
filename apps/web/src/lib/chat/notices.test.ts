import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConversationEvent, ConversationSnapshot } from '@hutong/protocol'
import {
	conversationId,
	exampleMessage,
	exampleSent,
	exampleSnapshot,
	exampleState,
	me,
	other,
} from '../testing/examples.ts'
import { applyEvents, withoutRest, withSnapshot } from './apply-frame.ts'
import type { ChatState } from './chat-state.ts'
import { beginConversation, resumeFrom } from './notices.ts'

const log: readonly ConversationEvent[] = [
	{ type: 'conversation.renamed', seq: 1, at: 1, title: '露营', by: other.id },
	exampleSent(2),
	{ type: 'member.joined', seq: 3, at: 3, person: me, by: other.id },
	{ type: 'member.left', seq: 4, at: 4, user: other.id, by: other.id },
]

test('what happened before a group was met comes once, and its messages stay as they were', () => {
	const state = meet()
	const begun = conversationOf(state)
	assert.deepEqual(resumeFrom(begun), { epoch: 'e1', seq: 0 })
	const followed = follow(follow(state, log), log)
	const { notices, notedTo, snapshot } = conversationOf(followed)
	assert.deepEqual(
		notices.map(({ kind, seq }) => [kind, seq]),
		[
			['renamed', 1],
			['joined', 3],
			['left', 4],
		],
	)
	assert.equal(snapshot, begun.snapshot)
	assert.equal(notedTo, 4)
	assert.deepEqual(resumeFrom(conversationOf(followed)), snapshot.cursor)
})

test('a line that breaks on the way goes on from where the notices end', () => {
	const cut = follow(meet(), log.slice(0, 2))
	assert.equal(resumeFrom(conversationOf(cut)).seq, 2)
	assert.deepEqual(conversationOf(follow(cut, log.slice(2))), conversationOf(follow(meet(), log)))
})

test('what happens now is noted though what happened before is not', () => {
	const state = follow(meet(), [{ type: 'conversation.renamed', seq: 5, at: 5, title: '爬山', by: me.id }])
	assert.deepEqual(
		conversationOf(state).notices.map(({ seq }) => seq),
		[5],
	)
	assert.equal(resumeFrom(conversationOf(state)).seq, 0)
})

const plain: readonly [what: string, part: Partial<ConversationSnapshot>][] = [
	['a direct conversation has no notices to come', { kind: 'direct' }],
	['a long log is not read again', { cursor: { epoch: 'e1', seq: 900 } }],
]
for (const [what, part] of plain) {
	test(what, () => {
		const conversation = beginConversation(exampleSnapshot([], { kind: 'group', ...part }))
		assert.deepEqual(resumeFrom(conversation), conversation.snapshot.cursor)
	})
}

test('a log the server does not give again is not asked for a second time', () => {
	const state = withoutRest(meet(), conversationId, 4)
	assert.equal(resumeFrom(conversationOf(state)).seq, 4)
})

test('notices outlast a fresh snapshot of the same log, and not one of another', () => {
	const state = follow(meet(), log)
	const { snapshot } = conversationOf(state)
	assert.equal(conversationOf(withSnapshot(state, { ...snapshot, title: '新' })).notices.length, 3)
	const another = { ...snapshot, cursor: { epoch: 'e2', seq: 1 } }
	assert.deepEqual(conversationOf(withSnapshot(state, another)), beginConversation(another))
})

/** A group of whose log, four events long, this device has the newest message alone. */
function meet(): ChatState {
	const snapshot = exampleSnapshot([exampleMessage(2)], { kind: 'group', cursor: { epoch: 'e1', seq: 4 } })
	return withSnapshot(exampleState([]), snapshot)
}

function follow(state: ChatState, events: readonly ConversationEvent[]): ChatState {
	const applied = applyEvents(state, { type: 'events', log: conversationId, epoch: 'e1', events: [...events] })
	assert.deepEqual(applied.missing, [])
	return applied.state
}

function conversationOf(state: ChatState) {
	const conversation = state.conversations.get(conversationId)
	assert.ok(conversation)
	return conversation
}
