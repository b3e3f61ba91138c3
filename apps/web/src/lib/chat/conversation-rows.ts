import type { Message } from '@hutong/protocol'
import { type ChatState, type Conversation, findLastMessage, type OutboxEntry } from './chat-state.ts'
import { conversationTitle } from './conversation-title.ts'
import { unreadOf } from './unread.ts'

/** A conversation as the list shows it. */
export type ConversationRow = {
	readonly id: string
	readonly title: string
	readonly conversation: Conversation
	readonly unread: number
	/** When something last happened in it. */
	readonly at: number
	readonly last: Message | null
	/** An own message that is newer than `last` and not there yet. */
	readonly pending: OutboxEntry | null
}

/** All conversations, the liveliest first. */
export function conversationRows(state: ChatState): readonly ConversationRow[] {
	const rows = [...state.conversations.values()].map((conversation) => toRow(state, conversation))
	return rows.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
}

function toRow(state: ChatState, conversation: Conversation): ConversationRow {
	const { snapshot } = conversation
	const last = findLastMessage(conversation)
	const pending = state.outbox.findLast((entry) => entry.conversation === snapshot.id) ?? null
	return {
		id: snapshot.id,
		title: conversationTitle(snapshot, state.me.id),
		conversation,
		unread: unreadOf(snapshot),
		at: Math.max(last?.at ?? snapshot.createdAt, pending?.at ?? 0),
		last,
		pending,
	}
}
