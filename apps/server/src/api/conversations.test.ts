import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { ConversationSnapshot, Person } from '@hutong/protocol'
import type { Browser } from '../../testing/http/browser.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'

let chat: Chat
let [mei, lei, sam]: Browser[] = []
let people: readonly Person[] = []

before(async () => {
	chat = await startChat()
	;[mei, lei, sam] = await Promise.all([
		chat.demoBrowser('linxiao'),
		chat.demoBrowser('wanglei'),
		chat.demoBrowser('sam'),
	])
	people = getValue(await chat.newBrowser().api.config()).demo?.accounts ?? []
})
after(() => chat.stop())

test('HS10 two people have one direct conversation, whoever opens it and however often', async () => {
	const first = getValue(await api(sam).createConversation({ kind: 'direct', user: id(1) }))
	const again = getValue(await api(lei).createConversation({ kind: 'direct', user: id(2) }))
	assert.equal(again.id, first.id)
	assert.deepEqual([first.kind, first.title, names(first)], ['direct', null, ['sam', 'wanglei']])
})

test('HS10 a direct conversation with oneself or with nobody there is refused', async () => {
	for (const user of [id(0), 'nobody']) {
		const made = await api(mei).createConversation({ kind: 'direct', user })
		assert.equal(made.ok || made.problem.code, 'members_invalid')
	}
})

test('HS11 a group has the people it was made with, each once, and stands in everybody’s list', async () => {
	const group = await makeGroup([id(1), id(1), id(0)])
	assert.deepEqual(names(group), ['linxiao', 'wanglei'])
	for (const browser of [mei, lei]) assert.ok(await lists(browser, group.id))
	assert.equal(await lists(sam, group.id), false)
})

const noGroups: readonly [code: string, title: string, members: readonly string[]][] = [
	['members_invalid', 'Alone', []],
	['members_invalid', 'Ghosts', ['nobody']],
	['title_invalid', '', ['1']],
	['title_invalid', '\u202E\u2066\u200F', ['1']],
	['title_invalid', '长'.repeat(61), ['1']],
]
for (const [code, title, members] of noGroups) {
	test(`HS11 a group is refused with ${code}: ${JSON.stringify(title).slice(0, 30)}`, async () => {
		const known = members.map((member) => (member === '1' ? id(1) : member))
		const made = await api(mei).createConversation({ kind: 'group', title, members: known })
		assert.equal(made.ok || made.problem.code, code)
	})
}

test('HS12 any member invites; who comes sees what was said before, with nothing unread', async () => {
	const group = await makeGroup([id(1)])
	await say(mei, group.id, 'before you came')
	getValue(await api(lei).invite(group.id, [id(2), id(1)]))
	const seen = getValue(await api(sam).conversation(group.id))
	assert.deepEqual(
		seen.messages.map(({ text }) => text),
		['before you came'],
	)
	assert.deepEqual([seen.messageCount, seen.readCount, names(seen)], [1, 1, ['linxiao', 'sam', 'wanglei']])
})

test('HS12 nobody is invited who is not there, nor into a direct conversation', async () => {
	const group = await makeGroup([id(1)])
	const ghost = await api(mei).invite(group.id, [id(2), 'nobody'])
	assert.equal(ghost.ok || ghost.problem.code, 'members_invalid')
	assert.equal(await lists(sam, group.id), false)
	const direct = getValue(await api(mei).createConversation({ kind: 'direct', user: id(1) }))
	const third = await api(mei).invite(direct.id, [id(2)])
	assert.equal(third.ok || third.problem.code, 'direct_is_closed')
})

test('HS13 who leaves a group sees it no more; the others keep what they said', async () => {
	const group = await makeGroup([id(1), id(2)])
	await say(sam, group.id, 'goodbye')
	getValue(await api(sam).leave(group.id))
	assert.equal(await lists(sam, group.id), false)
	const gone = await api(sam).conversation(group.id)
	assert.equal(gone.ok || gone.problem.code, 'not_found')
	const kept = getValue(await api(mei).conversation(group.id))
	assert.deepEqual([names(kept), kept.formerMembers.map(({ username }) => username)], [['linxiao', 'wanglei'], ['sam']])
	assert.equal(kept.messages.at(-1)?.text, 'goodbye')
	const direct = getValue(await api(mei).createConversation({ kind: 'direct', user: id(1) }))
	const stays = await api(mei).leave(direct.id)
	assert.equal(stays.ok || stays.problem.code, 'direct_is_closed')
})

