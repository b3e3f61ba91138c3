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

test('OF87 the pause between two requests to a host is uneven', async () => {
	const pauses: number[] = []
	const numbers = [0, 0.999]
	const queue = createHostQueue(
		defaultLimits,
		() => numbers.shift() ?? 0.5,
		async (milliseconds) => {
			pauses.push(milliseconds)
		},
	)
	const { signal } = new AbortController()
	for (let turn = 0; turn < 3; turn += 1) (await queue.enter('shop.example', signal))?.()
	assert.deepEqual(pauses.map(Math.round), [75, 225, 150])
})
