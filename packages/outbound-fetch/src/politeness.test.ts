import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { type Answer, type Site, startSite } from '../testing/start-site.ts'
import type { OutboundFetch } from './fetch-request.ts'
import type { FetchResult } from './fetch-result.ts'
import { defaultLimits } from './limits.ts'
import type { LogEntry } from './log-entry.ts'

const html = { 'content-type': 'text/html' }
const page: Answer = (_, response) => response.writeHead(200, html).end('page')
const card = { purpose: 'card' } as const
const resolve = { purpose: 'resolve' } as const

async function withSite(
	answer: Answer,
	use: (site: Site, open: (extra?: Parameters<typeof createTestFetch>[0]) => OutboundFetch) => Promise<void>,
) {
	const site = await startSite(answer)
	try {
		await use(site, (extra) => createTestFetch({ allowances: [site.allowance], ...extra }))
	} finally {
		await site.close()
	}
}

function withRobots(robots: Answer): Answer {
	return (request, response) => (request.url === '/robots.txt' ? robots : page)(request, response)
}

function toReason(result: FetchResult): string {
	return result.ok ? 'ok' : result.reason
}

test('OF75 a preview asks robots.txt first, once for many pages, and does what it says', async () => {
	const robots: Answer = (_, response) =>
		response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /private')
	await withSite(withRobots(robots), async (site, open) => {
		const door = open()
		assert.equal(toReason(await door.fetch(`${site.origin}/a`, card)), 'ok')
		assert.equal(toReason(await door.fetch(`${site.origin}/private/b`, card)), 'robots_refused')
		assert.equal(toReason(await door.fetch(`${site.origin}/c`, card)), 'ok')
		assert.deepEqual(site.requests, ['/robots.txt', '/a', '/c'])
	})
})

test('OF75 every hop of a preview asks, other purposes do not', async () => {
	const answer: Answer = (request, response) => {
		if (request.url === '/robots.txt')
			response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /b')
		else if (request.url === '/a') response.writeHead(302, { location: '/b' }).end()
		else page(request, response)
	}
	await withSite(answer, async (site, open) => {
		const result = await open().fetch(`${site.origin}/a`, card)
		assert.equal(toReason(result), 'robots_refused')
		assert.deepEqual(site.requests, ['/robots.txt', '/a'])
		assert.equal(toReason(await open().fetch(`${site.origin}/a`, resolve)), 'ok')
	})
})

test('OF76 no robots.txt allows everything, one in trouble or without end nothing', async () => {
	const endless: Answer = (_, response) => {
		response.writeHead(200, { 'content-type': 'text/plain' })
		const pour = () => {
			while (!response.destroyed && response.write('#'.repeat(10_000)));
			response.once('drain', pour)
		}
		pour()
	}
	for (const [answer, reason] of [
		[(_, response) => response.writeHead(404).end(), 'ok'],
		[(_, response) => response.writeHead(403).end(), 'ok'],
		[(_, response) => response.writeHead(503).end(), 'robots_refused'],
		[(_, response) => response.writeHead(302, { location: '/robots.txt' }).end(), 'robots_refused'],
		[endless, 'robots_refused'],
		[(_, response) => response.socket?.destroy(), 'robots_refused'],
		[(_, response) => response.writeHead(200, html).end('<html>'), 'ok'],
	] as readonly [Answer, string][]) {
		await withSite(withRobots(answer), async (site, open) => {
			assert.equal(toReason(await open().fetch(`${site.origin}/a`, card)), reason)
		})
	}
})

test('OF76 a site that cannot be reached is not blamed on its robots.txt', async () => {
	assert.equal(toReason(await createTestFetch().fetch('http://nowhere.example/', card)), 'dns_failed')
})

test('OF80 the same URL asked by many at once is fetched once', async () => {
	const slow: Answer = (request, response) => setTimeout(() => page(request, response), 50)
	await withSite(slow, async (site, open) => {
		const door = open()
		const results = await Promise.all(Array.from({ length: 20 }, () => door.fetch(`${site.origin}/a`, resolve)))
		assert.ok(results.every((result) => result.ok))
		assert.deepEqual(site.requests, ['/a'])
	})
})

