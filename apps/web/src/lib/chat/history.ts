import type { ApiClient, ServerFrame } from '@hutong/protocol'
import { createStore, type Store } from '../store/store.ts'
import type { ChatState } from './chat-state.ts'
import { type CardAttached, withPage } from './with-page.ts'

export type EarlierState = 'idle' | 'loading' | 'failed'

export type History = {
	readonly states: Store<ReadonlyMap<string, EarlierState>>
	/** Fetches the page before the earliest message there is. */
	readonly load: (conversation: string) => Promise<void>
	/** Is shown every frame of events, for the cards that come while a page is on its way. */
	readonly watch: (frame: Extract<ServerFrame, { type: 'events' }>) => void
}

const pageSize = 50

/** Pages back through conversations, one page of each at a time. */
export function createHistory(api: ApiClient, state: Store<ChatState>): History {
	const states = createStore<ReadonlyMap<string, EarlierState>>(new Map())
	const late = new Map<string, CardAttached[]>()
	const become = (id: string, next: EarlierState) => states.update((all) => new Map(all).set(id, next))

	const load = async (id: string) => {
		const snapshot = state.get().conversations.get(id)?.snapshot
		if (snapshot === undefined || !snapshot.hasEarlier || states.get().get(id) === 'loading') return
		const before = snapshot.messages[0]?.seq ?? snapshot.cursor.seq + 1
		become(id, 'loading')
		late.set(id, [])
		try {
			const answer = await api.history(id, Math.max(1, before), pageSize)
			if (answer.ok) state.update((now) => putIn(now, id, before, answer.value))
			become(id, answer.ok ? 'idle' : 'failed')
		} catch {
			become(id, 'failed')
		} finally {
			late.delete(id)
		}
	}
	const putIn = (now: ChatState, id: string, before: number, page: Parameters<typeof withPage>[1]): ChatState => {
		const conversation = now.conversations.get(id)
		const first = conversation?.snapshot.messages[0]?.seq
		// A reset in between put other messages in: this page does not join on to them.
		if (conversation === undefined || (first !== undefined && first !== before)) return now
		const snapshot = withPage(conversation.snapshot, page, late.get(id) ?? [])
		return { ...now, conversations: new Map(now.conversations).set(id, { ...conversation, snapshot }) }
	}
	const watch: History['watch'] = (frame) => {
		const waiting = late.get(frame.log)
		if (waiting === undefined) return
		for (const event of frame.events) if (event.type === 'card.attached') waiting.push(event)
	}
	return { states, load, watch }
}
