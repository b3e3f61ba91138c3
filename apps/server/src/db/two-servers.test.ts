import { deepEqual, equal, ok } from 'node:assert/strict'
import { type TwoServers, testTwoServers } from '../../testing/databases/test-two-servers.ts'
import { createConversation } from '../actions/create-conversation.ts'
import { inviteMembers } from '../actions/invite-members.ts'
import { leaveConversation } from '../actions/leave-conversation.ts'
import { moveRead } from '../actions/move-read.ts'
import { findSnapshot, findSummaries } from './conversations.ts'
import { findEventsAfter, inboxLog } from './event-log.ts'

testTwoServers((test) => {
	test('DB20 messages sent to both are dense, each once', async (servers) => {
		const { one, other, people, group } = await begin(servers, 4)
		const sends = people.flatMap((by, person) =>
			Array.from({ length: 50 }, (_, index) =>
				(person % 2 ? one : other).send(by, { conversation: group, clientId: `client-${index}`, text: 'Tea?' }),
			),
		)
		const answers = await Promise.all(sends)
		ok(answers.every((answer) => answer.ok))
		deepEqual(
			(await findEventsAfter(one.store.read, group, 0, 1000)).map(({ seq }) => seq),
			Array.from({ length: 200 }, (_, index) => index + 1),
		)
	})

	test('DB20 one client id sent to both is one message', async (servers) => {
		const { one, other, people, group } = await begin(servers, 2)
		const [by = ''] = people
		const second = await one.addGroup(people)
		for (let round = 0; round < 20; round++) {
			const send = { conversation: group, clientId: `client-${round}`, text: 'Tea?' }
			const [near, far] = await Promise.all([one.send(by, send), other.send(by, send)])
			ok(near?.ok)
			deepEqual(far, near)
			const elsewhere = { ...send, clientId: `clash-${round}` }
			const clash = await Promise.all([one.send(by, elsewhere), other.send(by, { ...elsewhere, conversation: second })])
			deepEqual(clash.map((answer) => (answer.ok ? 'taken' : answer.reason)).toSorted(), ['message_conflict', 'taken'])
		}
	})

	test('DB20 a person invited at both joins once, and leaves once', async (servers) => {
		const { one, other, people, group } = await begin(servers, 2)
		const [by = ''] = people
		for (let round = 0; round < 10; round++) {
			const [guest = ''] = await one.addPeople(1)
			const invitation = { conversation: group, users: [guest] }
			await Promise.all([one, other, one, other].map(({ tools }) => inviteMembers(tools, by, invitation)))
			await Promise.all([one, other].map(({ tools }) => leaveConversation(tools, guest, group)))
			const inbox = await findEventsAfter(one.store.read, inboxLog(guest), 0, 10)
			deepEqual(
				inbox.map(({ type }) => type),
				['conversation.added', 'conversation.removed'],
			)
		}
		equal((await findEventsAfter(one.store.read, group, 0, 100)).length, 20)
		equal((await findSnapshot(one.store.read, by, group))?.members.length, 2)
	})

	test('DB20 two people who open their conversation at both have one', async (servers) => {
		const { one, other } = await begin(servers, 2)
		for (let round = 0; round < 10; round++) {
			const [here = '', there = ''] = await one.addPeople(2)
			const opened = await Promise.all([
				createConversation(one.tools, here, { kind: 'direct', user: there }),
				createConversation(other.tools, there, { kind: 'direct', user: here }),
			])
			ok(opened[0]?.ok)
			deepEqual(opened[1], opened[0])
			equal((await findSummaries(one.store.read, here)).length, 1)
		}
	})

	test('DB20 messages, read marks and members changed at both cross without a deadlock that shows', async (servers) => {
		const { one, other, people, group } = await begin(servers, 6)
		const second = await one.addGroup(people)
		const work = people.flatMap((by, person) =>
			Array.from({ length: 10 }, (_, index) => {
				const { send, tools } = (person + index) % 2 ? one : other
				const conversation = index % 2 ? group : second
				return [
					send(by, { conversation, clientId: `client-${index}`, text: 'Tea?' }),
					moveRead(tools, by, { conversation, readCount: index * 3 }),
					inviteMembers(tools, by, { conversation, users: people }),
				]
			}),
		)
		const answers = await Promise.all(work.flat())
		ok(answers.every((answer) => answer.ok))
		equal((await findSnapshot(one.store.read, people[0] ?? '', group))?.messageCount, 30)
	})
})

async function begin({ one, other }: TwoServers, size: number) {
	const people = await one.addPeople(size)
	return { one, other, people, group: await one.addGroup(people) }
}
