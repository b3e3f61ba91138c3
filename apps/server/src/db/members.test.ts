import { deepEqual, equal, ok } from 'node:assert/strict'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { accessConversation, accessGroup } from '../access/access-conversation.ts'
import { accessLink } from '../access/access-message.ts'
import { createConversation } from '../actions/create-conversation.ts'
import { inviteMembers } from '../actions/invite-members.ts'
import { leaveConversation } from '../actions/leave-conversation.ts'
import { moveRead } from '../actions/move-read.ts'
import { findSnapshot, findSummaries, findSummary } from './conversations.ts'
import { findEventsAfter, inboxLog } from './event-log.ts'
import { findCursors, findLogHead } from './log-head.ts'
import { findMemberIds } from './members.ts'

const notFound = { ok: false, reason: 'not_found' }

testEachDatabase((test) => {
	test('DB10 what others sent is unread until it is read; one’s own is read', async (chat) => {
		const { by, to, group } = await makeGroup(chat)
		await say(chat, by, group, 3)
		deepEqual([await unread(chat, by, group), await unread(chat, to, group)], [0, 3])
		await moveRead(chat.tools, to, { conversation: group, readCount: 2 })
		deepEqual([await unread(chat, by, group), await unread(chat, to, group)], [0, 1])
		await say(chat, to, group, 1)
		deepEqual([await unread(chat, by, group), await unread(chat, to, group)], [1, 0])
	})

	test('DB10 sending in a crowd marks all before one’s own last message as read', async (chat) => {
		const { by, to, group } = await makeGroup(chat)
		const [third = ''] = await chat.addPeople(1)
		await inviteMembers(chat.tools, by, { conversation: group, users: [third] })
		await Promise.all([by, by, to, by].map((user) => say(chat, user, group, 1)))
		deepEqual(
			[await unread(chat, by, group), await unread(chat, to, group), await unread(chat, third, group)],
			[0, 1, 4],
		)
	})

	test('DB10 what is read never shrinks, and never passes what was sent', async (chat) => {
		const { by, to, group } = await makeGroup(chat)
		await say(chat, by, group, 5)
		const counts = [4, 2, 4, 0, 99, 5, 1]
		await Promise.all(counts.map((readCount) => moveRead(chat.tools, to, { conversation: group, readCount })))
		equal((await findSummary(chat.store.read, to, group))?.readCount, 5)
		const moves = await findEventsAfter(chat.store.read, inboxLog(to), 1, 10)
		deepEqual(
			moves.map(({ body }) => JSON.parse(body).readCount),
			[4, 5],
		)
	})

	test('DB11 members are in the order they joined, former ones in the order they left', async (chat) => {
		const people = await chat.addPeople(6)
		const [a = '', b = '', c = '', d = '', e = '', f = ''] = people
		const group = await chat.addGroup([b, a])
		await inviteMembers(chat.tools, a, { conversation: group, users: [f, c] })
		await inviteMembers(chat.tools, c, { conversation: group, users: [d, e] })
		for (const user of [c, b, d]) await leaveConversation(chat.tools, user, group)
		await inviteMembers(chat.tools, a, { conversation: group, users: [c] })
		const snapshot = await findSnapshot(chat.store.read, a, group)
		deepEqual(
			[snapshot?.members.map(({ id }) => id), snapshot?.formerMembers.map(({ id }) => id)],
			[
				[a, f, e, c],
				[b, d],
			],
		)
		deepEqual(new Set(await findMemberIds(chat.store.read, group)), new Set([a, f, e, c]))
	})

	test('DB11 who joins sees all and has nothing unread', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const [late = ''] = await chat.addPeople(1)
		await say(chat, by, group, 3)
		await inviteMembers(chat.tools, by, { conversation: group, users: [late] })
		const snapshot = await findSnapshot(chat.store.read, late, group)
		deepEqual([snapshot?.messages.length, await unread(chat, late, group)], [3, 0])
		const [added] = await findEventsAfter(chat.store.read, inboxLog(late), 0, 10)
		const { type, conversation } = JSON.parse(added?.body ?? '')
		deepEqual([type, conversation.id, conversation.readCount], ['conversation.added', group, 3])
	})

	test('DB11 who left, and who never was there, sees and does nothing', async (chat) => {
		const { by, to, group } = await makeGroup(chat)
		const [stranger = ''] = await chat.addPeople(1)
		const sent = await chat.send(by, {
			conversation: group,
			clientId: 'client-id-link',
			text: 'https://shop.example/1',
		})
		ok(sent.ok)
		await leaveConversation(chat.tools, to, group)
		for (const user of [to, stranger]) {
			const { read } = chat.store
			deepEqual(await accessConversation(read, user, group), notFound)
			deepEqual(await accessLink(read, user, { conversation: group, message: sent.value.message, link: 0 }), notFound)
			equal(await findSnapshot(read, user, group), null)
			equal(await findSummary(read, user, group), null)
			deepEqual(await findSummaries(read, user), [])
			equal(Object.hasOwn(await findCursors(read, user), group), false)
			deepEqual(await chat.send(user, { conversation: group, clientId: 'client-id-1', text: 'Hello?' }), notFound)
			deepEqual(await moveRead(chat.tools, user, { conversation: group, readCount: 1 }), notFound)
			deepEqual(await inviteMembers(chat.tools, user, { conversation: group, users: [user] }), notFound)
			deepEqual(await leaveConversation(chat.tools, user, group), notFound)
		}
		equal((await findLogHead(chat.store.read, group))?.seq, 2)
	})

	test('DB11 inviting who is there already changes nothing', async (chat) => {
		const { by, to, group } = await makeGroup(chat)
		const before = await findLogHead(chat.store.read, group)
		deepEqual(await inviteMembers(chat.tools, by, { conversation: group, users: [to, by, to] }), {
			ok: true,
			value: null,
		})
		deepEqual(await findLogHead(chat.store.read, group), before)
	})

	test('DB11 one nobody among the invited refuses all', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const [guest = ''] = await chat.addPeople(1)
		const answer = await inviteMembers(chat.tools, by, { conversation: group, users: [guest, 'nobody'] })
		deepEqual(answer, { ok: false, reason: 'members_invalid' })
		equal((await findSnapshot(chat.store.read, by, group))?.members.length, 2)
	})

	test('DB11 the members’ version changes with them, and only then', async (chat) => {
		const { by, to, group } = await makeGroup(chat)
		const version = async () => (await findLogHead(chat.store.read, group))?.membersVersion
		const first = await version()
		await say(chat, by, group, 1)
		equal(await version(), first)
		await leaveConversation(chat.tools, to, group)
		equal(await version(), (first ?? 0) + 1)
		await inviteMembers(chat.tools, by, { conversation: group, users: [to] })
		equal(await version(), (first ?? 0) + 2)
	})

	test('DB12 two people have one direct conversation, whoever opens it', async (chat) => {
		const [one = '', other = ''] = await chat.addPeople(2)
		const opened = await Promise.all([
			createConversation(chat.tools, one, { kind: 'direct', user: other }),
			createConversation(chat.tools, other, { kind: 'direct', user: one }),
			createConversation(chat.tools, one, { kind: 'direct', user: other }),
		])
		ok(opened.every((answer) => answer.ok && opened[0]?.ok && answer.value === opened[0].value))
		equal((await findSummaries(chat.store.read, one)).length, 1)
		equal((await findEventsAfter(chat.store.read, inboxLog(other), 0, 10)).length, 1)
	})

	test('DB12 a direct conversation has nobody else, and is not left', async (chat) => {
		const [one = '', other = '', third = ''] = await chat.addPeople(3)
		const made = await createConversation(chat.tools, one, { kind: 'direct', user: other })
		ok(made.ok)
		const closed = { ok: false, reason: 'direct_is_closed' }
		deepEqual(await inviteMembers(chat.tools, one, { conversation: made.value, users: [third] }), closed)
		deepEqual(await leaveConversation(chat.tools, one, made.value), closed)
		deepEqual(await accessGroup(chat.store.read, one, made.value), closed)
	})

	const wrong = [
		{ name: 'oneself', wanted: (by: string) => ({ kind: 'direct' as const, user: by }), reason: 'members_invalid' },
		{ name: 'nobody', wanted: () => ({ kind: 'direct' as const, user: 'nobody' }), reason: 'members_invalid' },
		{
			name: 'a group of one',
			wanted: (by: string) => ({ kind: 'group' as const, title: 'Tea', members: [by] }),
			reason: 'members_invalid',
		},
		{
			name: 'a group with nobody in it',
			wanted: () => ({ kind: 'group' as const, title: 'Tea', members: ['nobody'] }),
			reason: 'members_invalid',
		},
		{
			name: 'a group with a title nobody sees',
			wanted: () => ({ kind: 'group' as const, title: '\u200b ', members: ['nobody'] }),
			reason: 'title_invalid',
		},
	]
	for (const { name, wanted, reason } of wrong)
		test(`a conversation with ${name} is refused`, async (chat) => {
			const [by = ''] = await chat.addPeople(1)
			deepEqual(await createConversation(chat.tools, by, wanted(by)), { ok: false, reason })
			deepEqual(await findSummaries(chat.store.read, by), [])
		})
})

async function makeGroup(chat: TestChat): Promise<{ by: string; to: string; group: string }> {
	const [by = '', to = ''] = await chat.addPeople(2)
	return { by, to, group: await chat.addGroup([by, to]) }
}

let said = 0

async function say(chat: TestChat, by: string, conversation: string, count: number): Promise<void> {
	for (let index = 0; index < count; index++)
		await chat.send(by, { conversation, clientId: `client-id-${said++}`, text: 'Tea?' })
}

async function unread(chat: TestChat, user: string, group: string): Promise<number> {
	const summary = await findSummary(chat.store.read, user, group)
	ok(summary)
	return summary.messageCount - summary.readCount
}
