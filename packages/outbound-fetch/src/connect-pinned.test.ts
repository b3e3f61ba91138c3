import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCertificate } from '../testing/create-certificate.ts'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { startSite } from '../testing/start-site.ts'
import { type Connect, connectToAddress } from './connect-pinned.ts'
import type { FetchResult } from './fetch-result.ts'

const html = { 'content-type': 'text/html' }
const request = { purpose: 'resolve' } as const

function toReason(result: FetchResult): string {
	return result.ok ? 'ok' : result.reason
}

test('OF39 the environment cannot switch the check of certificates off', async () => {
	const tls = createCertificate('shop.localhost')
	const site = await startSite((_, response) => response.writeHead(200, html).end(), { tls })
	const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED']
	process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
	const result = await createTestFetch({ allowances: [site.allowance] }).fetch(`${site.origin}/`, {
		purpose: 'resolve',
	})
	if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
	else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before
	await site.close()
	assert.equal(result.ok ? 'ok' : result.reason, 'tls_failed')
	assert.deepEqual(site.requests, [])
})

test('OF39 a dot at the end of a host is no part of the name a certificate is asked for', async () => {
	const tls = createCertificate('shop.example')
	const names: unknown[] = []
	const site = await startSite(
		(request, response) => {
			names.push('servername' in request.socket ? request.socket.servername : null)
			response.writeHead(200, html).end()
		},
		{ tls },
	)
	const connect: Connect = async ({ address, signal }) => {
		const { socket } = await connectToAddress({ address: '127.0.0.1', port: site.port, signal })
		return { socket, remoteAddress: address }
	}
	const resolve = async () => [{ address: '93.184.216.34', family: 4 as const }]
	const door = createTestFetch({ resolve }, { connect, tls: { ca: tls.cert } })
	const result = await door.fetch('https://shop.example./', { purpose: 'resolve' })
	await site.close()
	assert.deepEqual([result.ok, names], [true, ['shop.example']])
})

test('OF39 an unknown certificate is refused, one of a trusted issuer passes, one of another host does not', async () => {
	const own = createCertificate('shop.localhost')
	const other = createCertificate('other.localhost')
	for (const [served, trusted, reason] of [
		[own, undefined, 'tls_failed'],
		[own, own.cert, 'ok'],
		[other, other.cert, 'tls_failed'],
	] as const) {
		const site = await startSite((_, response) => response.writeHead(200, html).end(), { tls: served })
		const tls = trusted === undefined ? {} : { ca: trusted }
		const door = createTestFetch({ allowances: [site.allowance] }, { tls })
		assert.equal(toReason(await door.fetch(`${site.origin}/`, request)), reason)
		await site.close()
	}
})

test('OF41 an address that does not answer does not keep the next from being tried', async () => {
	const site = await startSite((_, response) => response.writeHead(200, html).end())
	const asked: string[] = []
	const door = createTestFetch(
		{
			resolve: async () => [
				{ address: '2606:2800:220:1::1', family: 6 },
				{ address: '93.184.216.34', family: 4 },
			],
			limits: { connectMs: 100 },
		},
		{
			async connect({ address, signal }) {
				asked.push(address)
				if (asked.length === 1)
					return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
				const { socket } = await connectToAddress({ address: '127.0.0.1', port: site.port, signal })
				return { socket, remoteAddress: address }
			},
		},
	)
	assert.equal(toReason(await door.fetch('http://shop.example/', request)), 'ok')
	assert.equal(asked.length, 2)
	await site.close()
})
