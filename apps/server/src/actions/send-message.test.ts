import { deepEqual, equal, notEqual, ok, rejects } from 'node:assert/strict'
import { test as plainTest } from 'node:test'
import { openTestChat, type TestChat } from '../../testing/databases/test-chat.ts'
import { testDatabases } from '../../testing/databases/test-databases.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { findEventsAfter, findLogHead, findMessage, findSendByClientId } from '../db/index.ts'
import { createSender } from './send-message.ts'

testEachDatabase((test) => {
	test('DB8 the same client id with the same text gives the same answer, now and later', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const send = { conversation: group, clientId: 'client-id-1', text: 'Tea at four?' }
		const together = await Promise.all([chat.send(by, send), chat.send(by, send), chat.send(by, send)])
		chat.clock.now += 60_000
		const later = await chat.send(by, send)
		for (const answer of [...together, later]) deepEqual(answer, together[0])
		equal((await findEventsAfter(chat.store.read, group, 0, 10)).length, 1)
		equal((await findLogHead(chat.store.read, group))?.seq, 1)
	})

	const others = [
		{ name: 'with another text', change: { text: 'Coffee at four?' } },
		{ name: 'with a blank more', change: { text: 'Tea at four? ' } },
	]
	for (const { name, change } of others)
		test(`DB8 a client id used again ${name} is a conflict, and the first stays`, async (chat) => {
			const { by, group } = await makeGroup(chat)
			const send = { conversation: group, clientId: 'client-id-1', text: 'Tea at four?' }
			const [first, together] = await Promise.all([chat.send(by, send), chat.send(by, { ...send, ...change })])
			ok(first?.ok)
			deepEqual(together, { ok: false, reason: 'message_conflict' })
			deepEqual(await chat.send(by, { ...send, ...change }), { ok: false, reason: 'message_conflict' })
			equal((await findMessage(chat.store.read, group, first.value.message))?.text, 'Tea at four?')
			equal((await findEventsAfter(chat.store.read, group, 0, 10)).length, 1)
		})

	test('DB8 a client id used in another conversation is a conflict', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const other = await chat.addGroup([by, ...(await chat.addPeople(1))])
		const send = { conversation: group, clientId: 'client-id-1', text: 'Tea?' }
		await chat.send(by, send)
		deepEqual(await chat.send(by, { ...send, conversation: other }), { ok: false, reason: 'message_conflict' })
	})

	test('DB8 two people may use the same client id', async (chat) => {
		const { by, to, group } = await makeGroup(chat)
		const send = { conversation: group, clientId: 'client-id-1', text: 'Tea?' }
		const [one, other] = await Promise.all([chat.send(by, send), chat.send(to, send)])
		ok(one?.ok && other?.ok)
		notEqual(one.value.message, other.value.message)
		deepEqual([one.value.seq, other.value.seq], [1, 2])
	})

	test('DB8 what was answered can be found by its client id', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const answer = await chat.send(by, { conversation: group, clientId: 'client-id-1', text: 'Tea?' })
		ok(answer.ok)
		const known = await findSendByClientId(chat.store.read, by, 'client-id-1')
		deepEqual(known && { ...known, hash: '' }, {
			...{ sender: by, clientId: 'client-id-1', hash: '', conversation: group },
			...{ message: answer.value.message, seq: 1, at: chat.clock.now },
		})
		equal(await findSendByClientId(chat.store.read, by, 'client-id-2'), null)
	})

	test('DB6 messages of several people sent at once have each a place, in the order each sent', async (chat) => {
		const people = await chat.addPeople(4)
		const group = await chat.addGroup(people)
		const sends = people.flatMap((by) =>
			Array.from({ length: 50 }, (_, index) =>
				chat.send(by, { conversation: group, clientId: `client-${index}`, text: `${index}` }),
			),
		)
		const answers = await Promise.all(sends)
		const seqs = answers.map((answer) => (answer.ok ? answer.value.seq : 0))
		deepEqual(
			seqs.toSorted((one, other) => one - other),
			Array.from({ length: 200 }, (_, index) => index + 1),
		)
		for (let person = 0; person < 4; person++) {
			const own = seqs.slice(person * 50, person * 50 + 50)
			deepEqual(
				own,
				own.toSorted((one, other) => one - other),
			)
		}
	})

	test('DB4 of messages sent together each is refused or taken by itself', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const [stranger = ''] = await chat.addPeople(1)
		const send = (from: string, conversation: string, clientId: string) =>
			chat.send(from, { conversation, clientId, text: 'Tea?' })
		const answers = await Promise.all([
			send(by, group, 'client-id-1'),
			send(stranger, group, 'client-id-2'),
			send(by, 'nowhere', 'client-id-3'),
			send(by, group, 'client-id-4'),
		])
		deepEqual(
			answers.map((answer) => (answer.ok ? answer.value.seq : answer.reason)),
			[1, 'not_found', 'not_found', 2],
		)
	})

	test('DB4 a great many links sent together are all kept', async (chat) => {
		const people = await chat.addPeople(2)
		const group = await chat.addGroup(people)
		const text = Array.from({ length: 20 }, (_, index) => `https://shop.example/${index}`).join(' ')
		const sends = Array.from({ length: 400 }, (_, index) =>
			chat.send(people[index % 2] ?? '', { conversation: group, clientId: `client-${index}`, text }),
		)
		const answers = await Promise.all(sends)
		ok(answers.every(({ ok: taken }) => taken))
		const last = answers.at(-1)
		const message = last?.ok ? await findMessage(chat.store.read, group, last.value.message) : null
		equal(message?.cards.length, 20)
	})

	test('the jobs hear of a new message with links once, after it is kept', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const heard: Promise<unknown>[] = []
		const send = createSender({
			...chat.tools,
			onLinks: (conversation, message) => heard.push(findMessage(chat.store.read, conversation, message.id)),
		})
		const linked = { conversation: group, clientId: 'client-id-1', text: 'https://shop.example/tea' }
		await Promise.all([send(by, linked), send(by, linked)])
		await send(by, linked)
		await send(by, { ...linked, clientId: 'client-id-2', text: 'no link' })
		equal(heard.length, 1)
		notEqual(await heard[0], null)
	})
})

