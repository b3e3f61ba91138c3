import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { findOutside } from '@hutong/testing'
import type { Browser } from '../../testing/http/browser.ts'
import { openSocket } from '../../testing/http/open-socket.ts'
import { type Chat, getValue, password, startChat } from '../../testing/http/start-chat.ts'

let chat: Chat
let browser: Browser
let other: Browser
let conversation = ''

before(async () => {
	chat = await startChat()
	browser = await chat.demoBrowser('linxiao')
	other = await chat.demoBrowser('wanglei')
	conversation =
		getValue(await browser.api.conversations()).conversations.find(({ kind }) => kind === 'direct')?.id ?? ''
})
after(() => chat.stop())

const namesRefused: readonly [name: string, why: string][] = [
	['', 'nothing'],
	['   ', 'blanks'],
	['\u202E', 'right-to-left override'],
	['\u200F\u200F\u061C\u202B', 'right-to-left marks'],
	['\u2067\u2069\u2068\u2066', 'isolates'],
	['\u0000\u0007\u001B', 'control characters'],
	['\u200B\u2060\uFEFF', 'zero width'],
	['\u3164\u115F\uFFA0', 'Hangul fillers'],
	['\u2800\u2800', 'blank Braille'],
	['\u{E0041}\u{E0042}', 'tag characters'],
	['\uD800', 'half a character'],
	['\uE000\uE001', 'private use'],
	['名'.repeat(41), 'too long'],
	[`a${'\u0301'.repeat(400)}`, 'a tower of marks'],
]
for (const [name, why] of namesRefused) {
	test(`HS4 a name is refused: ${why}`, async () => {
		const fresh = chat.newBrowser()
		const made = await fresh.api.signUp({ username: 'nameless', name, password })
		assert.equal(made.ok || made.problem.code, 'name_invalid')
		assert.equal(fresh.cookies.size, 0)
	})
}

const namesTaken: readonly [name: string, shown: string][] = [
	['\u202Eniw\u202C Admin', 'niw Admin'], // nothing turns round what stands behind it
	['Sam\u2066\u202E', 'Sam'],
	['  Line\r\n\tbreak ', 'Line break'],
	['e\u0301', 'é'],
	['👨‍👩‍👧', '👨‍👩‍👧'], // joined by what is invisible, and one character
	['مريم', 'مريم'],
	['名'.repeat(40), '名'.repeat(40)],
]
for (const [index, [name, shown]] of namesTaken.entries()) {
	test(`HS4 a name keeps what can be seen of it: ${JSON.stringify(shown)}`, async () => {
		const made = await chat.newBrowser().api.signUp({ username: `named${index}`, name, password })
		assert.equal(getValue(made).person.name, shown)
	})
}

const messages: readonly [code: string, text: string, why: string][] = [
	['message_empty', '', 'nothing'],
	['message_empty', ' \n\u200B\u202E', 'nothing to see'],
	['message_too_long', '长'.repeat(8001), 'one character too many'],
	['message_too_long', 'x'.repeat(200_000), 'two hundred thousand'],
	['body_too_large', 'x'.repeat(1024 * 1024), '1 MB'],
	['body_too_large', '\u0000'.repeat(1024 * 1024), '1 MB of nothing'],
]
for (const [code, text, why] of messages) {
	test(`HS31 a message of ${why} is refused with ${code}, and the server stays well`, async () => {
		const path = `/api/conversations/${conversation}/messages`
		const { body } = await browser.ask('POST', path, { body: { clientId: 'refused-1', text } })
		assert.equal((body as { code: string }).code, code)
		assert.equal((await browser.ask('GET', '/healthz')).status, 200)
		assert.ok((await browser.api.conversation(conversation)).ok)
	})
}

test('HS31 a message of 1 MB over the socket ends that socket, and nothing else', async () => {
	const open = async (one: Browser) => openSocket(chat, getValue(await one.api.socketTicket()).ticket)
	const [mine, theirs] = [await open(browser), await open(other)]
	mine.send({ type: 'send', conversation, clientId: 'one-megabyte', text: 'x'.repeat(1024 * 1024) })
	assert.equal(await mine.closed, 1009)
	theirs.send({ type: 'ping' })
	await theirs.next(({ type }) => type === 'pong')
	theirs.close()
	const again = await open(browser)
	again.send({ type: 'send', conversation, clientId: 'afterwards', text: 'still here' })
	await again.next(({ type }) => type === 'ack')
	again.close()
})

test('HS32 the same message sent twice is one; another text under its client id is refused', async () => {
	const first = getValue(await browser.api.send(conversation, { clientId: 'tapped-twice', text: 'once' }))
	assert.deepEqual(getValue(await browser.api.send(conversation, { clientId: 'tapped-twice', text: 'once' })), first)
	const changed = await browser.api.send(conversation, { clientId: 'tapped-twice', text: 'twice' })
	assert.equal(changed.ok || changed.problem.code, 'message_conflict')
})

const odd = [
	'\u202Etxt.exe\u202C',
	'<img src=x onerror=alert(1)>',
	'a\u0000b',
	'\uFEFF﷽',
	'\r\n\ttabs and ends\r\n',
	'\u{1F469}\u200D\u{1F4BB}',
	'e\u0301 is not é',
	'not a character: \uFFFE\uFFFF',
]
for (const text of odd) {
	test(`HS30 a message comes back as it was written: ${JSON.stringify(text)}`, async () => {
		assert.deepEqual(await sendAll([text]), [text])
	})
}

test('HS30 half a character becomes the sign for that', async () => {
	assert.deepEqual(await sendAll(['half \uD83D']), ['half \uFFFD'])
})

const naughty = findOutside('suites/strings/blns.json')
test('HS30 the list of naughty strings goes through and comes back unchanged', { skip: naughty === null }, async () => {
	// The list is an array of texts.
	const all = JSON.parse(readFileSync(naughty ?? '', 'utf8')) as string[]
	const codes = new Set<string>()
	const taken: string[] = []
	for (const text of all) {
		const sent = await browser.api.send(conversation, { clientId: `naughty-${taken.length}-${codes.size}`, text })
		if (sent.ok) taken.push(text)
		else codes.add(sent.problem.code)
	}
	assert.ok(taken.length > 450)
	assert.deepEqual([...codes], ['message_empty'])
	const seen = await readBack(taken.length)
	assert.deepEqual(seen, taken)
})

async function sendAll(texts: readonly string[]): Promise<string[]> {
	for (const text of texts) getValue(await browser.api.send(conversation, { clientId: `odd-${++sent}-text`, text }))
	return readBack(texts.length)
}
let sent = 0

/** The newest messages as the other one reads them. */
async function readBack(count: number): Promise<string[]> {
	const texts: string[] = []
	let before = Number.MAX_SAFE_INTEGER
	while (texts.length < count) {
		const { messages: page } = getValue(await other.api.history(conversation, before, 100))
		texts.unshift(...page.map(({ text }) => text))
		before = page[0]?.seq ?? 1
		if (page.length === 0) break
	}
	return texts.slice(-count)
}
