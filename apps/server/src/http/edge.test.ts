import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { openSocket } from '../../testing/http/open-socket.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'

let chat: Chat
let browser: Browser

before(async () => {
	chat = await startChat({ HUTONG_FRAMES: '["http://taobao.localhost:7710"]' })
	browser = await chat.demoBrowser('sam')
})
after(() => chat.stop())

const foreign: readonly (string | null)[] = [
	'https://evil.example',
	'null',
	null,
	'http://chat.localhost:9999',
	'https://chat.localhost',
	'http://chat.localhost.evil.example',
	'http://taobao.localhost:7710', // a page that may be framed may not act
]
const unsafe: readonly [method: string, path: string][] = [
	['POST', '/api/sign-out'],
	['POST', '/api/sign-in'],
	['POST', '/api/conversations'],
	['PUT', '/api/conversations/00000000-0000-7000-8000-000000000000/title'],
	['DELETE', '/api/conversations/00000000-0000-7000-8000-000000000000/members/me'],
	['PATCH', '/api/me'],
	['POST', '/api/nothing'],
]
for (const [method, path] of unsafe) {
	test(`HS41 a page of another site cannot act in somebody’s name: ${method} ${path}`, async () => {
		for (const origin of foreign) {
			const { status, body } = await browser.ask(method, path, { body: {}, headers: { origin } })
			assert.deepEqual([status, (body as { code: string }).code], [403, 'origin_refused'], String(origin))
		}
		const ours = await browser.ask(method, path, { body: {} })
		assert.notEqual(ours.status, 403)
		if (path === '/api/sign-out') getValue(await browser.api.signInDemo('sam'))
	})
}

test('HS41 who comes by another name is refused, so that no name that is pointed here reads anything', async () => {
	for (const host of ['evil.example', '127.0.0.1', 'localhost', 'chat.localhost.evil.example', '']) {
		const { status } = await browser.ask('GET', '/api/config', { headers: { host } })
		assert.equal(status, 403, host)
	}
	assert.equal((await browser.ask('GET', '/healthz', { headers: { host: '127.0.0.1' } })).status, 200)
})

test('HS41 who opens it by the machine’s own name or number is told the address, and gets nothing else', async () => {
	const seen = async (host: string, change: object = {}) => {
		const headers = { host, accept: 'text/html,*/*;q=0.8', 'accept-language': 'en', ...change }
		const { status, text } = await browser.ask('GET', '/c/secret?token=1', { headers })
		return { status, isTold: text.includes(`href="${chat.origin}/"`), text }
	}
	for (const host of ['localhost', `localhost:${chat.port}`, '127.0.0.1', '[::1]:7700', '192.168.1.9']) {
		const { status, isTold, text } = await seen(host)
		assert.deepEqual([status, isTold, text.includes('secret')], [403, true, false], host)
	}
	assert.match((await seen('localhost', { 'accept-language': 'zh-CN' })).text, /请换一个网址打开/)
	// Names can be pointed here by somebody whose scripts would read it.
	for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example'])
		assert.deepEqual([(await seen(host)).status, (await seen(host)).isTold], [403, false], host)
	assert.equal((await seen('localhost', { accept: 'application/json' })).isTold, false)
})

test('HS41 a page of another site opens no socket', async () => {
	for (const origin of ['https://evil.example', 'null', '']) {
		const { ticket } = getValue(await browser.api.socketTicket())
		await assert.rejects(openSocket({ origin: chat.origin, port: chat.port, claims: origin }, ticket), /403/)
	}
})

test('HS42 every answer keeps pages apart: script, frames, type, referrer, opener', async () => {
	for (const path of ['/', '/api/config', '/api/nothing', '/bot', '/healthz', '/api/openapi.json']) {
		const { headers } = await browser.ask('GET', path)
		const policy = Object.fromEntries(
			String(headers['content-security-policy'])
				.split('; ')
				.map((line) => [line.split(' ', 1)[0], line.split(' ').slice(1)]),
		)
		assert.deepEqual(policy['default-src'], ["'self'"])
		assert.deepEqual(policy['script-src'], ["'self'"])
		assert.deepEqual(policy['connect-src'], ["'self'", 'ws://chat.localhost'])
		assert.deepEqual(policy['frame-src'], ['https:', 'http://taobao.localhost:7710'])
		assert.deepEqual(policy['frame-ancestors'], ["'none'"])
		assert.deepEqual(policy['object-src'], ["'none'"])
		assert.deepEqual(policy['base-uri'], ["'none'"])
		assert.deepEqual(policy['require-trusted-types-for'], ["'script'"])
		assert.deepEqual(policy['trusted-types'], ['hutong-service-worker'])
		assert.equal(headers['x-content-type-options'], 'nosniff')
		assert.equal(headers['referrer-policy'], 'no-referrer')
		assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
		assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
		assert.equal(headers['access-control-allow-origin'], undefined)
	}
})

test('HS42 what the interface answers is kept by no cache', async () => {
	for (const path of ['/api/me', '/api/conversations', '/api/nothing'])
		assert.equal((await browser.ask('GET', path)).headers['cache-control'], 'no-store')
})

test('HS42 over https browsers are told to stay there, and only shops with https are framed', async (t) => {
	const real = await startChat({
		HUTONG_MODE: 'production',
		HUTONG_ORIGIN: 'https://chat.example',
		HUTONG_SECRET: 'kT9v2mQx7LpZr4Wb8NcHs6Yd3Fg5Ju1Ea',
	})
	t.after(real.stop)
	const { headers } = await real.newBrowser().ask('GET', '/')
	assert.match(String(headers['strict-transport-security']), /^max-age=31536000/)
	assert.match(String(headers['content-security-policy']), /frame-src https:;.*frame-ancestors 'none'/)
	assert.match(String(headers['content-security-policy']), /connect-src 'self' wss:\/\/chat\.example;/)
})
