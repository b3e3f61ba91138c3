import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toListState } from './list-state.ts'

const problem = { reason: 'garbled', at: 5, line: 3 }

test('a list that has expired says so first, and one that was never had before all', () => {
	for (const [list, state] of [
		[{ version: '1', expiresAt: null, problem: null }, 'good'],
		[{ version: '1', expiresAt: 11, problem: null }, 'good'],
		[{ version: '1', expiresAt: 10, problem: null }, 'expired'],
		[{ version: '1', expiresAt: 11, problem }, 'refused'],
		[{ version: '1', expiresAt: 9, problem }, 'expired'],
		[{ version: null, expiresAt: null, problem }, 'missing'],
		[{ version: null, expiresAt: null, problem: null }, 'missing'],
	] as const)
		assert.equal(toListState(list, 10), state, JSON.stringify(list))
})
