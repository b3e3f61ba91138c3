import { type Answer, type ApiClient, createApiClient, type Me, type PublicConfig } from '@hutong/protocol'
import type { ChatCache } from '../lib/cache/chat-cache.ts'
import { openChatCache } from '../lib/cache/indexed-cache.ts'
import { type ChatClient, createChatClient } from '../lib/chat/chat-client.ts'
import type { ChatState } from '../lib/chat/chat-state.ts'
import { createState } from '../lib/chat/from-list.ts'
import { deskDrafts, keepDeskDraftsOf } from '../lib/drafts/desk-drafts.ts'
import { tabDrafts } from '../lib/drafts/tab-drafts.ts'
import { systemClock } from '../lib/realtime/clock.ts'
import { createStore, type Store } from '../lib/store/store.ts'
import { createFarewell } from './farewell.ts'
import { keepConfig, loadKeptConfig } from './kept-config.ts'
import { openSocket } from './open-socket.ts'
import { openTabs } from './tabs.ts'

/** Who sits before the screen. `failed`: nothing is kept here and the server does not answer. */
export type SessionState =
	| { readonly phase: 'starting' }
	| { readonly phase: 'failed' }
	| { readonly phase: 'signed-out'; readonly config: PublicConfig }
	| { readonly phase: 'signed-in'; readonly config: PublicConfig; readonly client: ChatClient }

export type Session = {
	readonly state: Store<SessionState>
	readonly api: ApiClient
	/** Begins, or tries again. What this device kept is shown at once, before the server is asked. */
	readonly start: () => Promise<void>
	/** Goes in with the answer to a sign-in. */
	readonly enter: (answer: Answer<Me>) => Promise<Answer<Me>>
	/** Nothing stays on this device, whether the server answers or not. */
	readonly signOut: () => Promise<void>
}

/** A server that takes longer has stopped: whoever asked is told instead of kept waiting. */
const answerWithin = 20_000

/** Puts the client together: who is signed in, what this device kept, and the other tabs. */
export function createSession(): Session {
	const state = createStore<SessionState>({ phase: 'starting' })
	const api = createApiClient({
		fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(answerWithin) }),
	})
	const farewell = createFarewell({ signOut: api.signOut, storage: localStorage, clock: systemClock })
	const opened = openChatCache()
	const tabs = openTabs({
		outbox: () => void currentClient(state.get())?.post.reload(),
		// Somebody came or went in another tab of this browser: this one begins anew as whoever it is now.
		session: () => location.reload(),
	})

	const start = async () => {
		state.set({ phase: 'starting' })
		try {
			const cache = await opened
			const kept = await cache.load()
			const config = await loadConfig(api)
			if (farewell.isOwed() && !(await farewell.say())) return state.set({ phase: 'signed-out', config })
			if (kept !== null) return go(config, cache, kept)
			const me = await api.me()
			if (me.ok) await fetchAndGo(config, cache, me.value)
			else if (me.problem.status === 401) state.set({ phase: 'signed-out', config })
			else state.set({ phase: 'failed' })
		} catch {
			state.set({ phase: 'failed' })
		}
	}
	const fetchAndGo = async (config: PublicConfig, cache: ChatCache, me: Me) => {
		const list = await api.conversations()
		if (list.ok) go(config, cache, createState(me.person, list.value))
		else state.set({ phase: 'failed' })
	}
	const go = (config: PublicConfig, cache: ChatCache, initial: ChatState) => {
		const client = createChatClient({
			api,
			cache,
			initial,
			openSocket,
			clock: systemClock,
			createId: () => crypto.randomUUID(),
			tellTabs: () => tabs.tell('outbox'),
			onSignedOut: () => void forget(),
		})
		state.set({ phase: 'signed-in', config, client })
		client.start()
	}
	/** The server does not know this person any more, or knows another: nothing of them stays here. */
	const forget = async () => {
		leave(state)
		await (await opened).clear()
		await start()
	}
	return {
		state,
		api,
		start,
		enter: async (answer) => {
			const now = state.get()
			if (!answer.ok || now.phase !== 'signed-out') return answer
			farewell.drop()
			tabDrafts.clear()
			keepDeskDraftsOf(deskDrafts, answer.value.person.id)
			const cache = await opened
			await cache.clear()
			tabs.tell('session')
			await fetchAndGo(now.config, cache, answer.value)
			return answer
		},
		signOut: async () => {
			leave(state)
			deskDrafts.clear()
			await (await opened).clear()
			farewell.owe()
			tabs.tell('session')
			await start()
		},
	}
}

/** Nothing a person wrote or read here is shown to the next. */
function leave(state: Store<SessionState>): void {
	currentClient(state.get())?.stop()
	tabDrafts.clear()
	state.set({ phase: 'starting' })
}

function currentClient(state: SessionState): ChatClient | null {
	return state.phase === 'signed-in' ? state.client : null
}

/** The server's word, or what it said last time while it does not answer. */
async function loadConfig(api: ApiClient): Promise<PublicConfig> {
	const kept = loadKeptConfig()
	const asked = api.config().then((answer) => {
		if (!answer.ok) throw new Error(answer.problem.title)
		keepConfig(answer.value)
		return answer.value
	})
	if (kept === null) return asked
	asked.catch(() => {})
	return kept
}
