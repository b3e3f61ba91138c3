import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { startRawSite, startSite } from '../testing/start-site.ts'
import { createOutboundFetch } from './index.ts'

const request = { purpose: 'resolve', followRedirects: false } as const

async function fetchRaw(bytes: string) {
	const site = await startRawSite((socket) => socket.end(bytes))
	const result = await createTestFetch({ allowances: [site.allowance] }).fetch(`${site.origin}/`, request)
	await site.close()
	return { site, result }
}

test('OF54 an answer that redirects to two places leads to neither', async () => {
	const head = 'HTTP/1.1 302 Found\r\ncontent-length: 0\r\n'
	const { result } = await fetchRaw(`${head}location: /a\r\nLocation: /b\r\n\r\n`)
	assert.equal(result.ok ? 'ok' : result.reason, 'response_broken')
	const { site, result: twice } = await fetchRaw(`${head}location: /a\r\nlocation: /a\r\n\r\n`)
	assert.equal(twice.ok ? null : twice.location, `${site.origin}/a`)
})

for (const [title, bytes] of [
	['two lengths', 'content-length: 3\r\ncontent-length: 4\r\n\r\n<p>'],
	['a length of its own kind', 'content-length: +3\r\n\r\n<p>'],
	['a length and chunks', 'content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n\r\n'],
	['a chunk that is longer than it says', 'transfer-encoding: chunked\r\n\r\n1\r\n<p>\r\n0\r\n\r\n'],
	['a chunk without a size', 'transfer-encoding: chunked\r\n\r\nx\r\n<p>\r\n0\r\n\r\n'],
	['trailers over the bound', `transfer-encoding: chunked\r\n\r\n0\r\n${'x: y\r\n'.repeat(20_000)}`],
	['a bare line feed in the head', 'x: y\n\n<p>'],
	['a header folded over two lines', 'x: y\r\n z\r\n\r\n<p>'],
	['a space before the colon', 'x : y\r\n\r\n<p>'],
] as const) {
	test(`OF38 an answer that two readers would read differently is refused: ${title}`, async () => {
		const { result } = await fetchRaw(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n${bytes}`)
		assert.equal(result.ok, false)
		assert.match(result.ok ? 'ok' : result.reason, /^(response_broken|headers_too_large)$/)
	})
}

test('OF21 nothing of a URL gets into the head of the request but its path', async () => {
	const site = await startSite((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end())
	const door = createTestFetch({ allowances: [site.allowance] })
	for (const path of ['/a%0d%0ax-evil:%201', '/ HTTP/1.1', '/a?x=\u010d\u010a', '/\u2028x']) {
		assert.equal((await door.fetch(`${site.origin}${path}`, request)).ok, true, path)
	}
	await site.close()
	assert.ok(
		site.requests.every((path) => /^\/[\x21-\x7e]*$/.test(path)),
		`${site.requests}`,
	)
	assert.ok(site.seenHeaders.every((headers) => headers['x-evil'] === undefined))
})

test('OF21 a user agent that would break out of its header is refused when the door is built', () => {
	for (const userAgent of ['Bot/1\r\nx: y', '', ' Bot', 'Bot/1 胡同']) {
		assert.throws(() => createOutboundFetch({ userAgent }), RangeError, userAgent)
	}
})