test('OF81 one caller that gives up does not take the answer from the others', async () => {
	const slow: Answer = (request, response) => setTimeout(() => page(request, response), 80)
	await withSite(slow, async (site, open) => {
		const door = open()
		const controller = new AbortController()
		const first = door.fetch(`${site.origin}/a`, { ...resolve, signal: controller.signal })
		const second = door.fetch(`${site.origin}/a`, resolve)
		setTimeout(() => controller.abort(), 20)
		assert.deepEqual([toReason(await first), toReason(await second)], ['aborted', 'ok'])
	})
})

test('OF81 when all have given up the fetch itself ends', async () => {
	let isClosed = false
	const never: Answer = (request) => request.socket.on('close', () => (isClosed = true))
	await withSite(never, async (site, open) => {
		assert.equal(
			toReason(await open().fetch(`${site.origin}/a`, { ...resolve, signal: AbortSignal.timeout(50) })),
			'aborted',
		)
		for (let turn = 0; turn < 100 && !isClosed; turn += 1) await wait(5)
		assert.equal(isClosed, true)
	})
})

test('OF82 a shared or remembered answer still asks each caller about every hop', async () => {
	const answer: Answer = (request, response) =>
		request.url === '/a' ? response.writeHead(302, { location: '/b' }).end() : page(request, response)
	await withSite(answer, async (site, open) => {
		const door = open()
		const refuseB = { ...resolve, checkHop: (url: string) => !url.endsWith('/b') }
		const both = await Promise.all([door.fetch(`${site.origin}/a`, resolve), door.fetch(`${site.origin}/a`, refuseB)])
		assert.deepEqual(both.map(toReason), ['ok', 'hop_refused'])
		const later = await door.fetch(`${site.origin}/a`, refuseB)
		assert.deepEqual([toReason(later), later.cached], ['hop_refused', true])
	})
})

test("OF82 the first caller's no is not the others' no", async () => {
	await withSite(page, async (site, open) => {
		const door = open()
		const refuse = { ...resolve, checkHop: async () => wait(20, false) }
		const both = await Promise.all([door.fetch(`${site.origin}/a`, refuse), door.fetch(`${site.origin}/a`, resolve)])
		assert.deepEqual(both.map(toReason), ['hop_refused', 'ok'])
	})
})

test('OF83 an answer is remembered until its time is over, and a refresh asks again', async () => {
	const dated: Answer = (_, response) => response.writeHead(200, { ...html, 'cache-control': 'max-age=60' }).end()
	await withSite(dated, async (site, open) => {
		let time = 1_000_000
		const door = open({ now: () => time })
		assert.equal((await door.fetch(`${site.origin}/a`, resolve)).cached, false)
		time += 59_000
		const known = await door.fetch(`${site.origin}/a`, resolve)
		assert.deepEqual([known.cached, known.fetchedAt], [true, 1_000_000])
		assert.equal((await door.fetch(`${site.origin}/a`, { ...resolve, cache: 'refresh' })).cached, false)
		time += 60_000
		assert.equal((await door.fetch(`${site.origin}/a`, resolve)).cached, false)
		assert.equal(site.requests.length, 3)
	})
})

test('OF83 what must not be stored is asked again, what says nothing is kept for a while', async () => {
	for (const [control, requests] of [
		['no-store', 2],
		['no-cache', 2],
		['private, max-age=60', 2],
		['max-age=0', 2],
		['public, s-maxage=60, max-age=0', 1],
		['nonsense', 1],
	] as const) {
		const answer: Answer = (_, response) => response.writeHead(200, { ...html, 'cache-control': control }).end()
		await withSite(answer, async (site, open) => {
			const door = open()
			await door.fetch(`${site.origin}/a`, resolve)
			await door.fetch(`${site.origin}/a`, resolve)
			assert.equal(site.requests.length, requests, control)
		})
	}
})

test('OF84 a failure is remembered for a shorter time', async () => {
	const gone: Answer = (_, response) => response.writeHead(404).end()
	await withSite(gone, async (site, open) => {
		let time = 0
		const door = open({ now: () => time })
		await door.fetch(`${site.origin}/a`, resolve)
		const known = await door.fetch(`${site.origin}/a`, resolve)
		assert.deepEqual([toReason(known), known.cached, site.requests.length], ['status', true, 1])
		time += defaultLimits.negativeMs + 1
		await door.fetch(`${site.origin}/a`, resolve)
		assert.equal(site.requests.length, 2)
	})
})

