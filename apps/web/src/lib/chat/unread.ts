import type { ConversationSnapshot } from '@hutong/protocol'
import type { ChatState } from './chat-state.ts'

type Counts = Pick<ConversationSnapshot, 'messageCount' | 'readCount'>

/** How many messages of a conversation nobody on this account has read. */
export function unreadOf({ messageCount, readCount }: Counts): number {
	return Math.max(0, messageCount - readCount)
}

/** The same over all conversations. */
export function unreadTotal(state: ChatState): number {
	let total = 0
	for (const { snapshot } of state.conversations.values()) total += unreadOf(snapshot)
	return total
}

/** The seq of the first unread message among those that are loaded; null when all are read. */
export function findFirstUnread(snapshot: ConversationSnapshot): number | null {
	const unread = unreadOf(snapshot)
	if (unread === 0) return null
	return snapshot.messages.at(-Math.min(unread, snapshot.messages.length))?.seq ?? null
}
