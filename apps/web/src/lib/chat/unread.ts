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

/**
 * The seq of the first message that is not read, once it is loaded; null before that, and when all are read.
 * @param readCount how many were read: now, or when somebody came to look
 */
export function findFirstUnread(snapshot: ConversationSnapshot, readCount = snapshot.readCount): number | null {
	const { messages, messageCount } = snapshot
	const before = messageCount - messages.length
	return readCount < before ? null : (messages[readCount - before]?.seq ?? null)
}
