import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ApplicationState, DeskMails, DeskQueue, Violation, Violations } from '@hutong/protocol'
import type { Browser } from '../../testing/http/browser.ts'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'

let chat: Chat
let operator: Browser
let member: Browser
let group = ''

before(async () => {
	chat = await startChat({ HUTONG_OPERATORS: 'sam' })
	operator = await chat.demoBrowser('sam')
	member = await chat.demoBrowser('linxiao')
	const { conversations } = getValue(await member.api.conversations())
	group = conversations.find(({ kind }) => kind === 'group')?.id ?? ''
})
after(() => chat.stop())

/** What operators alone are answered, and how. */
const deskPaths: readonly (readonly [status: number, method: string, path: string, body?: unknown])[] = [
	[200, 'GET', '/api/desk/queue'],
	[200, 'GET', '/api/desk/violations'],
	[200, 'GET', '/api/desk/mails'],
	[
		200,
		'POST',
		'/api/desk/violations',
		{ scope: 'host', target: 'a.example', reason: 'fraud', evidence: 'x', reports: [] },
	],
	[409, 'POST', '/api/desk/reports/dismiss', { reports: ['x'], words: 'x' }],
	[404, 'POST', '/api/desk/appeals/018f0000-0000-7000-8000-000000000000/answer', { accept: true, words: 'x' }],
]
for (const [expected, method, path, body] of deskPaths) {
	test(`HS164 to who is no operator there is nothing at ${method} ${path}`, async () => {
		const { status, body: problem } = await member.ask(method, path, { body })
		const nothing = await member.ask(method, '/api/desk/nothing', { body })
		assert.deepEqual([status, problem], [404, nothing.body])
		assert.equal((await operator.ask(method, path, { body })).status, expected)
	})
}
const wrongBodies: readonly (readonly [path: string, body: unknown])[] = [
	['/api/reports', {}],
	['/api/reports', { conversation: 'x', message: 'x', link: 0, why: 'fraud' }],
	['/api/appeals', { url: 'x' }],
	['/api/appeals', { url: 'x'.repeat(5000), words: 'x' }],
	['/api/appeals', { url: 'https://a.example/', words: 'x'.repeat(1001) }],
	['/api/appeals', { url: 'https://a.example/', words: 'x', token: 'mine' }],
	['/api/desk/violations', { scope: 'world', target: 'a.example', reason: 'fraud', evidence: 'x', reports: [] }],
	['/api/desk/violations', { scope: 'host', target: 'a.example', reason: 'fraud', evidence: '', reports: [] }],
	['/api/desk/reports/dismiss', { reports: [], words: 'x' }],
	['/api/desk/reports/dismiss', { reports: Array(501).fill('x'), words: 'x' }],
]
for (const [path, body] of wrongBodies) {
	test(`HS164 what has another form is refused: ${path} ${JSON.stringify(body).slice(0, 60)}`, async () => {
		assert.equal((await operator.ask('POST', path, { body })).status, 400)
	})
}

