import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createSystemResolve } from './resolve-host.ts'

test('OF43 the system is asked for an absolute name, so that no search list makes an inner name of it', async () => {
	const asked: string[] = []
	const resolve = createSystemResolve(async (name) => {
		asked.push(name)
		return [
			{ address: '1.1.1.1', family: 4 },
			{ address: '2606:4700::1', family: 6 },
		]
	})
	const { signal } = new AbortController()
	const found = await resolve('vault.prod', signal)
	await resolve('shop.example.', signal)
	assert.deepEqual(asked, ['vault.prod.', 'shop.example.'])
	assert.deepEqual(
		found.map((one) => one.family),
		[4, 6],
	)
})
