import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { createTextReader } from '../testing/create-text-reader.ts'
import { type Answer, type Site, startSite } from '../testing/start-site.ts'
import type { BodyReader } from './body-reader.ts'
import type { FetchRequest, OutboundFetch } from './fetch-request.ts'
import type { FetchResult } from './fetch-result.ts'

const html = { 'content-type': 'text/html' }
const head = '<title>Cup</title>'
const sites: Site[] = []
after(() => Promise.all(sites.map((site) => site.close())))

async function open(answer: Answer) {
	const site = await startSite(answer)
	sites.push(site)
	const door = createTestFetch({ allowances: [site.allowance] })
	return { site, door, url: `${site.origin}/` }
}

function read(door: OutboundFetch, url: string, reader: BodyReader | null, more: Partial<FetchRequest> = {}) {
	return door.fetch(url, { purpose: 'resolve', ...more, read: () => reader })
}

function toReason(result: FetchResult): string {
	return result.ok ? 'ok' : result.reason
}

const failures: readonly (readonly [name: string, read: FetchRequest['read']])[] = [
	[
		'when it is made',
		() => {
			throw new Error('broken')
		},
	],
	[
		'at a piece',
		() => ({
			push: () => {
				throw new Error('broken')
			},
		}),
	],
	['later', () => ({ push: () => Promise.reject(new Error('broken')) })],
]
for (const [name, broken] of failures) {
	test(`OF92 what a reader throws ends the download and reaches its caller alone: ${name}`, async () => {
		const closed: Promise<unknown>[] = []
		const { door, url } = await open((_, response) => {
			closed.push(once(response, 'close'))
			response.writeHead(200, html).write(head)
			if (closed.length > 1) response.end()
		})
		const first = assert.rejects(door.fetch(url, { purpose: 'resolve', ...(broken && { read: broken }) }), /broken/)
		const reader = createTextReader(null)
		const other = await read(door, url, reader)
		assert.ok(other.ok && !other.truncated, toReason(other))
		assert.equal(reader.text().endsWith(head), true)
		await first
		await Promise.all(closed)
	})
}

test('OF92 a caller that has gone takes its reader with it, and the others still get all', async () => {
	const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>()
	const { door, url, site } = await open((_, response) => response.writeHead(200, html).end(head))
	const leaving = new AbortController()
	const stuck: BodyReader = {
		push() {
			ask()
			return new Promise(() => undefined)
		},
	}
	const first = read(door, url, stuck, { signal: leaving.signal })
	const reader = createTextReader(null)
	const second = read(door, url, reader)
	await isAsked
	leaving.abort()
	assert.equal(toReason(await first), 'aborted')
	assert.equal(toReason(await second), 'ok')
	assert.equal(reader.text(), head)
	assert.equal(site.requests.length, 1)
})

test('OF95 what one reader left is remembered for those for whom it is enough; others ask again', async () => {
	const { door, url, site } = await open((_, response) => response.writeHead(200, html).end(`${head}<p>rest</p>`))
	const stopAtHead = { push: () => 'enough' as const }
	await read(door, url, stopAtHead)
	const again = createTextReader('</title>')
	const remembered = await read(door, url, again)
	assert.ok(remembered.ok && remembered.cached)
	assert.ok(again.text().startsWith(head))
	assert.equal(site.requests.length, 1)
	const all = createTextReader('</p>')
	const asked = await read(door, url, all)
	assert.ok(asked.ok)
	assert.ok(all.text().endsWith('rest</p>'))
})

test('OF95 a body cut short by one reader is not taken for a whole one', async () => {
	const { door, url, site } = await open((_, response) => {
		response.writeHead(200, html).write(head)
		if (site.requests.length > 1) response.end('<p>rest</p>')
	})
	for (const reader of [createTextReader('</p>'), null]) {
		site.requests.length = 0
		await read(door, url, { push: () => 'enough' }, { cache: 'refresh' })
		const result = await read(door, url, reader)
		assert.ok(result.ok)
		assert.equal(Buffer.from(result.body).toString(), `${head}<p>rest</p>`)
		assert.equal(site.requests.length, 2)
	}
})

test('OF95 readers of one URL at once share one download, and each gets all of it', async () => {
	const { door, url, site } = await open((_, response) => response.writeHead(200, html).end(head))
	const readers = Array.from({ length: 5 }, () => createTextReader(null))
	await Promise.all(readers.map((reader) => read(door, url, reader)))
	assert.deepEqual(
		readers.map((reader) => reader.text()),
		Array(5).fill(head),
	)
	assert.equal(site.requests.length, 1)
})
