import type { Cursor, Order, Person } from '@hutong/protocol'
import type { ChatState, Conversation, OutboxEntry } from '../chat/chat-state.ts'

/** What a device keeps over a reload. */
export type ChatCache = {
	/** @returns null when nobody is signed in on this device, or the cache is of another shape */
	readonly load: () => Promise<ChatState | null>
	/** Writes what changed between two states, in one transaction. */
	readonly save: (before: ChatState | null, after: ChatState) => Promise<void>
	/** The messages on their way, as all tabs together have them. */
	readonly outbox: () => Promise<readonly OutboxEntry[]>
	readonly putEntry: (entry: OutboxEntry) => Promise<void>
	readonly deleteEntry: (clientId: string) => Promise<void>
	readonly clear: () => Promise<void>
}

/** What there is besides conversations and outbox. */
export type CachedMeta = {
	readonly key: 'meta'
	readonly me: Person
	readonly inbox: Cursor
	readonly orders: readonly Order[]
}

const keptMessages = 80

/** A conversation as it is kept: its newest messages alone. */
export function toCached(conversation: Conversation): Conversation {
	const { snapshot } = conversation
	if (snapshot.messages.length <= keptMessages) return conversation
	return {
		...conversation,
		snapshot: { ...snapshot, messages: snapshot.messages.slice(-keptMessages), hasEarlier: true },
	}
}

export function toMeta(state: ChatState): CachedMeta {
	return { key: 'meta', me: state.me, inbox: state.inbox, orders: state.orders }
}

/** Puts a state together from what was kept. */
export function fromCached(
	meta: CachedMeta,
	conversations: readonly Conversation[],
	outbox: readonly OutboxEntry[],
): ChatState {
	// What was kept before there was `notedTo` is without it.
	return {
		me: meta.me,
		inbox: meta.inbox,
		orders: meta.orders,
		conversations: new Map(conversations.map((kept) => [kept.snapshot.id, { ...kept, notedTo: kept.notedTo ?? 0 }])),
		outbox: inOrder(outbox),
	}
}

/** The order in which they were written. */
export function inOrder(outbox: readonly OutboxEntry[]): readonly OutboxEntry[] {
	return outbox.toSorted((a, b) => a.at - b.at || (a.clientId < b.clientId ? -1 : 1))
}
