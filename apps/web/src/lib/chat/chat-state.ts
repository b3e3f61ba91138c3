import type { ConversationSnapshot, Cursor, Message, Order, Person, Problem } from '@hutong/protocol'

/** Something that happened to a conversation and is no message: taken from the events of its log. */
export type Notice =
	| { readonly kind: 'created'; readonly seq: 0; readonly at: number }
	| {
			readonly kind: 'joined' | 'left'
			readonly seq: number
			readonly at: number
			readonly user: string
			readonly by: string
	  }
	| { readonly kind: 'renamed'; readonly seq: number; readonly at: number; readonly title: string; readonly by: string }

/** A conversation as this device has it. */
export type Conversation = {
	readonly snapshot: ConversationSnapshot
	/** By seq. */
	readonly notices: readonly Notice[]
	/** All that happened up to this seq is in `notices`. */
	readonly notedTo: number
}

/** A message of one's own on its way: `sent` was acknowledged and only waits for its event. */
export type OutboxEntry = {
	readonly clientId: string
	readonly conversation: string
	readonly text: string
	readonly at: number
	readonly state: 'sending' | 'sent' | 'failed'
	readonly problem: Problem | null
}

/** Everything one signed-in person has on this device. */
export type ChatState = {
	readonly me: Person
	readonly inbox: Cursor
	readonly conversations: ReadonlyMap<string, Conversation>
	/** Newest first. */
	readonly orders: readonly Order[]
	/** In the order they were written. */
	readonly outbox: readonly OutboxEntry[]
}

/** The newest message of a conversation, if there is one. */
export function findLastMessage(conversation: Conversation): Message | null {
	return conversation.snapshot.messages.at(-1) ?? null
}
