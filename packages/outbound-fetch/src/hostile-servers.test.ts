import assert from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type Answer, type Site, startRawSite, startSite } from '../testing/start-site.ts'
import type { FetchRequest } from './fetch-request.ts'
import type { FetchResult } from './fetch-result.ts'
import type { Limits } from './limits.ts'

const request: FetchRequest = { purpose: 'resolve' }

async function fetchFrom(site: Site, limits: Partial<Limits> = {}, extra: Partial<FetchRequest> = {}) {
	try {
		const door = createTestFetch({ allowances: [site.allowance], limits })
		return await door.fetch(`${site.origin}/`, { ...request, ...extra })
	} finally {
		await site.close()
	}
}

async function fetchAnswer(answer: Answer, limits: Partial<Limits> = {}, extra: Partial<FetchRequest> = {}) {
	return fetchFrom(await startSite(answer), limits, extra)
}

function toReason(result: FetchResult): string {
	return result.ok ? 'ok' : result.reason
}

/** Writes as fast as the other side reads, without end. */
function pour(response: ServerResponse, chunk: Uint8Array) {
	while (response.writable && response.write(chunk)) if (response.destroyed) return
	if (!response.destroyed) response.once('drain', () => pour(response, chunk))
}

const html = { 'content-type': 'text/html' }
const text = '<p>页面'.repeat(50)

test('OF20 a page arrives whole, with its status, headers and type', async () => {
	const result = await fetchAnswer((_, response) => {
		response.writeHead(200, { ...html, 'X-Twice': ['a', 'b'], 'set-cookie': 'a=b' }).end(text)
	})
	assert.ok(result.ok)
	assert.equal(new TextDecoder().decode(result.body), text)
	assert.equal(result.contentType, 'text/html')
	assert.equal(result.headers['x-twice'], 'a, b')
	assert.equal(result.headers['set-cookie'], undefined)
	assert.deepEqual(result.hops, [{ url: result.url, status: 200 }])
})

test('OF21 a request says who asks, carries no cookie and nothing about a person', async () => {
	const site = await startSite((_, response) => response.writeHead(200, html).end())
	const door = createTestFetch({ allowances: [site.allowance], userAgent: 'TestBot/1.0 (+https://chat.example/bot)' })
	await door.fetch(`${site.origin}/#fragment`, request)
	await site.close()
	assert.deepEqual(site.requests, ['/'])
	const { host, ...headers } = site.seenHeaders[0] ?? {}
	assert.equal(host, `shop.localhost:${site.port}`)
	assert.deepEqual(headers, {
		'user-agent': 'TestBot/1.0 (+https://chat.example/bot)',
		accept: 'text/html, application/xhtml+xml',
		'accept-encoding': 'gzip, deflate, br, zstd',
		connection: 'close',
	})
})

test('OF30 a body without end is refused at the first byte over the bound', async () => {
	const result = await fetchAnswer((_, response) => pour(response.writeHead(200, html), new Uint8Array(16_384)))
	assert.equal(toReason(result), 'too_large')
})

test('OF30 a body of exactly the bound passes, one byte more does not', async () => {
	for (const [size, reason] of [
		[1_000, 'ok'],
		[1_001, 'too_large'],
	] as const) {
		const send: Answer = (_, response) => {
			response.writeHead(200, html)
			response.write(new Uint8Array(500))
			response.end(new Uint8Array(size - 500))
		}
		assert.equal(toReason(await fetchAnswer(send, { wireBytes: 1_000 })), reason)
		assert.equal(toReason(await fetchAnswer(send, {}, { maxWireBytes: 1_000 })), reason)
	}
})

test('OF30 a caller can tighten the bound but not widen it', async () => {
	const result = await fetchAnswer(
		(_, response) => response.writeHead(200, html).end(new Uint8Array(2_000)),
		{ wireBytes: 1_000 },
		{ maxWireBytes: 1_000_000 },
	)
	assert.equal(toReason(result), 'too_large')
})

test('OF31 a body that announces too much is refused before it is read', async () => {
	const result = await fetchAnswer((_, response) => {
		response.writeHead(200, { ...html, 'content-length': 50_000_000 }).write('<p>')
	})
	assert.equal(toReason(result), 'too_large')
})

