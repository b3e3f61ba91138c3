import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { Problem } from '@hutong/protocol'
import { Check } from 'typebox/value'
import type { Browser, Question } from '../../testing/http/browser.ts'
import { type Chat, startChat } from '../../testing/http/start-chat.ts'

let chat: Chat
let browser: Browser

before(async () => {
	chat = await startChat()
	browser = await chat.demoBrowser('sam')
})
after(() => chat.stop())

const json = { 'content-type': 'application/json' }
const wrong: readonly [code: string, method: string, path: string, question?: Question][] = [
	['not_found', 'GET', '/api/nothing'],
	['not_found', 'GET', '/nothing'],
	['not_found', 'PUT', '/api/me'],
	['not_found', 'GET', '/api/conversations/00000000-0000-7000-8000-000000000000'],
	['bad_request', 'GET', '/api/conversations/not-an-id'],
	['bad_request', 'GET', '/api/conversations/%00'],
	['bad_request', 'GET', '/api/conversations/%ZZ'],
	['bad_request', 'GET', `/api/conversations/${'x'.repeat(500)}`],
	['bad_request', 'GET', '/api/people'],
	['bad_request', 'GET', `/api/people?query=${'x'.repeat(101)}`],
	['bad_request', 'GET', '/api/images/..%2F..%2Fetc%2Fpasswd'],
	['image_not_found', 'GET', `/api/images/${'0'.repeat(64)}`],
	['bad_request', 'POST', '/api/sign-in', { body: '{', headers: json }],
	['bad_request', 'POST', '/api/sign-in', { body: '', headers: json }],
	['bad_request', 'POST', '/api/sign-in', { body: 'null', headers: json }],
	['bad_request', 'POST', '/api/sign-in', { body: '[]', headers: json }],
	['bad_request', 'POST', '/api/sign-in', { body: '{"__proto__":{"username":"x"}}', headers: json }],
	['bad_request', 'POST', '/api/sign-in', { body: 'username=x', headers: { 'content-type': 'text/plain' } }],
	['bad_request', 'POST', '/api/sign-in', { body: '<x/>', headers: { 'content-type': 'application/xml' } }],
	['bad_request', 'POST', '/api/sign-in', { body: new Uint8Array([0x7b, 0xff, 0xfe]), headers: json }],
	['bad_request', 'POST', '/api/conversations', { body: { kind: 'broadcast', title: 'x', members: [] } }],
	['bad_request', 'POST', '/api/conversations', { body: { kind: 'group', title: 'x', members: Array(501).fill('x') } }],
	['body_too_large', 'POST', '/api/sign-in', { body: { username: 'x'.repeat(300_000), password: '' } }],
	['body_too_large', 'POST', '/api/webhooks/orders', { body: new Uint8Array(70_000) }],
	['origin_refused', 'POST', '/api/sign-out', { body: {}, headers: { origin: 'https://evil.example' } }],
]
for (const [code, method, path, question] of wrong) {
	test(`HS40 ${code}: ${method} ${path.slice(0, 60)} ${JSON.stringify(question ?? '').slice(0, 60)}`, async () => {
		const { status, headers, body } = await browser.ask(method, path, question)
		assert.match(headers['content-type'] ?? '', /^application\/problem\+json\b/)
		assert.equal(headers['x-content-type-options'], 'nosniff')
		assert.ok(Check(Problem, body), JSON.stringify(body))
		assert.deepEqual([body.code, body.type, body.status], [code, `urn:hutong:error:${code}`, status])
		assert.match(documented, new RegExp(`^\\| \`${code}\` +\\| ${status} `, 'm'))
	})
}
const documented = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8')

const broken: readonly [code: string, bytes: string][] = [
	['bad_request', 'GET / HTTP/1.1\r\nHost: chat.localhost\r\nHost : x\r\n\r\n'],
	['bad_request', 'what is this\r\n\r\n'],
	['bad_request', 'POST / HTTP/1.1\r\nHost: chat.localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n'],
	['bad_request', `GET / HTTP/1.1\r\nHost: chat.localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
]
for (const [code, bytes] of broken) {
	test(`HS40 what is not HTTP gets a problem document too: ${JSON.stringify(bytes).slice(0, 60)}`, async () => {
		const socket = connect(chat.port, '127.0.0.1')
		socket.end(bytes)
		const [head = '', body = ''] = (await readText(socket)).split('\r\n\r\n')
		assert.match(head, /^HTTP\/1\.1 4\d\d /)
		assert.match(head, /^content-type: application\/problem\+json$/im)
		const problem: unknown = JSON.parse(body)
		assert.ok(Check(Problem, problem), body)
		assert.equal(problem.code, code)
		assert.equal((await browser.ask('GET', '/healthz')).status, 200)
	})
}
