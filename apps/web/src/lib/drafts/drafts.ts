import { createStore, type Store } from '../store/store.ts'

/** Texts that were written and not sent, by conversation: they stay while the tab is open. */
export type Drafts = {
	readonly store: Store<ReadonlyMap<string, string>>
	readonly save: (conversation: string, text: string) => void
	/** Somebody else will sit before this screen. */
	readonly clear: () => void
}

/** Keeps drafts in a storage of the browser's; those of another kind have another prefix. */
export function createDrafts(storage: Storage, prefix = 'hutong.draft.'): Drafts {
	const store = createStore<ReadonlyMap<string, string>>(new Map(entriesOf(storage, prefix)))
	return {
		store,
		save: (conversation, text) => {
			store.update((drafts) => withDraft(drafts, conversation, text))
			try {
				if (text === '') storage.removeItem(prefix + conversation)
				else storage.setItem(prefix + conversation, text)
			} catch {
				// A text larger than the storage stays on the screen alone.
			}
		},
		clear: () => {
			store.set(new Map())
			for (const [conversation] of entriesOf(storage, prefix)) storage.removeItem(prefix + conversation)
		},
	}
}

function withDraft(drafts: ReadonlyMap<string, string>, conversation: string, text: string) {
	const next = new Map(drafts)
	if (text === '') next.delete(conversation)
	else next.set(conversation, text)
	return next
}

function entriesOf(storage: Storage, prefix: string): [conversation: string, text: string][] {
	const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
	return names
		.filter((name) => name.startsWith(prefix))
		.map((name) => [name.slice(prefix.length), storage.getItem(name) ?? ''])
}
