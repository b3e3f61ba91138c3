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
	})
}
