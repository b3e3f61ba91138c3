import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createHostQueue } from './host-queue.ts'
import { defaultLimits } from './limits.ts'

test('OF86 a dot at the end of a host opens no second line', async () => {
	const limits = { ...defaultLimits, queueMs: 20 }
	const queue = createHostQueue(limits, Math.random, async () => undefined)
	const { signal } = new AbortController()
	for (const [host, other] of [
		['shop.example', 'shop.example.'],
		['shop.example.:8080', 'shop.example:8080'],
	] as const) {
		const leave = await queue.enter(host, signal)
		assert.equal(await queue.enter(other, signal), null, 'waits in vain for its turn')
		leave?.()
	}
	assert.notEqual(await queue.enter('other.example', signal), null)
})
