import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PolicyVersion } from '@hutong/protocol'
import { keepUndo, undoStore } from './undo.ts'

const version = (id: string, state: PolicyVersion['state']): PolicyVersion => ({
	id,
	name: 'open',
	version: '1',
	title: { zh: '开放', en: 'Open' },
	reason: 'why',
	by: null,
	approvedBy: null,
	state,
	createdAt: 0,
	effectiveAt: 0,
})

test('a change of what is in force can be taken back to what was', () => {
	const [before, now] = [version('a', 'current'), version('b', 'current')]
	for (const kind of ['approve', 'rollback', 'publish'] as const) {
		undoStore.set(null)
		keepUndo(kind, now, before)
		assert.deepEqual(undoStore.get(), { done: now, back: before }, kind)
	}
})

test('what changed nothing yet has no way back', () => {
	for (const [kind, done] of [
		['withdraw', version('b', 'withdrawn')],
		['publish', version('b', 'waiting')],
		['approve', version('b', 'scheduled')],
	] as const) {
		keepUndo('publish', version('b', 'current'), version('a', 'current'))
		keepUndo(kind, done, version('a', 'current'))
		assert.equal(undoStore.get(), null, kind)
	}
})