test('OF84 the cache is bounded in entries and bytes', async () => {
	await withSite(page, async (site, open) => {
		for (const limits of [{ cacheEntries: 2 }, { cacheBytes: 150 }]) {
			const door = open({ limits })
			for (const path of ['a', 'b', 'c']) await door.fetch(`${site.origin}/${path}`, resolve)
			assert.equal((await door.fetch(`${site.origin}/c`, resolve)).cached, true)
			assert.equal((await door.fetch(`${site.origin}/a`, resolve)).cached, false)
		}
	})
})

test('OF85 a conditional request carries the validators and takes 304 for an answer', async () => {
	const answer: Answer = (request, response) =>
		response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200, html).end()
	await withSite(answer, async (site, open) => {
		const conditional = { etag: '"v1"', lastModified: 'Thu, 27 Jan 2022 00:00:00 GMT' }
		const result = await open().fetch(`${site.origin}/a`, { ...resolve, conditional })
		assert.equal(result.ok && result.status, 304)
		assert.equal(site.seenHeaders[0]?.['if-modified-since'], 'Thu, 27 Jan 2022 00:00:00 GMT')
		const hostile = await open().fetch(`${site.origin}/b`, { ...resolve, conditional: { etag: 'a\r\nx: y' } })
		assert.equal(hostile.ok && hostile.status, 200)
		assert.equal(site.seenHeaders[1]?.['if-none-match'], undefined)
	})
})

test('OF85 304 that nobody asked for is a status', async () => {
	await withSite(
		(_, response) => response.writeHead(304).end(),
		async (site, open) => {
			assert.equal(toReason(await open().fetch(`${site.origin}/a`, resolve)), 'status')
		},
	)
})

test('OF86 one request at a time for a host, others side by side', async () => {
	let running = 0
	let most = 0
	const answer: Answer = (request, response) => {
		running += 1
		most = Math.max(most, running)
		setTimeout(() => {
			running -= 1
			page(request, response)
		}, 20)
	}
	const other = await startSite(answer, { host: 'other.localhost' })
	await withSite(answer, async (site, open) => {
		const door = open({ allowances: [site.allowance, other.allowance] })
		await Promise.all(Array.from({ length: 5 }, (_, index) => door.fetch(`${site.origin}/${index}`, resolve)))
		assert.equal(most, 1)
		await Promise.all([site, other].map((one) => door.fetch(`${one.origin}/x`, resolve)))
		assert.equal(most, 2)
	})
	await other.close()
})

test('OF88 a queue that is full or too slow says the host is busy', async () => {
	const slow: Answer = (request, response) => setTimeout(() => page(request, response), 300)
	await withSite(slow, async (site, open) => {
		const full = open({ limits: { queueLength: 2 } })
		const results = await Promise.all([0, 1, 2].map((index) => full.fetch(`${site.origin}/${index}`, resolve)))
		assert.deepEqual(results.map(toReason), ['ok', 'ok', 'host_busy'])
		const impatient = open({ limits: { queueMs: 50 } })
		const pair = await Promise.all([0, 1].map((index) => impatient.fetch(`${site.origin}/${index}`, resolve)))
		assert.deepEqual(pair.map(toReason), ['ok', 'host_busy'])
	})
})

test('OF88 waiting for a turn does not use up the time budget', async () => {
	const slow: Answer = (request, response) => setTimeout(() => page(request, response), 150)
	await withSite(slow, async (site, open) => {
		const door = open({ limits: { totalMs: 400 } })
		const results = await Promise.all([0, 1, 2, 3].map((index) => door.fetch(`${site.origin}/${index}`, resolve)))
		assert.deepEqual(results.map(toReason), ['ok', 'ok', 'ok', 'ok'])
	})
})

test('OF89 the log names hosts and outcomes, never paths', async () => {
	const entries: LogEntry[] = []
	await withSite(page, async (site, open) => {
		const door = open({ log: (entry) => entries.push(entry), now: () => 42 })
		await door.fetch(`${site.origin}/secret?a=b`, resolve)
		await door.fetch('http://10.0.0.1/secret', resolve)
		await door.fetch('nonsense secret', resolve)
		const [first] = entries
		assert.deepEqual(
			{ ...first, milliseconds: 0 },
			{
				...{ at: 42, milliseconds: 0, purpose: 'resolve', host: `shop.localhost:${site.port}`, outcome: 'ok' },
				...{ detail: null, status: 200, hops: 1, bytes: 4, cached: false },
			},
		)
	})
	assert.deepEqual(
		entries.map((entry) => entry.outcome),
		['ok', 'address_refused', 'url_invalid'],
	)
	assert.ok(!JSON.stringify(entries).includes('secret'))
})
