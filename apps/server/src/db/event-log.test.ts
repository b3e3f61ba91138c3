import { deepEqual, equal, notEqual, rejects } from 'node:assert/strict'
import { test as plainTest } from 'node:test'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import {
	appendEvents,
	appendToInbox,
	findEventsAfter,
	findGrownLogs,
	findInboxOwner,
	findNewestRow,
	inboxLog,
} from './event-log.ts'
import { findCursors, findLogHead } from './log-head.ts'

testEachDatabase((test) => {
	test('DB6 events written at once, one by one and many together, are dense', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const sizes = Array.from({ length: 60 }, (_, index) => (index % 4) + 1)
		await Promise.all(sizes.map((size) => rename(chat, { by, group, size })))
		await assertDense(chat, group)
		equal(
			(await findLogHead(chat.store.read, group))?.seq,
			sizes.reduce((sum, size) => sum + size, 0),
		)
	})

	test('DB6 what is taken back leaves no gap', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const tries = Array.from({ length: 40 }, (_, index) =>
			rename(chat, { by, group, size: 2, fails: index % 3 === 0 }).catch(() => 'taken back'),
		)
		const outcomes = await Promise.all(tries)
		await assertDense(chat, group)
		const kept = outcomes.filter((outcome) => outcome !== 'taken back')
		equal((await findLogHead(chat.store.read, group))?.seq, kept.length * 2)
	})

	test('DB6 an event is kept with its place in it', async (chat) => {
		const { by, group } = await makeGroup(chat)
		await rename(chat, { by, group, size: 2 })
		const [first, second] = await findEventsAfter(chat.store.read, group, 0, 10)
		deepEqual(JSON.parse(first?.body ?? ''), {
			...{ seq: 1, at: chat.clock.now, type: 'conversation.renamed' },
			...{ title: 'Title 0', by },
		})
		equal(JSON.parse(second?.body ?? '').seq, 2)
	})

	test('DB6 events after a place come in order, no more than asked for', async (chat) => {
		const { by, group } = await makeGroup(chat)
		await rename(chat, { by, group, size: 9 })
		const seqs = async (after: number, limit: number) =>
			(await findEventsAfter(chat.store.read, group, after, limit)).map(({ seq }) => seq)
		deepEqual(await seqs(0, 3), [1, 2, 3])
		deepEqual(await seqs(7, 10), [8, 9])
		deepEqual(await seqs(9, 10), [])
	})

	test('DB6 a log that is not there takes no events', async (chat) => {
		const writing = chat.writes.run((write) => appendEvents(write, 'nowhere', 0, []))
		await rejects(writing, /no result/)
	})

	test('DB7 logs have epochs of their own that stay', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const { group: other } = await makeGroup(chat)
		const before = await findLogHead(chat.store.read, group)
		notEqual(before?.epoch, (await findLogHead(chat.store.read, other))?.epoch)
		await rename(chat, { by, group, size: 3 })
		deepEqual(await findLogHead(chat.store.read, group), { epoch: before?.epoch, seq: 3, membersVersion: 1 })
	})

	test('DB7 an inbox begins with its first event and keeps its epoch', async (chat) => {
		const [user = ''] = await chat.addPeople(1)
		equal(await findLogHead(chat.store.read, inboxLog(user)), null)
		const append = (epoch: string) =>
			chat.writes.run((write) =>
				appendToInbox(write, { user, newEpoch: () => epoch }, 5, [{ type: 'conversation.removed', conversation: 'c' }]),
			)
		await Promise.all(['first', 'second', 'third'].map(append))
		deepEqual(await findCursors(chat.store.read, user), { inbox: { epoch: 'first', seq: 3 } })
		await assertDense(chat, inboxLog(user))
	})

	test('DB6 logs that grew are found with their newest seq', async (chat) => {
		const { by, group } = await makeGroup(chat)
		const { by: otherBy, group: other } = await makeGroup(chat)
		const row = await findNewestRow(chat.store.read)
		deepEqual(await findGrownLogs(chat.store.read, row), { row, logs: [] })
		await rename(chat, { by, group, size: 2 })
		await rename(chat, { by: otherBy, group: other, size: 1 })
		const grown = await findGrownLogs(chat.store.read, row)
		deepEqual(
			new Map(grown.logs.map(({ log, seq }) => [log, seq])),
			new Map([
				[group, 2],
				[other, 1],
			]),
		)
		equal(grown.row, await findNewestRow(chat.store.read))
	})
})

plainTest('DB7 an inbox is told from a conversation by its name', () => {
	equal(findInboxOwner(inboxLog('u1')), 'u1')
	equal(findInboxOwner('0198c0de-0000-7000-8000-000000000000'), null)
})

async function makeGroup(chat: TestChat): Promise<{ by: string; group: string }> {
	const people = await chat.addPeople(2)
	return { by: people[0] ?? '', group: await chat.addGroup(people) }
}

function rename(
	chat: TestChat,
	{ by, group, size, fails = false }: { by: string; group: string; size: number; fails?: boolean },
): Promise<number> {
	const drafts = Array.from({ length: size }, (_, index) => ({
		...{ type: 'conversation.renamed' as const, title: `Title ${index}`, by },
	}))
	return chat.writes.run(async (write) => {
		const last = await appendEvents(write, group, chat.clock.now, drafts)
		if (fails) throw new Error('after its events')
		return last
	})
}

async function assertDense(chat: TestChat, log: string): Promise<void> {
	const events = await findEventsAfter(chat.store.read, log, 0, 10_000)
	deepEqual(
		events.map(({ seq }) => seq),
		events.map((_, index) => index + 1),
	)
}
