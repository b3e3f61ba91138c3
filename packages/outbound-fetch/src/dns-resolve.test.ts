import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type NameScript, startNameServer } from '../testing/start-name-server.ts'
import { createDnsResolve } from './dns-resolve.ts'

test('OF42 a name server is asked for the name as it stands and both families come in turns', async () => {
	const server = await startNameServer(() => ['1.1.1.1', '1.0.0.1', '2606:4700::1'])
	const resolve = createDnsResolve({ servers: [server.address] })
	const found = await resolve('shop.example', new AbortController().signal)
	await server.close()
	assert.deepEqual(
		found.map((one) => [one.address, one.family]),
		[
			['1.1.1.1', 4],
			['2606:4700::1', 6],
			['1.0.0.1', 4],
		],
	)
	assert.deepEqual(server.questions.toSorted(), ['A shop.example', 'AAAA shop.example'])
})

const cases: readonly [title: string, script: NameScript, reason: string][] = [
	['silent', () => null, 'timeout'],
	['without an answer', () => [], 'dns_failed'],
]
for (const [title, script, reason] of cases) {
	test(`OF42 a name server that is ${title} ends in ${reason}`, async () => {
		const server = await startNameServer(script)
		const door = createTestFetch({ resolve: createDnsResolve({ servers: [server.address] }), limits: { totalMs: 300 } })
		const result = await door.fetch('http://shop.example/', { purpose: 'resolve' })
		await server.close()
		assert.equal(result.ok ? 'ok' : result.reason, reason)
	})
}
