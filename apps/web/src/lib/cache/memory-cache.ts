import type { ChatState, OutboxEntry } from '../chat/chat-state.ts'
import { type ChatCache, inOrder } from './chat-cache.ts'

/** A cache for a browser that keeps nothing: it lives as long as the page. */
export function createMemoryCache(): ChatCache {
	let kept: ChatState | null = null
	const entries = new Map<string, OutboxEntry>()
	return {
		load: async () => (kept === null ? null : { ...kept, outbox: inOrder([...entries.values()]) }),
		save: async (_, after) => {
			kept = after
		},
		outbox: async () => inOrder([...entries.values()]),
		putEntry: async (entry) => {
			entries.set(entry.clientId, entry)
		},
		deleteEntry: async (clientId) => {
			entries.delete(clientId)
		},
		clear: async () => {
			kept = null
			entries.clear()
		},
	}
}
