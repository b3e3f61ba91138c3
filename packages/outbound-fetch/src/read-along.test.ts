import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { createTextReader } from '../testing/create-text-reader.ts'
import { pour } from '../testing/pour.ts'
import { type Answer, type Site, startSite } from '../testing/start-site.ts'
import type { BodyReader, Verdict } from './body-reader.ts'
import type { FetchRequest, OutboundFetch } from './fetch-request.ts'
import type { FetchResult } from './fetch-result.ts'
import type { Limits } from './limits.ts'

const html = { 'content-type': 'text/html' }
const head = '<title>Cup</title>'
const sites: Site[] = []
after(() => Promise.all(sites.map((site) => site.close())))

async function open(answer: Answer, limits: Partial<Limits> = {}) {
	const site = await startSite(answer)
	sites.push(site)
	const door = createTestFetch({ allowances: [site.allowance], limits })
	return { site, door, url: `${site.origin}/` }
}

function read(door: OutboundFetch, url: string, reader: BodyReader | null, more: Partial<FetchRequest> = {}) {
	return door.fetch(url, { purpose: 'resolve', ...more, read: () => reader })
}

const pourAfterHead: Answer = (_, response) => {
	response.writeHead(200, html).write(head)
	pour(response, new Uint8Array(16_384))
}

function toReason(result: FetchResult): string {
	return result.ok ? 'ok' : result.reason
}

test('OF90 a reader gets a body while it arrives, decoded', async () => {
	const bytes = gzipSync(`${head}<p>rest</p>`)
	const { promise: isSeen, resolve: see } = Promise.withResolvers<void>()
	const { door, url } = await open(async (_, response) => {
		response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).write(bytes.subarray(0, -6))
		await isSeen
		response.end(bytes.subarray(-6))
	})
	const reader = createTextReader(null)
	const push = (piece: Uint8Array) => {
		see()
		return reader.push(piece)
	}
	const result = await read(door, url, { push })
	assert.ok(result.ok && !result.truncated)
	assert.equal(reader.text(), `${head}<p>rest</p>`)
	assert.equal(Buffer.from(result.body).toString(), reader.text())
})

for (const coding of ['identity', 'gzip'] as const) {
	test(`OF90 what a reader has enough of is left at once, its socket closed and its host free: ${coding}`, async () => {
		const closed = Promise.withResolvers<void>()
		const { door, url } = await open((request, response) => {
			if (request.url !== '/') {
				response.writeHead(200, html).end('next')
				return
			}
			response.on('close', closed.resolve)
			response.writeHead(200, { ...html, 'content-encoding': coding })
			response.write(coding === 'gzip' ? gzipSync(head) : head)
		})
		const result = await read(door, url, createTextReader('</title>'))
		assert.ok(result.ok && result.truncated)
		assert.equal(Buffer.from(result.body).toString(), head)
		await closed.promise
		const next = await door.fetch(`${url}next`, { purpose: 'resolve' })
		assert.equal(toReason(next), 'ok')
	})
}

test('OF90 of an endless body little more than enough is taken', async () => {
	const { door, url, site } = await open(pourAfterHead)
	const result = await read(door, url, createTextReader('</title>'))
	assert.ok(result.ok && result.truncated)
	assert.ok(result.body.length <= 65_536 * 2, String(result.body.length))
	assert.equal(site.requests.length, 1)
})

test('OF90 a reader may have enough while nothing arrives', async () => {
	const closed = Promise.withResolvers<void>()
	const answer: Answer = (_, response) => {
		response.on('close', closed.resolve)
		response.writeHead(200, html).write(head)
	}
	const { door, url } = await open(answer, { totalMs: 2 ** 30 })
	const enough = new AbortController()
	const push = () => {
		setImmediate(() => enough.abort())
		return 'more' as const
	}
	const result = await read(door, url, { push, enough: enough.signal })
	assert.ok(result.ok && result.truncated, toReason(result))
	assert.equal(Buffer.from(result.body).toString(), head)
	await closed.promise
})

test('OF91 a reader holds the download back until it is done with a piece', async () => {
	const sockets: Socket[] = []
	const { door, url } = await open(
		(request, response) => {
			sockets.push(request.socket)
			pourAfterHead(request, response)
		},
		{ wireBytes: 2 ** 28, decodedBytes: 2 ** 28, totalMs: 60_000 },
	)
	const { promise: verdict, resolve: decide } = Promise.withResolvers<Verdict>()
	const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>()
	let asked = 0
	const push = () => {
		asked += 1
		ask()
		return verdict
	}
	const fetching = read(door, url, { push })
	await isAsked
	const sent = await waitUntilStill(() => sockets[0]?.bytesWritten ?? 0)
	assert.equal(asked, 1)
	assert.ok(sent < 2 ** 26, `${sent} bytes were sent`)
	decide('enough')
	assert.equal(toReason(await fetching), 'ok')
})

