import type { ClientFrame, Problem } from '@hutong/protocol'
import type { ChatState, OutboxEntry } from './chat-state.ts'

/** Adds a message to what is to be sent. */
export function withEntry(state: ChatState, entry: OutboxEntry): ChatState {
	return { ...state, outbox: [...state.outbox, entry] }
}

/** The server has it: the entry stays as `sent` until its event arrives, and goes at once when that came first. */
export function acknowledge(state: ChatState, clientId: string): ChatState {
	const entry = state.outbox.find((each) => each.clientId === clientId)
	if (entry === undefined) return state
	if (hasArrived(state, entry)) return discard(state, clientId)
	return change(state, clientId, { state: 'sent', problem: null })
}

/** Whether a message on its way is in its conversation already. */
export function hasArrived(state: ChatState, { conversation, clientId }: OutboxEntry): boolean {
	const messages = state.conversations.get(conversation)?.snapshot.messages ?? []
	return messages.some((message) => message.clientId === clientId && message.by === state.me.id)
}

/** The server did not take it: it stays, with the reason. */
export function refuse(state: ChatState, clientId: string, problem: Problem): ChatState {
	return change(state, clientId, { state: 'failed', problem })
}

/** Tries again, under the same client id, so that it is never sent twice. */
export function retry(state: ChatState, clientId: string): ChatState {
	return change(state, clientId, { state: 'sending', problem: null })
}

export function discard(state: ChatState, clientId: string): ChatState {
	return { ...state, outbox: state.outbox.filter((entry) => entry.clientId !== clientId) }
}

/** The oldest message of a conversation that is to be sent; null when there is none. */
export function findNext(state: ChatState, conversation: string): OutboxEntry | null {
	return state.outbox.find((entry) => entry.conversation === conversation && entry.state === 'sending') ?? null
}

/** A moment for a new message, later than those of all before it: what is kept on disk is put in order by it. */
export function nextMoment(state: ChatState, now: number): number {
	return Math.max(now, ...state.outbox.map((entry) => entry.at + 1))
}

export function toFrame({ conversation, clientId, text }: OutboxEntry): Extract<ClientFrame, { type: 'send' }> {
	return { type: 'send', conversation, clientId, text }
}

/** How long to wait before a refused message goes again by itself, in milliseconds; null where only the person can. */
export function retryDelay(problem: Problem): number | null {
	if (problem.code !== 'rate_limited' && problem.code !== 'unavailable') return null
	return Math.max(1, problem.retryAfter ?? 3) * 1000
}

function change(state: ChatState, clientId: string, part: Partial<OutboxEntry>): ChatState {
	const outbox = state.outbox.map((entry) => (entry.clientId === clientId ? { ...entry, ...part } : entry))
	return { ...state, outbox }
}
