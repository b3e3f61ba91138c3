import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createCanaryConnect } from '../testing/connect-to-canary.ts'
import { createTestFetch } from '../testing/create-test-fetch.ts'
import { createInnerUrl, createRandom } from '../testing/random-inner-url.ts'
import { type Canary, startCanary } from '../testing/start-canary.ts'
import { type Site, startSite } from '../testing/start-site.ts'
import { connectToAddress } from './connect-pinned.ts'
import type { OutboundFetch } from './fetch-request.ts'
import { allGuards, createGuardsWithout } from './guards/all-guards.ts'
import type { Guards } from './guards/guard.ts'
import type { Resolve } from './resolve-host.ts'

// Every port is open and every name leads to the canary, so that nothing but the address is left to refuse it.
const everyPort = Array.from({ length: 65_536 }, (_, port) => port)
const resolveToCanary: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]
const addressGuards = ['literal-address', 'resolved-address', 'remote-address']
const request = { purpose: 'resolve' } as const

let canary: Canary
let site: Site
let location = ''

before(async () => {
	canary = await startCanary()
	site = await startSite((_, response) =>
		response.writeHead(302, { location: Buffer.from(location).toString('latin1') }).end(),
	)
})

after(async () => {
	await canary.close()
	await site.close()
})

/** The canary hears of a socket a moment after the door has closed it. */
async function waitUntil(isTrue: () => boolean) {
	for (let turn = 0; turn < 200 && !isTrue(); turn += 1) await wait(5)
}

function createDoor(guards: Guards = allGuards): { readonly door: OutboundFetch; readonly asked: string[] } {
	const { connect, asked } = createCanaryConnect(canary)
	const viaSite: typeof connect = (target) => (target.port === site.port ? connectToAddress(target) : connect(target))
	const options = { ports: everyPort, resolve: resolveToCanary, allowances: [site.allowance] }
	return { door: createTestFetch(options, { connect: viaSite, guards }), asked }
}

async function fetchRedirected(door: OutboundFetch, target: string) {
	location = target
	return door.fetch(`${site.origin}/go?${Math.random()}`, request)
}

test('OF14 two thousand spellings of inner addresses open no socket', async () => {
	const random = createRandom(20_220_127)
	const { door, asked } = createDoor()
	const reasons = new Map<string, number>()
	for (let count = 0; count < 2_000; count += 1) {
		const url = createInnerUrl(random, canary.port)
		const result = await door.fetch(url, request)
		assert.equal(result.ok, false, url)
		const reason = result.ok ? 'ok' : result.reason
		reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
	}
	assert.deepEqual(asked, [])
	assert.ok((reasons.get('address_refused') ?? 0) > 500, `not vacuous: ${JSON.stringify([...reasons])}`)
})

test('OF14 four hundred of them behind a redirect open no socket', async () => {
	const random = createRandom(20_211_129)
	const { door, asked } = createDoor()
	let refused = 0
	for (let count = 0; count < 400; count += 1) {
		const result = await fetchRedirected(door, createInnerUrl(random, canary.port))
		if (!result.ok && result.reason === 'address_refused') refused += 1
	}
	assert.deepEqual(asked, [])
	assert.ok(refused > 100)
})

test('OF14 without the address guards those spellings do reach the canary', async () => {
	const random = createRandom(20_220_127)
	const { door, asked } = createDoor(createGuardsWithout(...addressGuards))
	const hits = canary.hits
	for (let count = 0; count < 200; count += 1) await door.fetch(createInnerUrl(random, canary.port), request)
	assert.ok(asked.length > 50)
	await waitUntil(() => canary.hits === hits + asked.length)
	assert.equal(canary.hits, hits + asked.length)
})

test('OF15 a real socket to loopback is never opened, whether the host is a literal or a name', async () => {
	const options = { ports: [canary.port], resolve: resolveToCanary }
	const hits = canary.hits
	for (const host of ['127.0.0.1', 'inner.example']) {
		const result = await createTestFetch(options).fetch(`http://${host}:${canary.port}/`, request)
		assert.equal(result.ok ? 'ok' : result.reason, 'address_refused', host)
	}
	await wait(50)
	assert.equal(canary.hits, hits)
})

