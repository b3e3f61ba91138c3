import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'

/** What each endpoint is asked with; every address of the description must be here. */
const bodies: Readonly<Record<string, unknown>> = {
	'GET /api/config': undefined,
	'GET /bot': undefined,
	'GET /ucp/profile.json': undefined,
	'POST /api/sign-up': { username: 'x', name: 'x', password: 'x' },
	'POST /api/sign-in': { username: 'x', password: 'x' },
	'POST /api/demo/sign-in': { username: 'x' },
	'POST /api/sign-out': {},
	'POST /api/webhooks/orders': {},
	'POST /api/appeals': { url: 'x', words: 'x' },
	'GET /api/appeals/{token}': undefined,
	'GET /link': undefined,
	'GET /appeal': undefined,
	'POST /appeal': undefined,
	'GET /appeal/{token}': undefined,
	'GET /api/me': undefined,
	'GET /api/people': undefined,
	'GET /api/images/{id}': undefined,
	'GET /api/quotes/{secid}': undefined,
	'POST /api/orders/{order}/open': {},
	'GET /api/conversations': undefined,
	'POST /api/conversations': { kind: 'direct', user: 'x' },
	'POST /api/reports': {
		conversation: '00000000-0000-7000-8000-000000000000',
		message: '00000000-0000-7000-8000-000000000000',
		link: 0,
		why: 'fraud',
	},
	'GET /api/desk/queue': undefined,
	'GET /api/desk/violations': undefined,
	'GET /api/desk/mails': undefined,
	'POST /api/desk/violations': { scope: 'host', target: 'x', reason: 'fraud', evidence: 'x', reports: [] },
	'POST /api/desk/reports/dismiss': { reports: ['x'], words: 'x' },
	'POST /api/desk/appeals/{id}/answer': { accept: true, words: 'x' },
	'GET /api/desk/today': undefined,
	'GET /api/desk/policies': undefined,
	'GET /api/desk/policies/{policy}': undefined,
	'GET /api/desk/presets': undefined,
	'GET /api/desk/lists': undefined,
	'GET /api/desk/transparency/{month}': undefined,
	'POST /api/desk/policies': { document: {}, reason: 'x', effectiveAt: null },
	'POST /api/desk/policies/check': { document: {} },
	'POST /api/desk/policies/try': { document: {}, days: 1 },
	'POST /api/desk/policies/rollback': { to: 'x', reason: 'x' },
	'POST /api/desk/policies/{policy}/approve': {},
	'POST /api/desk/policies/{policy}/withdraw': {},
	'POST /api/desk/lists/{list}/refresh': {},
	'POST /api/socket-tickets': {},
	'GET /api/conversations/{conversation}': undefined,
	'GET /api/conversations/{conversation}/messages': undefined,
	'POST /api/conversations/{conversation}/messages': { clientId: 'stranger-1', text: 'let me in' },
	'PUT /api/conversations/{conversation}/title': { title: 'Mine now' },
	'POST /api/conversations/{conversation}/members': { users: ['me'] },
	'DELETE /api/conversations/{conversation}/members/me': undefined,
	'PUT /api/conversations/{conversation}/read': { readCount: 1 },
	'PUT /api/conversations/{conversation}/cards': { shown: false },
	'POST /api/conversations/{conversation}/messages/{message}/links/{link}/open': {},
	'POST /api/conversations/{conversation}/messages/{message}/links/{link}/card/refresh': {},
	'POST /api/conversations/{conversation}/messages/{message}/links/{link}/card/look': {},
	'DELETE /api/conversations/{conversation}/messages/{message}/links/{link}/card': undefined,
}

/** Open to anybody: before there is a session, or with a signature in its place. */
const open = new Set(Object.keys(bodies).slice(0, 14))

const queries: Readonly<Record<string, string>> = {
	'GET /api/people': '?query=a',
	'GET /api/conversations/{conversation}/messages': '?before=9',
}
const absent = '00000000-0000-7000-8000-000000000000'

let chat: Chat
let member: Browser
let stranger: Browser
let conversation = ''
let message = ''

