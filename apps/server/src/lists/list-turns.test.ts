import { deepEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { until } from '../../testing/http/until.ts'
import { createTurns } from './list-turns.ts'

test('HS124 a list has one turn at a time to come, the one set last; none after the end', async () => {
	const taken: string[] = []
	const turns = createTurns(async (name) => {
		taken.push(name)
	})
	turns.after('a', 60_000)
	turns.after('a', 0)
	turns.after('gone', 0)
	turns.end('gone')
	await until(() => taken.length > 0)
	await turns.close()
	turns.after('a', 0)
	await wait(20)
	deepEqual(taken, ['a'])
})

test('HS124 the end waits for what is under way', async () => {
	const taken: string[] = []
	const turns = createTurns(async (name) => {
		await wait(20)
		taken.push(name)
	})
	void turns.now('a')
	await turns.close()
	deepEqual(taken, ['a'])
})
