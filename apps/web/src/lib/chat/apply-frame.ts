import { applyEvent, type ConversationEvent, type InboxEvent, type ServerFrame } from '@hutong/protocol'
import type { ChatState, Conversation } from './chat-state.ts'
import { toSnapshot } from './from-list.ts'
import { beginConversation, withNoted } from './notices.ts'

export type Applied = {
	readonly state: ChatState
	/** Logs that cannot be followed any further and must be fetched whole. */
	readonly missing: readonly string[]
}

type EventsFrame = Extract<ServerFrame, { type: 'events' }>

/** Brings the state as far as a frame of events takes it. Pure; events that are in it already change nothing. */
export function applyEvents(state: ChatState, frame: EventsFrame): Applied {
	if (frame.log === 'inbox') return applyInbox(state, frame)
	const conversation = state.conversations.get(frame.log)
	if (conversation === undefined || conversation.snapshot.cursor.epoch !== frame.epoch) {
		return { state, missing: [frame.log] }
	}
	let current = conversation
	// What a conversation's log carries are its events: the frame's schema leaves it open.
	for (const event of frame.events as readonly ConversationEvent[]) {
		if (event.seq > current.snapshot.cursor.seq + 1) {
			return { state: withConversation(state, frame.log, current), missing: [frame.log] }
		}
		current = applyOne(current, event, state.me.id)
	}
	return { state: withConversation(dropArrived(state, frame), frame.log, current), missing: [] }
}

function applyOne(conversation: Conversation, event: ConversationEvent, reader: string): Conversation {
	const snapshot = applyEvent(conversation.snapshot, event, reader)
	const noted = withNoted(conversation, event)
	return snapshot === noted.snapshot ? noted : { ...noted, snapshot }
}

/** Own messages that came back as events need no place in the outbox any more. */
function dropArrived(state: ChatState, frame: EventsFrame): ChatState {
	const arrived = new Set<string>()
	for (const event of frame.events) {
		if (event.type === 'message.sent' && event.message.by === state.me.id) arrived.add(event.message.clientId)
	}
	if (!state.outbox.some((entry) => arrived.has(entry.clientId))) return state
	return { ...state, outbox: state.outbox.filter((entry) => !arrived.has(entry.clientId)) }
}

function withConversation(state: ChatState, id: string, conversation: Conversation): ChatState {
	if (state.conversations.get(id) === conversation) return state
	return { ...state, conversations: new Map(state.conversations).set(id, conversation) }
}

function applyInbox(state: ChatState, frame: EventsFrame): Applied {
	if (frame.epoch !== state.inbox.epoch) return { state, missing: ['inbox'] }
	let current = state
	// What the inbox's log carries are its events: the frame's schema leaves it open.
	for (const event of frame.events as readonly InboxEvent[]) {
		if (event.seq <= current.inbox.seq) continue
		if (event.seq !== current.inbox.seq + 1) return { state: current, missing: ['inbox'] }
		current = { ...applyInboxEvent(current, event), inbox: { epoch: frame.epoch, seq: event.seq } }
	}
	return { state: current, missing: [] }
}

function applyInboxEvent(state: ChatState, event: InboxEvent): ChatState {
	switch (event.type) {
		case 'conversation.added': {
			const known = state.conversations.get(event.conversation.id)
			if (known?.snapshot.cursor.epoch === event.conversation.cursor.epoch) return state
			return withConversation(state, event.conversation.id, beginConversation(toSnapshot(event.conversation)))
		}
		case 'conversation.removed':
			return withoutConversation(state, event.conversation)
		case 'read.moved':
			return withReadCount(state, event.conversation, event.readCount)
		case 'order.updated': {
			const others = state.orders.filter((order) => order.id !== event.order.id)
			const known = state.orders.find((order) => order.id === event.order.id)
			if (known !== undefined && known.version >= event.order.version) return state
			return { ...state, orders: [event.order, ...others].sort((a, b) => b.createdAt - a.createdAt) }
		}
	}
}

/** Takes a conversation and what was being sent to it away. */
export function withoutConversation(state: ChatState, id: string): ChatState {
	const conversations = new Map(state.conversations)
	conversations.delete(id)
	return { ...state, conversations, outbox: state.outbox.filter((entry) => entry.conversation !== id) }
}

/** Moves the read mark forward, never back. */
export function withReadCount(state: ChatState, id: string, readCount: number): ChatState {
	const conversation = state.conversations.get(id)
	if (conversation === undefined || conversation.snapshot.readCount >= readCount) return state
	return withConversation(state, id, { ...conversation, snapshot: { ...conversation.snapshot, readCount } })
}

/** Puts a freshly fetched conversation in, unless what is here is newer. */
export function withSnapshot(state: ChatState, snapshot: Conversation['snapshot']): ChatState {
	const known = state.conversations.get(snapshot.id)
	const cursor = known?.snapshot.cursor
	if (cursor?.epoch === snapshot.cursor.epoch && cursor.seq > snapshot.cursor.seq) return state
	const sent = new Set(
		snapshot.messages.filter((message) => message.by === state.me.id).map(({ clientId }) => clientId),
	)
	const outbox = state.outbox.filter((entry) => !sent.has(entry.clientId))
	const begun = cursor?.epoch === snapshot.cursor.epoch && known !== undefined ? known : beginConversation(snapshot)
	return withConversation({ ...state, outbox }, snapshot.id, { ...begun, snapshot })
}

/** The log is too long to be followed from where it was: what is not noted by now never will be. */
export function withoutRest(state: ChatState, id: string, notedTo: number): ChatState {
	const conversation = state.conversations.get(id)
	return conversation === undefined ? state : withConversation(state, id, { ...conversation, notedTo })
}
