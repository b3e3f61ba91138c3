import type { ChatState, Conversation, OutboxEntry } from '../chat/chat-state.ts'
import { type CachedMeta, type ChatCache, fromCached, inOrder, toCached, toMeta } from './chat-cache.ts'
import { createMemoryCache } from './memory-cache.ts'

// A change of what is kept takes a new number: older contents are then dropped and fetched again.
const version = 1
const stores = ['meta', 'conversations', 'outbox'] as const

/** Opens the cache in IndexedDB; where the browser has none, one in memory. */
export async function openChatCache(name = 'hutong'): Promise<ChatCache> {
	try {
		return createIndexedCache(await openDatabase(name))
	} catch {
		return createMemoryCache()
	}
}

function createIndexedCache(database: IDBDatabase): ChatCache {
	const all = <Row>(store: (typeof stores)[number]) =>
		// The only writer of these rows is this file.
		settled(database.transaction(store).objectStore(store).getAll()) as Promise<Row[]>
	const write = async (run: (transaction: IDBTransaction) => void) => {
		const transaction = database.transaction([...stores], 'readwrite')
		run(transaction)
		await finished(transaction)
	}
	const outbox = async () => inOrder(await all<OutboxEntry>('outbox'))
	return {
		load: async () => {
			const [meta] = await all<CachedMeta>('meta')
			if (meta === undefined) return null
			return fromCached(meta, await all<Conversation>('conversations'), await outbox())
		},
		save: (before, after) => write((transaction) => saveChanges(transaction, before, after)),
		outbox,
		putEntry: (entry) => write((transaction) => transaction.objectStore('outbox').put(entry)),
		deleteEntry: (clientId) => write((transaction) => transaction.objectStore('outbox').delete(clientId)),
		clear: () =>
			write((transaction) => {
				for (const store of stores) transaction.objectStore(store).clear()
			}),
	}
}

function saveChanges(transaction: IDBTransaction, before: ChatState | null, after: ChatState): void {
	const conversations = transaction.objectStore('conversations')
	for (const [id, conversation] of after.conversations) {
		if (before?.conversations.get(id) !== conversation) conversations.put(toCached(conversation))
	}
	for (const id of before?.conversations.keys() ?? []) {
		if (!after.conversations.has(id)) conversations.delete(id)
	}
	transaction.objectStore('meta').put(toMeta(after))
}

function openDatabase(name: string): Promise<IDBDatabase> {
	const request = indexedDB.open(name, version)
	request.onupgradeneeded = () => {
		const database = request.result
		for (const store of database.objectStoreNames) database.deleteObjectStore(store)
		database.createObjectStore('meta', { keyPath: 'key' })
		database.createObjectStore('conversations', { keyPath: 'snapshot.id' })
		database.createObjectStore('outbox', { keyPath: 'clientId' })
	}
	return settled(request)
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result)
		request.onerror = () => reject(request.error)
	})
}

function finished(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve()
		transaction.onerror = transaction.onabort = () => reject(transaction.error)
	})
}
