import type { ConversationList, ConversationSnapshot, ConversationSummary, Me } from '@hutong/protocol'
import type { ChatState, Conversation } from './chat-state.ts'
import { beginConversation } from './notices.ts'

/** A summary is a snapshot that holds one message: the history before it is asked for when somebody looks. */
export function toSnapshot({ lastMessage, ...summary }: ConversationSummary): ConversationSnapshot {
	return {
		...summary,
		messages: lastMessage === null ? [] : [lastMessage],
		hasEarlier: summary.messageCount > (lastMessage === null ? 0 : 1),
	}
}

/** The state of a device that has nothing yet. */
export function createState(me: Me['person'], list: ConversationList): ChatState {
	const empty: ChatState = {
		me,
		inbox: list.inbox,
		conversations: new Map(),
		orders: [],
		outbox: [],
	}
	return fromList(empty, list)
}

/**
 * Brings a freshly fetched list into the state. A conversation that is here already keeps its messages (its own log
 * brings it up to date); one that is no longer in the list goes.
 */
export function fromList(state: ChatState, list: ConversationList): ChatState {
	const entries = list.conversations.map((summary): [string, Conversation] => {
		const known = state.conversations.get(summary.id)
		if (known === undefined || known.snapshot.cursor.epoch !== summary.cursor.epoch) {
			return [summary.id, beginConversation(toSnapshot(summary))]
		}
		const readCount = Math.max(known.snapshot.readCount, Math.min(summary.readCount, known.snapshot.messageCount))
		return [summary.id, { ...known, snapshot: { ...known.snapshot, readCount } }]
	})
	return { ...state, inbox: list.inbox, conversations: new Map(entries), orders: list.orders }
}