for (const database of testDatabases)
	plainTest(
		`a message is refused, not kept waiting, when the database is gone (${database.name})`,
		{
			skip: database.skip,
			timeout: 20_000,
		},
		async (t) => {
			const empty = await database.create()
			t.after(() => empty.remove())
			const chat = await openTestChat(empty.location)
			const { by, group } = await makeGroup(chat)
			await chat.store.close()
			await rejects(chat.send(by, { conversation: group, clientId: 'client-id-1', text: 'Tea?' }), /destroyed/)
		},
	)

const shapes = [
	{ name: 'nothing', text: '', reason: 'message_empty' },
	{ name: 'blanks and marks nobody sees', text: ' \n\u200b\u200f\u2060', reason: 'message_empty' },
	{ name: 'one character too many', text: 'a'.repeat(8001), reason: 'message_too_long' },
]

testEachDatabase((test) => {
	for (const { name, text, reason } of shapes)
		test(`a text of ${name} is refused`, async (chat) => {
			const { by, group } = await makeGroup(chat)
			const answer = await chat.send(by, { conversation: group, clientId: 'client-id-1', text })
			deepEqual(answer, { ok: false, reason })
		})

	test('a text cut inside a character is kept well-formed', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const answer = await chat.send(by, { conversation: group, clientId: 'client-id-1', text: 'tea \ud83c' })
		ok(answer.ok)
		equal((await findMessage(chat.store.read, group, answer.value.message))?.text, 'tea \ufffd')
	})

	test('a text with a NUL is kept or refused, and spoils nothing', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const text = 'tea\u0000time'
		const [odd, plain] = await Promise.all([
			chat.send(by, { conversation: group, clientId: 'client-id-1', text }),
			chat.send(by, { conversation: group, clientId: 'client-id-2', text: 'tea' }),
		])
		ok(odd?.ok && plain?.ok)
		equal((await findMessage(chat.store.read, group, odd.value.message))?.text, text)
	})
})

async function makeGroup(chat: TestChat): Promise<{ by: string; to: string; group: string }> {
	const [by = '', to = ''] = await chat.addPeople(2)
	return { by, to, group: await chat.addGroup([by, to]) }
}
