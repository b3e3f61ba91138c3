import { deepEqual, equal, ok } from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { until } from '../../testing/http/until.ts'
import { makeGroup } from '../../testing/realtime/make-group.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'
import type { Bus } from './bus.ts'
import { createLocalBus } from './local-bus.ts'

testEachServer({}, (test) => {
	test('RT11 every device of every member gets each event, in order', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const devices = await Promise.all([one.open(), one.open(), other.open(), other.open()])
		await Promise.all(devices.flatMap((device) => Array.from({ length: 10 }, () => device.say(group, 'Tea?'))))
		for (const device of devices) {
			await device.reach(group, 40)
			deepEqual(
				device.events(group).map(({ seq }) => seq),
				Array.from({ length: 40 }, (_, index) => index + 1),
			)
			await device.close()
		}
	})

	test('RT7 who has an ack finds the message, as acknowledged', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const device = await one.open()
		const ack = await device.say(group, 'Tea at four?')
		const snapshot = await other.browser.api.conversation(group)
		ok(snapshot.ok)
		const [message] = snapshot.value.messages
		deepEqual([message?.id, message?.seq, message?.at, message?.clientId], [ack.message, ack.seq, ack.at, ack.clientId])
		await device.close()
	})

	test('RT8 a message sent again gets the same ack, another under its client id is refused', async (server) => {
		const { one, group } = await makeGroup(server)
		const device = await one.open()
		const ack = await device.say(group, 'Tea?', 'client-id-1')
		const second = await one.open()
		deepEqual(await second.say(group, 'Tea?', 'client-id-1'), ack)
		second.send({ type: 'send', conversation: group, clientId: 'client-id-1', text: 'Coffee?' })
		const { clientId, problem } = await second.next('refused')
		deepEqual([clientId, problem.code, problem.status], ['client-id-1', 'message_conflict', 409])
		const byHttp = await one.browser.api.send(group, { clientId: 'client-id-1', text: 'Tea?' })
		ok(byHttp.ok)
		deepEqual([byHttp.value.message, byHttp.value.seq], [ack.message, ack.seq])
		const conflict = await one.browser.api.send(group, { clientId: 'client-id-1', text: 'Coffee?' })
		equal(conflict.ok ? null : conflict.problem.status, 409)
		await Promise.all([device.close(), second.close()])
	})

	const refused = [
		{ text: '', code: 'message_empty' },
		{ text: 'x'.repeat(8001), code: 'message_too_long' },
	]
	test('RT9 a message that cannot be taken is refused by itself', async (server) => {
		const { one, group } = await makeGroup(server)
		const device = await one.open()
		for (const [index, { text, code }] of refused.entries()) {
			const clientId = `refused-${index}`
			device.send({ type: 'send', conversation: group, clientId, text })
			const { problem } = await device.next('refused', (frame) => frame.clientId === clientId)
			equal(problem.code, code)
		}
		const nowhere = '0'.repeat(36)
		device.send({ type: 'send', conversation: nowhere, clientId: 'refused-nowhere', text: 'Tea?' })
		equal((await device.next('refused', ({ clientId }) => clientId === 'refused-nowhere')).problem.code, 'not_found')
		device.send({ type: 'read', conversation: nowhere, readCount: 1 })
		equal((await device.next('error')).problem.code, 'not_found')
		equal((await device.say(group, 'Still here')).seq, 1)
		await device.close()
	})

	test('RT15 who leaves gets nothing more, though their socket stays open', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const [device, leaving] = [await one.open(), await other.open()]
		await device.say(group, 'Before')
		await leaving.reach(group, 1)
		ok((await other.browser.api.leave(group)).ok)
		await until(() => leaving.events('inbox').some(({ type }) => type === 'conversation.removed'))
		for (let index = 0; index < 5; index++) await device.say(group, 'After')
		leaving.send({ type: 'send', conversation: group, clientId: 'after-leaving', text: 'Hello?' })
		equal((await leaving.next('refused')).problem.code, 'not_found')
		deepEqual(
			leaving.events(group).map(({ seq }) => seq),
			[1],
		)
		const again = await other.open({ [group]: { epoch: 'any', seq: 0 } })
		equal((await again.next('welcome')).cursors[group], undefined)
		await Promise.all([device.close(), leaving.close(), again.close()])
	})

	test('RT16 who is brought in receives from then on, and after coming back', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const guest = await server.newPerson()
		const [device, invited] = [await one.open(), await guest.open()]
		await device.say(group, 'Before')
		for (let round = 0; round < 3; round++) {
			ok((await other.browser.api.invite(group, [guest.id])).ok)
			const said = await device.say(group, 'Welcome')
			await invited.reach(group, said.seq)
			ok((await guest.browser.api.leave(group)).ok)
			await device.say(group, 'Gone')
		}
		const texts = invited.events(group).flatMap((event) => (event.type === 'message.sent' ? [event.message.text] : []))
		deepEqual(texts, ['Welcome', 'Welcome', 'Welcome'])
		await Promise.all([device.close(), invited.close()])
	})

	test('RT11 reading on one device shows on the others, and to nobody else', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const [device, second, others] = [await other.open(), await other.open(), await one.open()]
		await others.say(group, 'Tea?')
		device.send({ type: 'read', conversation: group, readCount: 1 })
		await until(() => second.events('inbox').some((event) => event.type === 'read.moved' && event.readCount === 1))
		others.send({ type: 'ping' })
		await others.next('pong')
		deepEqual(others.events('inbox'), [])
		await Promise.all([device.close(), second.close(), others.close()])
	})
})

/** A bus that passes nothing on. */
const deafBus: Bus = { ...createLocalBus(), publish() {} }

testEachServer({ bus: deafBus, limits: { poll: 50 } }, (test) => {
	test('RT13 events whose hints are lost come with the slow poll, in order', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const [device, reader] = [await one.open(), await other.open()]
		for (let index = 0; index < 10; index++) await device.say(group, 'Tea?')
		await reader.reach(group, 10)
		deepEqual(
			reader.events(group).map(({ seq }) => seq),
			Array.from({ length: 10 }, (_, index) => index + 1),
		)
		await Promise.all([device.close(), reader.close()])
	})

	test('RT13 a conversation begun without a hint comes too', async (server) => {
		const [one, other] = [await server.newPerson(), await server.newPerson()]
		const reader = await other.open()
		const made = await one.browser.api.createConversation({ kind: 'direct', user: other.id })
		ok(made.ok)
		const device = await one.open()
		await device.say(made.value.id, 'Tea?')
		await reader.reach(made.value.id, 1)
		await Promise.all([device.close(), reader.close()])
	})
})

const inner = createLocalBus()
/** A bus that doubles hints, says them late and in the wrong order, and makes some up. */
const wildBus: Bus = {
	...inner,
	publish(hint) {
		inner.publish({ log: 'nowhere', seq: 1 })
		inner.publish({ ...hint, seq: hint.seq + 1000 })
		inner.publish({ ...hint, seq: 0 })
		void wait(Math.random() * 20).then(() => inner.publish(hint))
	},
}

testEachServer({ bus: wildBus, limits: { poll: 60_000 } }, (test) => {
	test('RT12 hints doubled, late, out of order or made up change nothing', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const [device, reader] = [await one.open(), await other.open()]
		await Promise.all(Array.from({ length: 50 }, () => device.say(group, 'Tea?')))
		await reader.reach(group, 50)
		deepEqual(
			reader.events(group).map(({ seq }) => seq),
			Array.from({ length: 50 }, (_, index) => index + 1),
		)
		await Promise.all([device.close(), reader.close()])
	})
})
