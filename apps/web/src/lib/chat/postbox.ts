import type { ClientFrame, Problem } from '@hutong/protocol'
import { type ChatCache, inOrder } from '../cache/chat-cache.ts'
import type { Clock } from '../realtime/clock.ts'
import type { Store } from '../store/store.ts'
import type { ChatState, OutboxEntry } from './chat-state.ts'
import {
	acknowledge,
	discard,
	framesToSend,
	hasArrived,
	refuse,
	retry,
	retryDelay,
	toFrame,
	withEntry,
} from './outbox.ts'

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
	/** Sends everything that is not acknowledged, oldest first. */
	readonly sendAll: () => void
	/** Forgets on disk what arrived as an event. */
	readonly settle: () => void
	/** Another tab changed the outbox: take what it has. */
	readonly reload: () => Promise<void>
	readonly stop: () => void
}

const ackWithin = 15_000

/** Sends messages: each is kept on disk first, then sent until the server has taken or refused it. */
export function createPostbox(options: PostboxOptions): Postbox {
	const { state, cache, clock } = options
	const timers = new Map<string, () => void>()
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
		callOff(clientId)
		if (kept.delete(clientId)) cache.deleteEntry(clientId).then(options.tellTabs, () => {})
	}
	const settle = () => {
		const present = new Set(state.get().outbox.map((entry) => entry.clientId))
		for (const clientId of [...kept]) if (!present.has(clientId)) forget(clientId)
	}
	const findEntry = (clientId: string) => state.get().outbox.find((entry) => entry.clientId === clientId)
	const callOff = (clientId: string) => {
		timers.get(clientId)?.()
		timers.delete(clientId)
	}
	const sendOne = (frame: ReturnType<typeof toFrame>) => {
		callOff(frame.clientId)
		if (!options.send(frame)) return
		timers.set(frame.clientId, clock.after(ackWithin, options.giveUp))
	}
	const again = (clientId: string) => {
		state.set(retry(state.get(), clientId))
		keep(clientId)
		const entry = findEntry(clientId)
		if (entry !== undefined) sendOne(toFrame(entry))
	}

	return {
		write: (conversation, text) => {
			const clientId = options.createId()
			const entry: OutboxEntry = { clientId, conversation, text, at: clock.now(), state: 'sending', problem: null }
			state.set(withEntry(state.get(), entry))
			keep(clientId)
			sendOne(toFrame(entry))
		},
		retry: again,
		discard: (clientId) => {
			state.set(discard(state.get(), clientId))
			forget(clientId)
		},
		acknowledge: (clientId) => {
			callOff(clientId)
			state.set(acknowledge(state.get(), clientId))
			forget(clientId)
		},
		refuse: (clientId, problem) => {
			callOff(clientId)
			const delay = retryDelay(problem)
			if (delay !== null) {
				timers.set(
					clientId,
					clock.after(delay, () => again(clientId)),
				)
				return
			}
			state.set(refuse(state.get(), clientId, problem))
			keep(clientId)
		},
		sendAll: () => framesToSend(state.get()).forEach(sendOne),
		settle,
		reload: async () => {
			const entries = await cache.outbox()
			state.update((now) => withReloaded(now, entries, onDisk))
			for (const { clientId } of entries) {
				kept.add(clientId)
				onDisk.add(clientId)
			}
		},
		stop: () => {
			for (const clientId of [...timers.keys()]) callOff(clientId)
		},
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
