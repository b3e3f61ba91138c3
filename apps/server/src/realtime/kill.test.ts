import { deepEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import type { Message as KeptMessage } from '@hutong/protocol'
import { testDatabases } from '../../testing/databases/test-databases.ts'
import { until } from '../../testing/http/until.ts'
import { type ServerProcess, startServerProcess } from '../../testing/realtime/server-process.ts'
import { type Member, signUp } from '../../testing/realtime/start-server.ts'
import { createStubbornSender, type Message, type StubbornSender } from '../../testing/realtime/stubborn-sender.ts'
import { findMessagesBefore, openStore } from '../db/index.ts'

const clients = 4
const messagesEach = 250
const total = clients * messagesEach

for (const database of testDatabases)
	test(`RT10 killed twice amid ${total} messages, nothing acknowledged is lost, doubled or out of place (${database.name})`, {
		skip: database.skip,
		timeout: 240_000,
	}, async (t) => {
		const empty = await database.create()
		t.after(() => empty.remove())
		let server: ServerProcess | null = await startServerProcess(empty.location)
		t.after(() => server?.kill())
		const { members, conversations } = await prepare(server)
		const senders = members.map(({ browser }) => createStubbornSender(browser, () => server))
		await Promise.all(senders.map((sender) => sender.connect()))
		const countAcks = () => senders.reduce((sum, { acks }) => sum + acks.size, 0)
		const running = Promise.all(senders.map((sender, index) => sender.run(plan(index, conversations))))

		const acknowledged: number[] = []
		for (const share of [0.3, 0.6]) {
			await until(() => countAcks() > total * share)
			const dying: ServerProcess = server
			server = null
			await dying.kill()
			acknowledged.push(countAcks())
			server = await startServerProcess(empty.location)
		}
		await running
		ok(
			acknowledged.every((count) => count < total * 0.95),
			`killed after ${acknowledged} acks: not in the middle`,
		)

		for (const conversation of conversations) await assertWhole(empty.location, conversation, senders)
		equal(countAcks(), total)
		for (const sender of senders) await sender.close()
		equal(await server.end(), 0)
	})

/** Signs everybody up, and has them make one group of all and one of half of them. */
async function prepare(server: ServerProcess): Promise<{ members: Member[]; conversations: string[] }> {
	const members = await Promise.all(Array.from({ length: clients }, () => signUp(server)))
	const [first, ...others] = members
	ok(first)
	const conversations: string[] = []
	for (const title of ['Tea', 'Cups']) {
		const made = await first.browser.api.createConversation({
			kind: 'group',
			title,
			members: others.map(({ id }) => id),
		})
		ok(made.ok)
		conversations.push(made.value.id)
	}
	return { members, conversations }
}

function plan(sender: number, conversations: readonly string[]): Message[] {
	return Array.from({ length: messagesEach }, (_, index) => ({
		clientId: `kill-${sender}-${index}`,
		conversation: conversations[index % conversations.length] ?? '',
		text: `Message ${index} of ${sender}`,
	}))
}

/** What the database kept against what was acknowledged, and against what every device was told. */
async function assertWhole(location: string, conversation: string, senders: readonly StubbornSender[]): Promise<void> {
	const kept = await readAll(location, conversation)
	equal(kept.length, total / 2)
	equal(new Set(kept.map(({ clientId }) => clientId)).size, total / 2)
	deepEqual(
		kept.map(({ seq }) => seq),
		kept.map((_, index) => index + 1),
	)
	const byClientId = new Map(kept.map((message) => [message.clientId, message]))
	for (const sender of senders) {
		for (const ack of [...sender.acks.values()].flat()) {
			if (ack.conversation !== conversation) continue
			const message = byClientId.get(ack.clientId)
			deepEqual([ack.message, ack.seq, ack.at], [message?.id, message?.seq, message?.at])
		}
		await sender.reach(conversation, kept.length)
		equal(sender.resets(), 0)
		deepEqual(
			sender.events
				.get(conversation)
				?.map((event) => (event.type === 'message.sent' ? event.message.clientId : event.type)),
			kept.map(({ clientId }) => clientId),
		)
	}
}

async function readAll(location: string, conversation: string): Promise<readonly KeptMessage[]> {
	const store = await openStore(location)
	const page = await findMessagesBefore(store.read, conversation, { before: Number.MAX_SAFE_INTEGER, limit: 2 * total })
	await store.close()
	return page.messages
}
