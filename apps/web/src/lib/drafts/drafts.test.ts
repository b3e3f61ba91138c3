import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createDrafts } from './drafts.ts'

test('a draft is there after a reload, and gone once it is sent', () => {
	const storage = createStorage()
	const drafts = createDrafts(storage)
	drafts.save('c-1', '写了一半')
	drafts.save('c-2', '别的')
	drafts.save('c-2', '')
	assert.deepEqual([...drafts.store.get()], [['c-1', '写了一半']])
	assert.deepEqual([...createDrafts(storage).store.get()], [['c-1', '写了一半']])
})

test('nothing of the drafts stays once they are cleared, and nothing else goes', () => {
	const storage = createStorage()
	storage.setItem('other', 'x')
	const drafts = createDrafts(storage)
	for (const conversation of ['c-1', 'c-2', 'c-3']) drafts.save(conversation, '写了一半')
	drafts.clear()
	assert.equal(drafts.store.get().size, 0)
	assert.equal(storage.length, 1)
})

test('drafts of two kinds know nothing of each other', () => {
	const storage = createStorage()
	const [messages, others] = [createDrafts(storage), createDrafts(storage, 'other.')]
	messages.save('c-1', '写了一半')
	others.save('c-1', '{"name"')
	messages.clear()
	assert.deepEqual([...createDrafts(storage, 'other.').store.get()], [['c-1', '{"name"']])
})

test('a draft that the storage has no room for is kept while the page is open', () => {
	const full = createStorage(() => {
		throw new DOMException('full', 'QuotaExceededError')
	})
	const drafts = createDrafts(full)
	drafts.save('c-1', '写了一半')
	assert.equal(drafts.store.get().get('c-1'), '写了一半')
})

function createStorage(check = () => {}): Storage {
	const kept = new Map<string, string>()
	return {
		get length() {
			return kept.size
		},
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => {
			check()
			kept.set(name, value)
		},
		removeItem: (name) => void kept.delete(name),
		clear: () => kept.clear(),
	}
}
