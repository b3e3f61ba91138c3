import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Answer, createProblem } from '@hutong/protocol'
import { createFakeClock } from '../lib/testing/fake-clock.ts'
import { createFarewell } from './farewell.ts'

const cases: readonly [what: string, answer: () => Promise<Answer<null>>, owed: boolean][] = [
	['the server ends the session', async () => ({ ok: true, value: null }), false],
	['there is no session', async () => ({ ok: false, problem: createProblem('unauthenticated') }), false],
	['the server is in trouble', async () => ({ ok: false, problem: createProblem('unavailable') }), true],
	['there is no network', async () => Promise.reject(new TypeError('failed to fetch')), true],
	['the server never answers', () => new Promise(() => {}), true],
]

for (const [what, signOut, owed] of cases) {
	test(`${what}: signing out ends, and ${owed ? 'is owed to' : 'is known to'} the server`, async () => {
		const { clock, farewell } = setup(signOut)
		farewell.owe()
		const said = farewell.say()
		await clock.pass(5_000)
		assert.equal(await said, !owed)
		assert.equal(farewell.isOwed(), owed)
	})
}

test('a page that goes away while it waits still owes it', () => {
	const { farewell } = setup(() => new Promise(() => {}))
	farewell.owe()
	void farewell.say()
	assert.equal(farewell.isOwed(), true)
	farewell.drop()
	assert.equal(farewell.isOwed(), false)
})

function setup(signOut: () => Promise<Answer<null>>) {
	const kept = new Map<string, string>()
	const storage = {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name),
	}
	const clock = createFakeClock()
	return { clock, farewell: createFarewell({ signOut, storage, clock }) }
}
