import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { createLinks, type Links, parsePlatforms } from '@hutong/links'
import { createOutboundFetch, type OutboundFetch } from '@hutong/outbound-fetch'
import { resolveLink } from './resolve-link.ts'

const pages: Record<string, (response: ServerResponse, port: number) => void> = {
	'/h.script1': (response, port) =>
		html(
			response,
			`<a href="http://taobao.localhost:${port}/item.htm?id=999999999999">other</a>
<script>var url = 'http://taobao.localhost:${port}/item.htm?id=610000000001&amp;ut_sk=1.device&amp;price=9';</script>`,
		),
	'/h.twohop1': (response, port) => redirect(response, `http://m.tb.localhost:${port}/h.script1`),
	'/h.loopone': (response, port) => redirect(response, `http://m.tb.localhost:${port}/h.looptwo`),
	'/h.looptwo': (response, port) =>
		html(response, `<script>var url = 'http://m.tb.localhost:${port}/h.loopone';</script>`),
	'/h.expired': (response) => html(response, '<p>链接已失效</p>'),
	'/h.missing': (response) => response.writeHead(404).end(),
	'/h.inwards': (response) => redirect(response, 'http://127.0.0.1:1/admin'),
	'/h.endless': (response) => {
		response.writeHead(200, { 'content-type': 'text/html' })
		const drip = setInterval(() => response.write('<p>and more</p>'.repeat(4000)), 5)
		response.on('close', () => clearInterval(drip))
	},
}

const server = createServer((request: IncomingMessage, response) => {
	asked.push(`${request.headers.host}${request.url}`)
	const { pathname } = new URL(request.url ?? '/', 'http://x')
	const page = pages[pathname]
	if (page) return page(response, port)
	response.writeHead(404).end()
})
const asked: string[] = []
let port = 0
let links: Links
let outbound: OutboundFetch

before(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	port = (server.address() as AddressInfo).port
	const parsed = parsePlatforms([
		{
			extends: 'taobao',
			hosts: [{ host: `taobao.localhost:${port}`, scheme: 'http' }],
			shortHosts: [{ host: `m.tb.localhost:${port}`, scheme: 'http' }],
		},
	])
	assert.ok(parsed.ok)
	links = createLinks({ platforms: parsed.platforms })
	const allow = (host: string) => ({ name: 'test', host, port, address: '127.0.0.1' })
	outbound = createOutboundFetch({
		allowances: [allow('m.tb.localhost'), allow('taobao.localhost')],
		limits: { hostGapMs: 0, totalMs: 1500 },
	})
})
after(() => {
	server.closeAllConnections()
	server.close()
})

const short = (code: string) => `http://m.tb.localhost:${port}/h.${code}`
const item = (id: string) => `http://taobao.localhost:${port}/item.htm?id=${id}`

test('HS50 a short link whose page names its target in a script leads to the item, clean, and the item is not asked', async () => {
	asked.length = 0
	const found = await resolveLink(links, outbound, short('script1'))
	assert.ok(found.ok)
	assert.equal(found.url, item('610000000001'))
	assert.equal(found.identity.item, '610000000001')
	assert.deepEqual(asked, [`m.tb.localhost:${port}/h.script1`])
})

test('HS50 a redirect leads on, and every hop is named', async () => {
	const found = await resolveLink(links, outbound, short('twohop1'))
	assert.ok(found.ok)
	assert.equal(found.url, item('610000000001'))
	assert.deepEqual(found.hops.slice(0, 2), [short('twohop1'), short('script1')])
})

const broken: readonly [code: string, problem: string][] = [
	['loopone', 'card_redirect_loop'],
	['expired', 'card_link_expired'],
	['missing', 'card_link_expired'],
	['endless', 'card_too_large'],
	['inwards', 'card_refused'], // nothing inside the house is ever a target
]
for (const [code, problem] of broken) {
	test(`HS53 h.${code} gives ${problem}`, async () => {
		const found = await resolveLink(links, outbound, short(code))
		assert.deepEqual(found.ok ? found.url : found.problem, problem)
	})
}

test('HS53 where a short link led that nobody is to follow is a hop all the same: the policy judges it', async () => {
	const found = await resolveLink(links, outbound, short('inwards'))
	assert.deepEqual(found.hops, [short('inwards'), 'http://127.0.0.1:1/admin'])
})

test('HS50 a link that is no short link is its own answer', async () => {
	asked.length = 0
	const found = await resolveLink(links, outbound, `${item('610000000003')}&spm=a2141&un=someone`)
	assert.ok(found.ok)
	assert.equal(found.url, item('610000000003'))
	assert.deepEqual(asked, [])
})

function html(response: ServerResponse, body: string): void {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body)
}

function redirect(response: ServerResponse, location: string): void {
	response.writeHead(302, { location }).end()
}
