import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Message } from '@hutong/protocol'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { attachCard } from '../actions/attach-card.ts'
import { renameConversation } from '../actions/rename-conversation.ts'
import { findSnapshot, findSummaries, snapshotSize } from './conversations.ts'
import { findMessage, findMessagesBefore } from './messages.ts'

testEachDatabase((test) => {
	test('DB9 pages backwards through everything, losing and repeating nothing', async (chat) => {
		const { by, group } = await makeGroup(chat)
		// Other events take places in the log too: a page counts messages.
		for (let index = 0; index < 23; index++) {
			await say(chat, { by, group, text: `${index}` })
			if (index % 3 === 0) await renameConversation(chat.tools, by, { conversation: group, title: `Tea ${index}` })
		}
		const pages: string[][] = []
		let before = Number.MAX_SAFE_INTEGER
		for (let more = true; more; ) {
			const page = await findMessagesBefore(chat.store.read, group, { before, limit: 10 })
			pages.unshift(page.messages.map(({ text }) => text))
			before = page.messages[0]?.seq ?? 0
			more = page.hasEarlier
		}
		deepEqual(
			pages.map(({ length }) => length),
			[3, 10, 10],
		)
		deepEqual(
			pages.flat(),
			Array.from({ length: 23 }, (_, index) => `${index}`),
		)
	})

	test('DB9 a page that takes exactly what is left says that there is no more', async (chat) => {
		const { by, group } = await makeGroup(chat)
		for (const text of ['a', 'b']) await say(chat, { by, group, text })
		const page = await findMessagesBefore(chat.store.read, group, { before: 3, limit: 2 })
		deepEqual([page.messages.length, page.hasEarlier], [2, false])
		deepEqual(await findMessagesBefore(chat.store.read, group, { before: 1, limit: 2 }), {
			messages: [],
			hasEarlier: false,
		})
	})

	test('DB9 a snapshot has the newest messages, oldest first', async (chat) => {
		const { by, group } = await makeGroup(chat)
		await Promise.all(
			Array.from({ length: snapshotSize + 5 }, (_, index) => say(chat, { by, group, text: `${index}` })),
		)
		const snapshot = await findSnapshot(chat.store.read, by, group)
		deepEqual([snapshot?.messages.length, snapshot?.hasEarlier], [snapshotSize, true])
		deepEqual([snapshot?.messages[0]?.text, snapshot?.messages.at(-1)?.text], ['5', `${snapshotSize + 4}`])
	})

	test('DB9 messages have the cards of now, wherever they are read', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const sent = await say(chat, { by, group, text: 'https://shop.example/tea and https://shop.example/cup' })
		const card = sent.cards[1]
		ok(card)
		const place = { conversation: group, message: sent.id, link: 1 }
		await attachCard({ ...chat.tools, findReason: () => null }, place, { ...card, state: 'ready', title: 'A cup' })
		const page = await findMessagesBefore(chat.store.read, group, { before: 10, limit: 10 })
		const snapshot = await findSnapshot(chat.store.read, by, group)
		const [summary] = await findSummaries(chat.store.read, by)
		const found = await findMessage(chat.store.read, group, sent.id)
		for (const message of [page.messages[0], snapshot?.messages[0], summary?.lastMessage, found])
			deepEqual(
				message?.cards.map((one) => [one?.state, one?.title]),
				[
					['pending', null],
					['ready', 'A cup'],
				],
			)
	})

	test('DB9 a message is found in its own conversation only', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const { group: other } = await makeGroup(chat)
		const sent = await say(chat, { by, group, text: 'Tea?' })
		equal(await findMessage(chat.store.read, other, sent.id), null)
		equal(await findMessage(chat.store.read, group, 'nothing'), null)
	})

	test('DB9 the list shows the newest message of each, the liveliest first', async (chat) => {
		const [by = '', to = ''] = await chat.addPeople(2)
		const groups: string[] = []
		for (let index = 0; index < 3; index++) {
			chat.clock.now += 1000
			groups.push(await chat.addGroup([by, to]))
		}
		const [first = '', second = '', third = ''] = groups
		chat.clock.now += 1000
		await say(chat, { by, group: first, text: 'old' })
		await say(chat, { by: to, group: first, text: 'new' })
		const list = await findSummaries(chat.store.read, by)
		deepEqual(
			list.map(({ id, lastMessage }) => [id, lastMessage?.text ?? null]),
			[
				[first, 'new'],
				[third, null],
				[second, null],
			],
		)
	})
})

async function makeGroup(chat: TestChat): Promise<{ by: string; to: string; group: string }> {
	const [by = '', to = ''] = await chat.addPeople(2)
	return { by, to, group: await chat.addGroup([by, to]) }
}

let said = 0

async function say(chat: TestChat, { by, group, text }: { by: string; group: string; text: string }): Promise<Message> {
	const answer = await chat.send(by, { conversation: group, clientId: `client-id-${said++}`, text })
	ok(answer.ok)
	const message = await findMessage(chat.store.read, group, answer.value.message)
	ok(message)
	return message
}
