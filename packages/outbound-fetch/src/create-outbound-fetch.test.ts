import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startSite } from '../testing/start-site.ts'
import { createOutboundFetch, defaultLimits } from './index.ts'

test('OF1 the door as it is built for production refuses loopback and opens for a named allowance', async () => {
	const site = await startSite((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('page'))
	const resolve = async () => [{ address: '127.0.0.1', family: 4 as const }]
	const closed = createOutboundFetch({ ports: [site.port], resolve })
	for (const host of ['127.0.0.1', 'shop.example']) {
		const result = await closed.fetch(`http://${host}:${site.port}/`, { purpose: 'resolve' })
		assert.equal(result.ok ? 'ok' : result.reason, 'address_refused')
	}
	assert.deepEqual(site.requests, [])
	const open = createOutboundFetch({ allowances: [site.allowance] })
	assert.equal((await open.fetch(`${site.origin}/`, { purpose: 'card' })).ok, true)
	assert.deepEqual(site.requests, ['/robots.txt', '/'])
	await site.close()
})

test('OF44 an inner block of the operator is refused as a literal, as a name and behind a redirect', async () => {
	const site = await startSite((_, response) => response.writeHead(302, { location: 'http://[2a00:1234::1]/' }).end())
	const resolve = async () => [{ address: '2a00:1234::1', family: 6 as const }]
	const door = createOutboundFetch({ resolve, innerBlocks: ['2a00:1234::/32'], allowances: [site.allowance] })
	for (const url of ['http://[2a00:1234::1]/', 'http://shop.example/', `${site.origin}/`]) {
		const result = await door.fetch(url, { purpose: 'resolve' })
		assert.equal(result.ok ? 'ok' : result.reason, 'address_refused', url)
	}
	await site.close()
})

test('OF1 the bounds are those of the design', () => {
	const { totalMs, wireBytes, decodedBytes, codings, headerBytes, redirects } = defaultLimits
	assert.deepEqual([totalMs, wireBytes, decodedBytes], [5_000, 1_048_576, 2_097_152])
	assert.deepEqual([codings, headerBytes, redirects], [2, 16_384, 5])
})