test('OF32 tiny chunks cannot smuggle more over the wire than the bound', async () => {
	const framing = `5;${'x'.repeat(400)}\r\nhello\r\n`.repeat(40)
	const site = await startRawSite((socket) => {
		socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n')
		const more = () => {
			while (!socket.destroyed && socket.write(framing));
			socket.once('drain', more)
		}
		more()
	})
	const result = await fetchFrom(site, { wireBytes: 100_000, totalMs: 3_000 })
	assert.ok(['too_large', 'response_broken'].includes(toReason(result)), toReason(result))
})

test('OF33 a slow drip ends with the time budget', async () => {
	const start = performance.now()
	const result = await fetchAnswer(
		(_, response) => {
			response.writeHead(200, html)
			const timer = setInterval(() => response.write('.'), 20)
			response.on('close', () => clearInterval(timer))
		},
		{ totalMs: 300 },
	)
	assert.equal(toReason(result), 'timeout')
	assert.ok(performance.now() - start < 1_500)
})

test('OF33 a server that accepts and says nothing ends with the time budget', async () => {
	const site = await startRawSite(() => undefined)
	assert.equal(toReason(await fetchFrom(site, { totalMs: 200 })), 'timeout')
})

test('OF33 the budget covers all hops together', async () => {
	let step = 0
	const start = performance.now()
	const result = await fetchAnswer(
		(_, response) => {
			step += 1
			setTimeout(() => response.writeHead(302, { location: `/${step}` }).end(), 150)
		},
		{ totalMs: 400, redirects: 100 },
	)
	assert.equal(toReason(result), 'timeout')
	assert.ok(performance.now() - start < 1_500)
})

test('OF33 a name server that never answers ends with the time budget', async () => {
	const door = createTestFetch({ resolve: () => new Promise(() => undefined), limits: { totalMs: 100 } })
	const keepAlive = setInterval(() => undefined, 50)
	assert.equal(toReason(await door.fetch('http://slow.example/', request)), 'timeout')
	clearInterval(keepAlive)
})

test('OF34 headers without end are refused', async () => {
	const site = await startRawSite((socket) => {
		socket.write('HTTP/1.1 200 OK\r\n')
		const more = () => {
			while (!socket.destroyed && socket.write(`x-${Math.random()}: ${'y'.repeat(1_000)}\r\n`));
			socket.once('drain', more)
		}
		more()
	})
	assert.equal(toReason(await fetchFrom(site)), 'headers_too_large')
})

test('OF34 headers over the bound are refused and headers under it pass', async () => {
	for (const [size, reason] of [
		[12_000, 'ok'],
		[17_000, 'headers_too_large'],
	] as const) {
		const result = await fetchAnswer((_, response) => {
			response.writeHead(200, { ...html, 'x-large': 'y'.repeat(size) }).end()
		})
		assert.equal(toReason(result), reason)
	}
})

test('OF34 interim answers without end are refused', async () => {
	const site = await startRawSite((socket) => {
		const more = () => {
			while (!socket.destroyed && socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(50)));
			socket.once('drain', more)
		}
		more()
	})
	assert.equal(toReason(await fetchFrom(site, { totalMs: 3_000 })), 'headers_too_large')
})

test('OF38 an answer that is not HTTP, or is cut off, is broken', async () => {
	for (const bytes of [
		'hello\r\n\r\n',
		'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 100\r\n\r\n<p>',
		'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n<p>',
		'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
		'',
	]) {
		const site = await startRawSite((socket) => socket.end(bytes))
		assert.equal(toReason(await fetchFrom(site)), 'response_broken', bytes)
	}
})

test('OF38 a closed port cannot be connected to', async () => {
	const site = await startSite((_, response) => response.end())
	await site.close()
	const door = createTestFetch({ allowances: [site.allowance] })
	assert.equal(toReason(await door.fetch(`${site.origin}/`, request)), 'connect_failed')
})

test('OF40 a caller can give up at any time', async () => {
	const controller = new AbortController()
	const site = await startSite(() => controller.abort())
	assert.equal(toReason(await fetchFrom(site, {}, { signal: controller.signal })), 'aborted')
	const door = createTestFetch()
	assert.equal(
		toReason(await door.fetch('http://shop.example/', { ...request, signal: AbortSignal.abort() })),
		'aborted',
	)
})
