import type { ClientFrame, Problem } from '@hutong/protocol'
import { type ChatCache, inOrder } from '../cache/chat-cache.ts'
import type { Clock } from '../realtime/clock.ts'
import type { Store } from '../store/store.ts'
import type { ChatState, OutboxEntry } from './chat-state.ts'
import { acknowledge, discard, hasArrived, nextMoment, refuse, retry, retryDelay, withEntry } from './outbox.ts'
import { createSendQueue } from './send-queue.ts'

export type PostboxOptions = {
	readonly state: Store<ChatState>
	readonly cache: ChatCache
	readonly clock: Clock
	readonly createId: () => string
	readonly send: (frame: ClientFrame) => boolean
	/** The line is up and yet nothing is acknowledged: greet again. */
	readonly giveUp: () => void
	readonly tellTabs: () => void
}

export type Postbox = {
	readonly write: (conversation: string, text: string) => void
	readonly retry: (clientId: string) => void
	readonly discard: (clientId: string) => void
	readonly acknowledge: (clientId: string) => void
	readonly refuse: (clientId: string, problem: Problem) => void
	/** The line is new: sends everything that is not acknowledged, the oldest of each conversation first. */
	readonly sendAll: () => void
	/** Forgets on disk what arrived as an event. */
	readonly settle: () => void
	/** Another tab changed the outbox: take what it has. */
	readonly reload: () => Promise<void>
	readonly stop: () => void
}

/**
 * Sends messages: each is kept on disk first, then sent until the server has taken or refused it. In a conversation they
 * arrive in the order they were written.
 */
export function createPostbox(options: PostboxOptions): Postbox {
	const { state, cache, clock } = options
	const queue = createSendQueue(options)
	// What is on disk, so that what arrived can be forgotten there.
	const kept = new Set(state.get().outbox.map((entry) => entry.clientId))
	const onDisk = new Set(kept)

	const keep = (clientId: string) => {
		const entry = findEntry(clientId)
		if (entry === undefined) return
		kept.add(clientId)
		cache.putEntry(entry).then(
			() => {
				onDisk.add(clientId)
				options.tellTabs()
			},
			() => {},
		)
	}
	const forget = (clientId: string) => {
		if (kept.delete(clientId)) cache.deleteEntry(clientId).then(options.tellTabs, () => {})
		queue.release(clientId)
	}
	const settle = () => {
		const present = new Set(state.get().outbox.map((entry) => entry.clientId))
		for (const clientId of [...kept]) if (!present.has(clientId)) forget(clientId)
	}
	const findEntry = (clientId: string) => state.get().outbox.find((entry) => entry.clientId === clientId)

	return {
		write: (conversation, text) => {
			const clientId = options.createId()
			const at = nextMoment(state.get(), clock.now())
			state.set(withEntry(state.get(), { clientId, conversation, text, at, state: 'sending', problem: null }))
			keep(clientId)
			queue.pump(conversation)
		},
		retry: (clientId) => {
			state.set(retry(state.get(), clientId))
			keep(clientId)
			const entry = findEntry(clientId)
			if (entry !== undefined) queue.pump(entry.conversation)
		},
		discard: (clientId) => {
			state.set(discard(state.get(), clientId))
			forget(clientId)
		},
		acknowledge: (clientId) => {
			state.set(acknowledge(state.get(), clientId))
			forget(clientId)
		},
		refuse: (clientId, problem) => {
			const delay = retryDelay(problem)
			if (delay !== null) return queue.hold(clientId, delay)
			state.set(refuse(state.get(), clientId, problem))
			keep(clientId)
			queue.release(clientId)
		},
		sendAll: queue.pumpAll,
		settle,
		reload: async () => {
			const entries = await cache.outbox()
			state.update((now) => withReloaded(now, entries, onDisk))
			for (const { clientId } of entries) {
				kept.add(clientId)
				onDisk.add(clientId)
			}
		},
		stop: queue.stop,
	}
}

/** What is on disk, with what only this tab knows: entries sent already, and those still being written down. */
function withReloaded(state: ChatState, entries: readonly OutboxEntry[], onDisk: ReadonlySet<string>): ChatState {
	const own = state.outbox.filter((entry) => entry.state === 'sent' || !onDisk.has(entry.clientId))
	const known = new Set(own.map((entry) => entry.clientId))
	return {
		...state,
		outbox: inOrder([...own, ...entries.filter((entry) => !known.has(entry.clientId) && !hasArrived(state, entry))]),
	}
}