before(async () => {
	chat = await startChat()
	member = await chat.demoBrowser('linxiao')
	stranger = await chat.newPerson('stranger')
	const { conversations } = getValue(await member.api.conversations())
	conversation = conversations.find(({ kind }) => kind === 'group')?.id ?? ''
	const text = 'https://item.taobao.com/item.htm?id=610000000001'
	message = getValue(await member.api.send(conversation, { clientId: 'shared-link', text })).message
})
after(() => chat.stop())

test('HS20 every endpoint of the description is in the tables of this file, and the other way round', async () => {
	const { body } = await member.ask('GET', '/api/openapi.json')
	// The description’s own shape is tested in http/description.test.ts.
	const { paths } = body as { paths: Record<string, object> }
	const described = Object.entries(paths).flatMap(([path, methods]) =>
		Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
	)
	assert.deepEqual(described.sort(), Object.keys(bodies).sort())
})

for (const endpoint of Object.keys(bodies).filter((key) => !open.has(key))) {
	test(`HS20 nobody signed in gets nothing: ${endpoint}`, async () => {
		const { status, body } = await ask(chat.newBrowser(), endpoint, { conversation, message })
		assert.equal(status, 401)
		assert.equal((body as { code: string }).code, 'unauthenticated')
	})
}

for (const endpoint of Object.keys(bodies).filter((key) => key.includes('{conversation}'))) {
	test(`HS21 a stranger cannot tell a conversation from none: ${endpoint}`, async () => {
		const theirs = await ask(stranger, endpoint, { conversation, message })
		const none = await ask(stranger, endpoint, { conversation: absent, message: absent })
		assert.equal((theirs.body as { code: string }).code, 'not_found')
		assert.deepEqual([theirs.status, theirs.text], [none.status, none.text])
	})
}

for (const endpoint of Object.keys(bodies).filter((key) => key.includes(' /api/desk/'))) {
	test(`HS130 to who is no operator there is nothing at ${endpoint}`, async () => {
		const desk = await ask(stranger, endpoint, { conversation, message })
		const nothing = await stranger.ask('GET', '/api/nothing')
		assert.deepEqual([desk.status, desk.text], [404, nothing.text])
		const operator = await chat.demoBrowser('sam')
		assert.notEqual((await ask(operator, endpoint, { conversation, message })).status, 401)
	})
}

test('HS21 what a stranger tried changed nothing', async () => {
	const seen = getValue(await member.api.conversation(conversation))
	assert.equal(seen.title, '周末露营 Camping')
	assert.equal(seen.members.length, 3)
	assert.ok(!seen.messages.some(({ text }) => text === 'let me in'))
	assert.equal(seen.messages.find(({ id }) => id === message)?.cards[0]?.state === 'removed', false)
})

test('HS21 a member who left is a stranger', async () => {
	const sam = await chat.demoBrowser('sam')
	getValue(await sam.api.leave(conversation))
	for (const endpoint of Object.keys(bodies).filter((key) => key.includes('{conversation}'))) {
		const { body } = await ask(sam, endpoint, { conversation, message })
		assert.equal((body as { code: string }).code, 'not_found', endpoint)
	}
})

test('HS21 a message is found only in its own conversation', async () => {
	const { conversations } = getValue(await member.api.conversations())
	const direct = conversations.find(({ kind }) => kind === 'direct')?.id ?? ''
	const opened = await member.api.openLink(direct, message, 0)
	assert.equal(opened.ok || opened.problem.code, 'not_found')
	const noLink = await member.api.openLink(conversation, message, 7)
	assert.equal(noLink.ok || noLink.problem.code, 'link_not_found')
})

function ask(browser: Browser, endpoint: string, ids: { conversation: string; message: string }) {
	const [method = '', path = ''] = endpoint.split(' ')
	const address = path
		.replace('{conversation}', ids.conversation)
		.replace('{message}', ids.message)
		.replace('{link}', '0')
		.replace('{order}', absent)
		.replace('{id}', 'a'.repeat(64))
		.replace('{secid}', '116.00700')
	return browser.ask(method, address + (queries[endpoint] ?? ''), { body: bodies[endpoint] })
}