test('OF15 with the guard of the literal or of the name off, that socket is opened', async () => {
	const options = { ports: [canary.port], resolve: resolveToCanary }
	for (const [host, ...off] of [
		['127.0.0.1', 'literal-address', 'resolved-address'],
		['inner.example', 'resolved-address'],
	] as const) {
		const hits = canary.hits
		const door = createTestFetch(options, { guards: createGuardsWithout(...off) })
		const result = await door.fetch(`http://${host}:${canary.port}/`, request)
		await waitUntil(() => canary.hits === hits + 1)
		assert.equal(canary.hits, hits + 1, host)
		assert.equal(result.ok ? 'ok' : result.reason, 'address_refused', 'the guard of the socket is still there')
	}
	const bare = createTestFetch(options, { guards: createGuardsWithout(...addressGuards) })
	const result = await bare.fetch(`http://127.0.0.1:${canary.port}/`, request)
	assert.equal(result.ok && new TextDecoder().decode(result.body), 'secret')
})

test('OF18 a socket that ends up elsewhere gets no byte of the request', async () => {
	const resolve: Resolve = async () => [{ address: '93.184.216.34', family: 4 }]
	const connect: typeof connectToAddress = ({ signal }) =>
		connectToAddress({ address: '127.0.0.1', port: canary.port, signal })
	const requests = canary.requests.length
	const guarded = await createTestFetch({ resolve }, { connect }).fetch('http://shop.example/', request)
	assert.equal(guarded.ok ? 'ok' : guarded.reason, 'address_refused')
	assert.equal(canary.requests.length, requests)
	const guards = createGuardsWithout('remote-address')
	const open = await createTestFetch({ resolve }, { connect, guards }).fetch('http://shop.example/', request)
	assert.equal(open.ok, true)
	assert.equal(canary.requests.length, requests + 1)
})

const publicHosts = `
item.taobao.com m.tb.cn e.tb.cn detail.tmall.com www.goofish.com h5.m.goofish.com haohuo.jinritemai.com v.douyin.com item.jd.com
3.cn u.jd.com mobile.yangkeduo.com p.pinduoduo.com detail.1688.com qr.1688.com app.kwaixiaodian.com www.xiaohongshu.com
xhslink.com fast.dewu.com dw4.co b23.tv quote.eastmoney.com www.example.com example.org en.wikipedia.org www.amazon.com
www.ebay.co.uk shop.app www.etsy.com www.ikea.com store.steampowered.com www.apple.com news.ycombinator.com github.com
www.bbc.co.uk www.lemonde.fr www.spiegel.de www.asahi.com www.naver.com yandex.ru www.gov.uk europa.eu www.12306.cn
weibo.com www.zhihu.com mp.weixin.qq.com www.bilibili.com baike.baidu.com xn--fiqs8s.xn--fiqz9s xn--bcher-kva.example
under_score.example a.b.c.d.e.example 163.com t.co bit.ly
`

test('OF19 every one of more than fifty public hosts is still reached, at the address it resolved to', async () => {
	const { connect, asked } = createCanaryConnect(canary)
	const resolve: Resolve = async (host) => [
		host.length % 2 === 0 ? { address: '93.184.216.34', family: 4 } : { address: '2606:2800:220:1::1', family: 6 },
	]
	const door = createTestFetch({ resolve }, { connect })
	const hosts = publicHosts.trim().split(/\s+/)
	assert.ok(hosts.length >= 50)
	const expected: string[] = []
	for (const host of hosts) {
		assert.equal((await door.fetch(`http://${host}/a`, request)).ok, true, host)
		expected.push(...(await resolve(host, AbortSignal.abort())).map((one) => one.address))
	}
	assert.deepEqual(asked, expected)
})
