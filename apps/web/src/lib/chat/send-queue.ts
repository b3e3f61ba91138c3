import type { ClientFrame } from '@hutong/protocol'
import type { Clock } from '../realtime/clock.ts'
import type { Store } from '../store/store.ts'
import type { ChatState } from './chat-state.ts'
import { findNext, toFrame } from './outbox.ts'

export type SendQueueOptions = {
	readonly state: Store<ChatState>
	readonly clock: Clock
	readonly send: (frame: ClientFrame) => boolean
	/** The line is up and yet nothing is acknowledged: greet again. */
	readonly giveUp: () => void
}

export type SendQueue = {
	/** Sends the oldest message a conversation waits to send, unless one is on its way or all are held. */
	readonly pump: (conversation: string) => void
	/** A message is settled, one way or the other: the one behind it may go. */
	readonly release: (clientId: string) => void
	/** A message was refused for now: it waits, and all behind it wait with it. */
	readonly hold: (clientId: string, milliseconds: number) => void
	/** The line is new: what was on its way over the old one goes again. What is held stays held. */
	readonly pumpAll: () => void
	readonly stop: () => void
}

/** What a conversation waits for: the answer to a message, or (null) the end of a pause. */
type Wait = { readonly clientId: string | null; readonly callOff: () => void }

const ackWithin = 15_000

/**
 * Sends the messages of each conversation in the order they were written. One is on its way at a time: were there two, the
 * second could be taken after the first was refused.
 */
export function createSendQueue({ state, clock, send, giveUp }: SendQueueOptions): SendQueue {
	const waits = new Map<string, Wait>()

	const pump = (conversation: string) => {
		if (waits.has(conversation)) return
		const entry = findNext(state.get(), conversation)
		if (entry === null || !send(toFrame(entry))) return
		waits.set(conversation, { clientId: entry.clientId, callOff: clock.after(ackWithin, giveUp) })
	}
	const end = (conversation: string) => {
		waits.get(conversation)?.callOff()
		waits.delete(conversation)
	}
	const findSender = (clientId: string) => [...waits].find(([, wait]) => wait.clientId === clientId)?.[0]
	const resume = (conversation: string) => {
		end(conversation)
		pump(conversation)
	}

	return {
		pump,
		release: (clientId) => {
			const conversation = findSender(clientId)
			if (conversation !== undefined) resume(conversation)
		},
		hold: (clientId, milliseconds) => {
			const conversation = findSender(clientId)
			if (conversation === undefined) return
			end(conversation)
			const callOff = clock.after(milliseconds, () => resume(conversation))
			waits.set(conversation, { clientId: null, callOff })
		},
		pumpAll: () => {
			for (const [conversation, wait] of [...waits]) if (wait.clientId !== null) end(conversation)
			for (const conversation of new Set(state.get().outbox.map((entry) => entry.conversation))) pump(conversation)
		},
		stop: () => {
			for (const conversation of [...waits.keys()]) end(conversation)
		},
	}
}