/** Waits until a number that grows has stopped growing. */
async function waitUntilStill(count: () => number): Promise<number> {
	for (let before = -1; ; ) {
		const now = count()
		if (now === before) return now
		before = now
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
}

test('OF91 a reader that is never done with a piece ends with the time budget, and its host is free', async () => {
	const { door, url } = await open(
		(request, response) =>
			request.url === '/' ? pourAfterHead(request, response) : response.writeHead(200, html).end(),
		{ totalMs: 300 },
	)
	const result = await read(door, url, { push: () => new Promise(() => undefined) })
	assert.equal(toReason(result), 'timeout')
	assert.equal(toReason(await door.fetch(`${url}next`, { purpose: 'resolve' })), 'ok')
})

const bounds = { wireBytes: 100_000, decodedBytes: 200_000 }
const bounded: readonly (readonly [reason: string, seen: number, answer: Answer])[] = [
	['too_large', 100_000, pourAfterHead],
	[
		'too_large',
		100_000,
		(_, response) => response.writeHead(200, { ...html, 'content-length': 5_000_000 }).write(new Uint8Array(150_000)),
	],
	[
		'too_large_decoded',
		200_000,
		(_, response) =>
			response.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(new Uint8Array(16 * 1_048_576))),
	],
]
for (const [index, [reason, seen, answer]] of bounded.entries()) {
	test(`OF93 a reader gets the bytes within the bounds and no more: ${reason} (${index})`, async () => {
		const { door, url } = await open(answer, bounds)
		const reader = createTextReader(null)
		assert.equal(toReason(await read(door, url, reader)), reason)
		assert.equal(Buffer.concat(reader.pieces).length, seen)
	})
}

test('OF93 a body that announces too much may still be enough for a reader, not for who wants it whole', async () => {
	const { door, url } = await open((_, response) =>
		response.writeHead(200, { ...html, 'content-length': 9_000_000 }).write(head),
	)
	assert.equal(toReason(await door.fetch(url, { purpose: 'resolve' })), 'too_large')
	assert.equal(toReason(await read(door, url, createTextReader('</title>'))), 'ok')
	assert.equal(toReason(await read(door, url, null, { cache: 'refresh' })), 'too_large')
})

const broken: readonly (readonly [reason: string, reads: number, answer: Answer])[] = [
	[
		'response_broken',
		1,
		(_, response) => response.writeHead(200, { ...html, 'content-length': 99 }).write(head, () => response.destroy()),
	],
	['timeout', 1, (_, response) => response.writeHead(200, html).write(head)],
	['coding_refused', 1, (_, response) => response.writeHead(200, { ...html, 'content-encoding': 'br' }).end(head)],
	['too_large', 1, pourAfterHead],
	['status', 0, (_, response) => response.writeHead(404, html).end(head)],
	['type_refused', 0, (_, response) => response.writeHead(200, { 'content-type': 'font/woff' }).end(head)],
]
for (const [reason, reads, answer] of broken) {
	test(`OF94 what goes wrong has the same reason with a reader and without: ${reason}`, async () => {
		const { door, url } = await open(answer, { totalMs: 400 })
		assert.equal(toReason(await door.fetch(url, { purpose: 'resolve' })), reason)
		let made = 0
		const result = await door.fetch(url, {
			purpose: 'resolve',
			read() {
				made += 1
				return createTextReader(null)
			},
		})
		assert.deepEqual([toReason(result), made], [reason, reads])
	})
}

test('OF96 a reader is made of what is known before the body; null takes it whole; 304 has nothing to read', async () => {
	const { door, url } = await open((request, response) =>
		request.headers['if-none-match']
			? response.writeHead(304).end()
			: response.writeHead(200, { ...html, etag: '"a"' }).end(head),
	)
	const heads: unknown[] = []
	const note = (known: { readonly url: string; readonly status: number; readonly contentType: string | null }) => {
		heads.push([known.url, known.status, known.contentType])
		return null
	}
	const whole = await door.fetch(url, { purpose: 'resolve', read: note })
	assert.equal(whole.ok && Buffer.from(whole.body).toString(), head)
	const same = await door.fetch(url, { purpose: 'resolve', read: note, conditional: { etag: '"a"' } })
	assert.equal(same.status, 304)
	assert.deepEqual(heads, [[url, 200, 'text/html']])
})