test('HS14 any member renames a group; a title is one visible line', async () => {
	const group = await makeGroup([id(1)])
	getValue(await api(lei).rename(group.id, '  两\n行\u202Etxt.exe  '))
	assert.equal(getValue(await api(mei).conversation(group.id)).title, '两 行txt.exe')
	const hidden = await api(mei).rename(group.id, '\u200B\u2060')
	assert.equal(hidden.ok || hidden.problem.code, 'title_invalid')
})

test('HS15 people are found by a part of their name or username, never oneself', async () => {
	const found = async (query: string) =>
		getValue(await api(mei).findPeople(query)).people.map(({ username }) => username)
	assert.deepEqual([await found('wang'), await found('磊'), await found('SAM')], [['wanglei'], ['wanglei'], ['sam']])
	assert.deepEqual([await found('linxiao'), await found(''), await found('%'), await found('\u200F')], [[], [], [], []])
})

test('HS16 history pages from any place back to the first message, without gap or repetition', async () => {
	const group = await makeGroup([id(1)])
	for (let number = 1; number <= 23; number++) await say(mei, group.id, `message ${number}`)
	const seen: string[] = []
	for (let before = 1_000_000, more = true; more; ) {
		const page = getValue(await api(lei).history(group.id, before, 10))
		seen.unshift(...page.messages.map(({ text }) => text))
		before = page.messages[0]?.seq ?? 0
		more = page.hasEarlier
	}
	assert.deepEqual(
		seen,
		Array.from({ length: 23 }, (_, index) => `message ${index + 1}`),
	)
	const first = getValue(await api(lei).history(group.id, 1))
	assert.deepEqual(first, { messages: [], hasEarlier: false })
})

for (const query of ['before=0', 'before=x', '', 'before=5&limit=0', 'before=5&limit=101', 'before=1e400']) {
	test(`HS16 a page that cannot be is refused: ${query || 'nothing asked'}`, async () => {
		const group = await makeGroup([id(1)])
		const { status } = await asked(mei, 'GET', `/api/conversations/${group.id}/messages?${query}`)
		assert.equal(status, 400)
	})
}

test('HS17 what others write is unread until it is marked, and marks never move back', async () => {
	const group = await makeGroup([id(1)])
	for (const text of ['one', 'two', 'three']) await say(mei, group.id, text)
	const readBy = async (browser: Browser | undefined) => getValue(await api(browser).conversation(group.id)).readCount
	assert.deepEqual([await readBy(mei), await readBy(lei)], [3, 0])
	for (const [marked, counts] of [
		[2, 2],
		[1, 2],
		[99, 3], // no more than there are
	] as const) {
		getValue(await api(lei).moveRead(group.id, marked))
		assert.equal(await readBy(lei), counts)
	}
})

function api(browser: Browser | undefined): Browser['api'] {
	assert.ok(browser)
	return browser.api
}

function asked(browser: Browser | undefined, method: string, path: string) {
	assert.ok(browser)
	return browser.ask(method, path)
}

function id(index: number): string {
	return people[index]?.id ?? ''
}

function names({ members }: ConversationSnapshot): string[] {
	return members.map(({ username }) => username).sort()
}

async function makeGroup(members: readonly string[]): Promise<ConversationSnapshot> {
	return getValue(await api(mei).createConversation({ kind: 'group', title: 'Group', members: [...members] }))
}

async function lists(browser: Browser | undefined, conversation: string): Promise<boolean> {
	return getValue(await api(browser).conversations()).conversations.some(({ id }) => id === conversation)
}

let sent = 0
async function say(browser: Browser | undefined, conversation: string, text: string): Promise<void> {
	getValue(await api(browser).send(conversation, { clientId: `message-${++sent}`, text }))
}
