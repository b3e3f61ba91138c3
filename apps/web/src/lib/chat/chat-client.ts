import type { ApiClient, ServerFrame } from '@hutong/protocol'
import type { ChatCache } from '../cache/chat-cache.ts'
import type { Clock } from '../realtime/clock.ts'
import { type Connection, createSocketClient, type SocketLike } from '../realtime/socket-client.ts'
import { createStore, type Store } from '../store/store.ts'
import { applyEvents, withoutRest, withReadCount } from './apply-frame.ts'
import { createCatchUp } from './catch-up.ts'
import type { ChatState } from './chat-state.ts'
import { createHistory, type EarlierState } from './history.ts'
import { resumeFrom } from './notices.ts'
import { createPostbox, type Postbox } from './postbox.ts'
import { createSaver } from './saver.ts'

export type ChatClientOptions = {
	readonly api: ApiClient
	readonly cache: ChatCache
	readonly initial: ChatState
	readonly openSocket: () => SocketLike
	readonly clock: Clock
	/** A new client id for a message. */
	readonly createId: () => string
	/** Tells the other tabs that the outbox changed. */
	readonly tellTabs: () => void
	/** Another person signed in on this device, or nobody is any more. */
	readonly onSignedOut: () => void
}

/** Rules, lists or violations are others since. */
export type RulesChange = Extract<ServerFrame, { type: 'policy' }>

/** One signed-in person on this device: their state, and what they can do with it. */
export type ChatClient = {
	readonly state: Store<ChatState>
	readonly connection: Store<Connection>
	/** The last change of the rules that the server told of; null while it told of none. */
	readonly rules: Store<RulesChange | null>
	/** By conversation: how the fetching of earlier messages stands. */
	readonly earlier: Store<ReadonlyMap<string, EarlierState>>
	readonly api: ApiClient
	readonly start: () => void
	readonly stop: () => void
	readonly nudge: () => void
	readonly lose: () => void
	/** Keeps on the device what is known so far. */
	readonly keep: () => void
	readonly post: Postbox
	readonly loadEarlier: (conversation: string) => Promise<void>
	/** Everything in it was seen. */
	readonly read: (conversation: string) => void
	/** A conversation made here a moment ago: shown without waiting for its event. */
	readonly fetchConversation: (conversation: string) => Promise<void>
}

/** Puts the parts together: the line to the server, the state it brings, what is sent, and what is kept. */
export function createChatClient(options: ChatClientOptions): ChatClient {
	const { api, clock, initial } = options
	const state = createStore(initial)
	const connection = createStore<Connection>('idle')
	const rules = createStore<RulesChange | null>(null)
	const saver = createSaver(state, options.cache, clock)
	const socket = createSocketClient({
		ticket: () => api.socketTicket(),
		open: options.openSocket,
		cursors: () => cursorsOf(state.get()),
		onFrame: (frame) => take(frame),
		onConnection: (next) => {
			connection.set(next)
			if (next === 'signed-out') options.onSignedOut()
		},
		clock,
	})
	const post = createPostbox({ ...options, state, send: socket.send, giveUp: socket.restart })
	const catchUp = createCatchUp(api, state, clock)
	const history = createHistory(api, state)

	const take = (frame: ServerFrame) => {
		switch (frame.type) {
			case 'welcome':
				return welcome(frame)
			case 'events': {
				history.watch(frame)
				const applied = applyEvents(state.get(), frame)
				state.set(applied.state)
				post.settle()
				return applied.missing.forEach(catchUp.fetch)
			}
			case 'reset':
				state.set(withoutRest(state.get(), frame.log, frame.cursor.seq))
				return catchUp.fetch(frame.log)
			case 'ack':
				return post.acknowledge(frame.clientId)
			case 'refused':
				return post.refuse(frame.clientId, frame.problem)
			case 'policy':
				return rules.set(frame)
			case 'error':
			case 'pong':
				return
		}
	}
	const welcome = (frame: Extract<ServerFrame, { type: 'welcome' }>) => {
		if (frame.me.id !== state.get().me.id) return options.onSignedOut()
		// What only one side knows was joined or left while this device was away.
		const known = state.get().conversations
		const theirs = new Set(Object.keys(frame.cursors).filter((log) => log !== 'inbox'))
		for (const id of theirs.symmetricDifference(new Set(known.keys()))) void catchUp.fetch(id)
		post.sendAll()
	}

	return {
		state,
		connection,
		rules,
		earlier: history.states,
		api,
		start: () => {
			saver.start()
			socket.start()
		},
		stop: () => {
			socket.stop()
			saver.stop()
			post.stop()
		},
		nudge: socket.nudge,
		lose: socket.lose,
		keep: saver.now,
		post,
		loadEarlier: history.load,
		read: (id) => {
			const snapshot = state.get().conversations.get(id)?.snapshot
			if (snapshot === undefined || snapshot.readCount >= snapshot.messageCount) return
			const readCount = snapshot.messageCount
			if (socket.send({ type: 'read', conversation: id, readCount }))
				state.set(withReadCount(state.get(), id, readCount))
		},
		fetchConversation: (id) => catchUp.fetch(id),
	}
}

function cursorsOf(state: ChatState) {
	const logs = [...state.conversations].map(([id, conversation]) => [id, resumeFrom(conversation)] as const)
	return { inbox: state.inbox, ...Object.fromEntries(logs) }
}