test('HS163 from a report to a page that opens again: everybody sees what is theirs to see', async () => {
	const shared = await share(member, group, 'https://shop.example/win?id=7 看看')
	const tap = async () => getValue(await member.api.openLink(group, shared.message, 0))
	assert.equal((await tap()).outcome, 'page')
	const place = { conversation: group, message: shared.message, link: 0 }
	const report = { ...place, why: 'fraud', note: '要验证码' }
	assert.equal((await member.ask('POST', '/api/reports', { body: report })).status, 204)
	const again = await member.ask('POST', '/api/reports', { body: report })
	assert.deepEqual([again.status, (again.body as { code: string }).code], [409, 'report_known'])

	const { reports } = await get<DeskQueue>('/api/desk/queue')
	assert.deepEqual(
		reports.map(({ url, reports: all }) => [url, all[0]?.note]),
		[['https://shop.example/win?id=7', '要验证码']],
	)
	assert.equal(JSON.stringify(reports).includes('linxiao'), false)
	const ids = reports.flatMap((found) => found.reports.map(({ id }) => id))
	const finding = { scope: 'host', target: 'shop.example', reason: 'fraud', evidence: '骗验证码', reports: ids }
	const added = await operator.ask('POST', '/api/desk/violations', { body: finding })
	assert.equal(added.status, 200, added.text)

	const stopped = await tap()
	assert.deepEqual([stopped.outcome, stopped.reason, stopped.rule.id], ['stopped', 'fraud', 'hutong:violation'])
	assert.match(stopped.appeal ?? '', /^\/appeal\?url=/)
	assert.equal(stopped.url, null)

	const nobody = chat.newBrowser()
	const form = { url: 'https://shop.example/win?id=7', words: '已改正', contact: 'owner@mail.example' }
	const applied = await nobody.ask('POST', '/api/appeals', { body: form, headers: { 'accept-language': 'en' } })
	const { token } = applied.body as { token: string }
	const state = async () => (await nobody.ask('GET', `/api/appeals/${token}`)).body as ApplicationState
	assert.equal((await state()).state, 'open')
	assert.equal((await nobody.ask('GET', '/api/appeals/nothing')).status, 404)

	const { appeals } = await get<DeskQueue>('/api/desk/queue')
	const answer = { accept: true, words: 'It no longer asks.' }
	const answered = await operator.ask('POST', `/api/desk/appeals/${appeals[0]?.id}/answer`, { body: answer })
	assert.equal((answered.body as Violation).state, 'released')
	assert.deepEqual([(await state()).state, (await state()).answer?.words], ['accepted', 'It no longer asks.'])
	assert.equal((await tap()).outcome, 'page')

	const { violations } = await get<Violations>('/api/desk/violations')
	assert.deepEqual([violations[0]?.target, violations[0]?.by?.username], ['shop.example', 'sam'])
	const { sending, mails } = await get<DeskMails>('/api/desk/mails')
	assert.deepEqual([sending, mails[0]?.to], [false, 'owner@mail.example'])
	assert.match(mails[0]?.text ?? '', /Reasons: It no longer asks\./)
})

test('HS165 reports, applications and visits have limits; beyond them is 429', async (t) => {
	const limits = {
		reports: { burst: 1, perSecond: 0.001 },
		appeals: { burst: 1, perSecond: 0.001 },
		visits: { burst: 2, perSecond: 0.001 },
	}
	const small = await startChat({}, { limits })
	t.after(small.stop)
	const browser = await small.demoBrowser('sam')
	const absent = '018f0000-0000-7000-8000-000000000000'
	const report = { conversation: absent, message: absent, link: 0, why: 'fraud' }
	const ask = async (method: string, path: string, body?: unknown) => {
		const { status, headers } = await browser.ask(method, path, { body })
		return [status, headers['retry-after'] !== undefined]
	}
	assert.deepEqual(await ask('POST', '/api/reports', report), [404, false])
	assert.deepEqual(await ask('POST', '/api/reports', report), [429, true])
	const form = { url: 'https://good.example/', words: 'x' }
	assert.deepEqual(await ask('POST', '/api/appeals', form), [422, false])
	assert.deepEqual(await ask('POST', '/api/appeals', form), [429, true])
	assert.deepEqual(await ask('GET', '/link?url=https://good.example/'), [200, false])
	assert.deepEqual(await ask('GET', '/appeal'), [200, false])
	for (const path of ['/link', '/appeal', '/appeal/x', '/api/appeals/x'])
		assert.deepEqual(await ask('GET', path), [429, true])
})

async function get<Value>(path: string): Promise<Value> {
	const { status, body, text } = await operator.ask('GET', path)
	assert.equal(status, 200, text)
	// The description’s own shape is tested in http/description.test.ts.
	return body as Value
}
