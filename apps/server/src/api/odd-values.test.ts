import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabases } from '../../testing/databases/test-databases.ts'
import type { Browser } from '../../testing/http/browser.ts'
import { getValue, startChat } from '../../testing/http/start-chat.ts'

type Odd = readonly [what: string, status: number, ask: (browser: Browser, group: string) => ReturnType<Browser['ask']>]

const nul = 'a\u0000b'
const post = (path: string, body: unknown) => (browser: Browser, group: string) =>
	browser.ask('POST', path.replace('{group}', group), { body })
const get = (path: string) => (browser: Browser, group: string) => browser.ask('GET', path.replace('{group}', group))

/** Values that one database or the other would not take. */
const values: readonly Odd[] = [
	['NUL in a person’s id', 400, post('/api/conversations', { kind: 'direct', user: nul })],
	['NUL in a member’s id', 400, post('/api/conversations', { kind: 'group', title: 'x', members: [nul] })],
	['NUL in an invitation', 400, post('/api/conversations/{group}/members', { users: [nul] })],
	['half a character in an id', 400, post('/api/conversations', { kind: 'direct', user: '\uD800' })],
	['NUL in a message', 200, post('/api/conversations/{group}/messages', { clientId: 'nul-in-text', text: nul })],
	['NUL in a name', 401, post('/api/sign-in', { username: nul, password: nul })],
	['NUL in a search', 200, get('/api/people?query=a%00b')],
	['a percent sign in a search', 200, get('/api/people?query=%25_%5C')],
	['a place behind every message', 200, get('/api/conversations/{group}/messages?before=9007199254740993')],
	['a place no integer has', 200, get('/api/conversations/{group}/messages?before=1e30')],
]

const open = { name: 'odd', version: '1', title: { zh: '奇', en: 'Odd' }, rules: [] }
const opened = { id: 'open', title: { zh: '打开', en: 'Opens' }, outcome: 'page', reason: 'allowed' }
const publish = (change: object, reason = 'to see') =>
	post('/api/desk/policies', { document: { ...open, default: opened, ...change }, reason, effectiveAt: null })
const violation = { scope: 'host', target: 'odd.example', reason: 'fraud', evidence: 'x', reports: [] }

/** The same, of an operator. */
const deskValues: readonly Odd[] = [
	['NUL in the reason of rules', 400, publish({}, nul)],
	['NUL in what is gone back to', 400, post('/api/desk/policies/rollback', { to: nul, reason: 'x' })],
	['NUL in evidence', 400, post('/api/desk/violations', { ...violation, evidence: nul })],
	['NUL in a host', 400, post('/api/desk/violations', { ...violation, target: nul })],
	['NUL in a report', 400, post('/api/desk/violations', { ...violation, reports: [nul] })],
	['NUL in a dismissal', 400, post('/api/desk/reports/dismiss', { reports: [nul], words: 'x' })],
	['NUL in an application', 400, post('/api/appeals', { url: 'https://odd.example/', words: nul })],
	['NUL in the address of an application', 400, post('/api/appeals', { url: nul, words: 'x' })],
	['NUL in a version', 400, get('/api/desk/policies/a%00b')],
	['NUL in a list', 404, post('/api/desk/lists/a%00b/refresh', undefined)],
	['NUL in a month', 404, get('/api/desk/transparency/2026-0%00')],
	['half a character in evidence', 200, post('/api/desk/violations', { ...violation, evidence: 'tea \uD800' })],
	['NUL in a rule’s words', 200, publish({ default: { ...opened, title: { zh: nul, en: nul } } })],
	['NUL in the name of rules', 422, publish({ name: nul })],
]

for (const database of testDatabases) {
	test(`HS33 odd values are taken or refused, and break no database (${database.name})`, {
		skip: database.skip,
	}, async (t) => {
		const empty = await database.create()
		const chat = await startChat({ HUTONG_DATABASE: empty.location })
		t.after(async () => {
			await chat.stop()
			await empty.remove()
		})
		const browser = await chat.demoBrowser('linxiao')
		const { conversations } = getValue(await browser.api.conversations())
		const group = conversations.find(({ kind }) => kind === 'group')?.id ?? ''
		for (const [what, status, ask] of values) assert.equal((await ask(browser, group)).status, status, what)
		assert.ok((await browser.api.conversation(group)).ok)
		const operator = await chat.demoBrowser('sam')
		for (const [what, status, ask] of deskValues)
			assert.equal(
				(await ask(operator, group)).status,
				status,
				`${what}: ${JSON.stringify((await ask(operator, group)).body)}`,
			)
		assert.equal((await operator.ask('GET', '/api/desk/policies', {})).status, 200)
	})
}
