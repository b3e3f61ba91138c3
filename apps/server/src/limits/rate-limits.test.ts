import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { openSocket } from '../../testing/http/open-socket.ts'
import { type Chat, getValue, password, startChat } from '../../testing/http/start-chat.ts'

// A tenth of the usual: 2 sign-ins, 1 a username, 120 requests a minute; 3 messages, 2 searches, 3 links, 6 changes at once. The clock stands.
const clock = Date.parse('2026-11-23T08:00:00Z')
const settings = { HUTONG_RATE_FACTOR: '0.1', HUTONG_TRUST_PROXY: '127.0.0.1' }
let chat: Chat
let browser: Browser
let conversation = ''
let message = ''

before(async () => {
	chat = await startChat(settings, { now: () => clock })
	browser = await chat.demoBrowser('linxiao')
	conversation =
		getValue(await browser.api.conversations()).conversations.find(({ kind }) => kind === 'direct')?.id ?? ''
	const text = 'https://item.taobao.com/item.htm?id=610000000001'
	message = getValue(await browser.api.send(conversation, { clientId: 'first-message', text })).message
})
after(() => chat.stop())

type Try = () => Promise<{ ok: true } | { ok: false; problem: { code: string; retryAfter?: number } }>

test('HS44 messages, by person, over HTTP and the socket together', async () => {
	let number = 0
	const send = () => browser.api.send(conversation, { clientId: `message-${++number}`, text: 'hello' })
	await expectEnd(2, send)
	const socket = await openSocket(chat, getValue(await browser.api.socketTicket()).ticket)
	socket.send({ type: 'send', conversation, clientId: 'by-socket', text: 'hello' })
	const refused = await socket.next(({ type }) => type === 'refused')
	assert.ok(refused.type === 'refused')
	assert.equal(refused.problem.code, 'rate_limited')
	socket.close()
	const other = await chat.demoBrowser('wanglei')
	assert.ok((await other.api.send(conversation, { clientId: 'of-another', text: 'hello' })).ok)
})

test('HS44 searches, by person', () => expectEnd(2, () => browser.api.findPeople('a')))

test('HS44 opening links and refreshing cards together, by person', async () => {
	getValue(await browser.api.refreshCard(conversation, message, 0))
	await expectEnd(2, () => browser.api.openLink(conversation, message, 0))
	const refreshed = await browser.api.refreshCard(conversation, message, 0)
	assert.equal(refreshed.ok || refreshed.problem.code, 'rate_limited')
})

test('HS44 cards seen on a screen, by person, and not at the cost of what they do', async () => {
	const other = await chat.demoBrowser('wanglei')
	await expectEnd(6, () => other.api.lookAtCard(conversation, message, 0))
	assert.ok((await other.api.openLink(conversation, message, 0)).ok)
})

test('HS44 changes of conversations and cards, by person and all kinds together', async () => {
	const { api } = await chat.demoBrowser('sam')
	const changes: readonly Try[] = [
		() => api.createConversation({ kind: 'direct', user: 'nobody' }),
		() => api.rename(conversation, 'Tea'),
		() => api.invite(conversation, ['nobody']),
		() => api.leave(conversation),
		() => api.moveRead(conversation, 1),
		() => api.removeCard(conversation, message, 0),
	]
	for (const change of changes) assert.notEqual(await codeOf(change), 'rate_limited')
	for (const change of changes) assert.equal(await codeOf(change), 'rate_limited', `${change}`)
	assert.ok((await browser.api.moveRead(conversation, 0)).ok)
})

test('HS44 attempts to sign in, by address, which is the one a trusted proxy names', async () => {
	let names = 0
	const attempt = async (from: string) => {
		const body = { username: `nobody${++names}`, password: 'guessing' }
		const headers = { 'x-forwarded-for': from }
		return (await chat.newBrowser().ask('POST', '/api/sign-in', { body, headers })).status
	}
	const [first, second] = ['198.51.100.1', '198.51.100.2']
	assert.deepEqual([await attempt(first), await attempt(first), await attempt(first)], [401, 401, 429])
	assert.equal(await attempt(second), 401)
})

test('HS44 attempts to sign in, by username, from however many addresses; whether somebody has it is not told', async (t) => {
	let now = clock
	const guarded = await startChat({ ...settings, HUTONG_RATE_FACTOR: '0.3' }, { now: () => now })
	t.after(guarded.stop)
	await guarded.newPerson('known')
	let addresses = 0
	const attempt = async (username: string, secret: string) => {
		const headers = { 'x-forwarded-for': `198.51.100.${++addresses}` }
		const body = { username, password: secret }
		const { status, text, headers: told } = await guarded.newBrowser().ask('POST', '/api/sign-in', { body, headers })
		return { status, text, retryAfter: told['retry-after'] }
	}
	const guess = async (username: string) => {
		const answers = []
		for (const secret of ['guess 1', 'guess 2', 'guess 3', password]) answers.push(await attempt(username, secret))
		return answers
	}
	const answers = await guess('known')
	assert.deepEqual(
		answers.map(({ status }) => status),
		[401, 401, 401, 429],
	)
	assert.match(answers[3]?.text ?? '', /"code":"rate_limited"/)
	for (const username of ['unknown', 'no/body could be called this']) assert.deepEqual(await guess(username), answers)
	assert.equal((await attempt('KNOWN', password)).status, 429)
	now += Number(answers[3]?.retryAfter) * 1000
	assert.equal((await attempt('Known', password)).status, 200)
})

test('HS44 the word of a proxy nobody named counts for nothing', async (t) => {
	const open = await startChat({ HUTONG_RATE_FACTOR: '0.1' })
	t.after(open.stop)
	const statuses = []
	for (const last of [1, 2, 3]) {
		const headers = { 'x-forwarded-for': `198.51.100.${last}` }
		const body = { username: `nobody${last}`, password: 'guessing' }
		statuses.push((await open.newBrowser().ask('POST', '/api/sign-in', { body, headers })).status)
	}
	assert.deepEqual(statuses, [401, 401, 429])
})

test('HS44 requests of any kind, by address; the health check is not counted', async () => {
	const headers = { 'x-forwarded-for': '198.51.100.9' }
	const statuses: number[] = []
	for (let number = 0; number < 121; number++)
		statuses.push((await chat.newBrowser().ask('GET', '/api/config', { headers })).status)
	assert.deepEqual([statuses.indexOf(429), statuses.length], [120, 121])
	const { headers: told, body } = await chat.newBrowser().ask('GET', '/api/nothing', { headers })
	assert.equal((body as { code: string }).code, 'rate_limited')
	assert.ok(Number(told['retry-after']) >= 1)
	assert.equal((await chat.newBrowser().ask('GET', '/healthz', { headers })).status, 200)
})

async function codeOf(attempt: Try): Promise<string> {
	const answer = await attempt()
	return answer.ok ? 'ok' : answer.problem.code
}

/** So many tries are taken, the next is refused with the time to wait. */
async function expectEnd(taken: number, attempt: Try): Promise<void> {
	for (let number = 0; number < taken; number++) assert.ok((await attempt()).ok, `try ${number + 1}`)
	const last = await attempt()
	assert.ok(!last.ok)
	assert.equal(last.problem.code, 'rate_limited')
	assert.ok((last.problem.retryAfter ?? 0) >= 1)
}
