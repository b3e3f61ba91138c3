import { deepEqual, equal, ok } from 'node:assert/strict'
import type { Cursor } from '@hutong/protocol'
import type { Device } from '../../testing/realtime/device.ts'
import { makeGroup } from '../../testing/realtime/make-group.ts'
import type { Member } from '../../testing/realtime/start-server.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'

testEachServer({}, (test) => {
	test('RT2 the welcome says who one is and where each log stands', async (server) => {
		const { one, group } = await makeGroup(server)
		const device = await one.open()
		await device.say(group, 'Tea?')
		const again = await one.open()
		const { me, cursors } = await again.next('welcome')
		equal(me.id, one.id)
		deepEqual(Object.keys(cursors).toSorted(), [group, 'inbox'].toSorted())
		deepEqual([cursors[group]?.seq, cursors['inbox']?.seq], [1, 1])
		await closeAll(device, again)
	})

	test('RT3 a device gets what came after what it has, and nothing before', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const epoch = await sayMany(one, group, 9)
		const device = await other.open({ [group]: { epoch, seq: 4 } })
		await device.reach(group, 9)
		deepEqual(seqs(device, group), [5, 6, 7, 8, 9])
		await closeAll(device)
	})

	test('RT3 a device that has everything gets nothing until there is more', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const epoch = await sayMany(one, group, 3)
		const device = await other.open({ [group]: { epoch, seq: 3 } })
		const fresh = await other.open()
		await sayMany(one, group, 1)
		for (const open of [device, fresh]) {
			await open.reach(group, 4)
			deepEqual(seqs(open, group), [4])
		}
		await closeAll(device, fresh)
	})

	test('RT1 what happens while a device resumes comes once, in its place', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const epoch = await sayMany(one, group, 20)
		const writer = await one.open()
		const writing = Array.from({ length: 30 }, () => writer.say(group, 'Meanwhile'))
		const devices = await Promise.all([0, 5, 10, 20].map((seq) => other.open({ [group]: { epoch, seq } })))
		await Promise.all(writing)
		for (const [index, from] of [0, 5, 10, 20].entries()) {
			const device = devices[index]
			ok(device)
			await device.reach(group, 50)
			deepEqual(seqs(device, group), range(from + 1, 50))
			deepEqual(
				device.frames.filter(({ type }) => type === 'reset'),
				[],
			)
		}
		await closeAll(writer, ...devices)
	})

	const stale: readonly { name: string; known: (head: Cursor) => Cursor }[] = [
		{ name: 'of another epoch', known: ({ seq }) => ({ epoch: 'another', seq }) },
		{ name: 'ahead of the log', known: ({ epoch, seq }) => ({ epoch, seq: seq + 1 }) },
	]
	for (const { name, known } of stale)
		test(`RT4 a device ${name} begins afresh, and goes on from there`, async (server) => {
			const { one, other, group } = await makeGroup(server)
			const epoch = await sayMany(one, group, 3)
			const device = await other.open({ [group]: known({ epoch, seq: 3 }) })
			deepEqual((await device.next('reset')).cursor, { epoch, seq: 3 })
			await sayMany(one, group, 1)
			await device.reach(group, 4)
			deepEqual(seqs(device, group), [4])
			await closeAll(device)
		})

	test('RT4 a device 1,000 events behind gets them, one further begins afresh', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const epoch = await sayMany(one, group, 1001)
		const near = await other.open({ [group]: { epoch, seq: 1 } })
		const far = await other.open({ [group]: { epoch, seq: 0 } })
		await near.reach(group, 1001)
		deepEqual(seqs(near, group), range(2, 1001))
		equal(near.frames.filter(({ type }) => type === 'events').length > 3, true)
		deepEqual((await far.next('reset')).cursor, { epoch, seq: 1001 })
		deepEqual(seqs(far, group), [])
		await closeAll(near, far)
	})

	test('RT4 few events of more than half the send buffer begin afresh too, instead of overflowing it for ever', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const epoch = await sayMany(one, group, 90, '茶'.repeat(8000))
		const device = await other.open({ [group]: { epoch, seq: 0 } })
		deepEqual((await device.next('reset')).cursor, { epoch, seq: 90 })
		await sayMany(one, group, 1)
		await device.reach(group, 91)
		deepEqual(seqs(device, group), [91])
		await closeAll(device)
	})

	test('RT5 logs of others are not mentioned and not sent, by whatever name', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const stranger = await server.newPerson()
		const epoch = await sayMany(one, group, 2)
		const names = [group, `inbox:${other.id}`, 'inbox', '__proto__', 'constructor', 'nowhere']
		const device = await stranger.open(Object.fromEntries(names.map((name) => [name, { epoch, seq: 0 }])))
		deepEqual(Object.keys((await device.next('welcome')).cursors), ['inbox'])
		await sayMany(one, group, 1)
		device.send({ type: 'ping' })
		await device.next('pong')
		const logs = device.frames.flatMap((frame) =>
			frame.type === 'events' || frame.type === 'reset' ? [frame.log] : [],
		)
		deepEqual([...new Set(logs)], ['inbox'])
		await closeAll(device)
	})

	test('RT16 who was brought in while away hears of it and gets everything since', async (server) => {
		const { one, group } = await makeGroup(server)
		const late = await server.newPerson()
		const before = await late.open()
		const inbox = (await before.next('welcome')).cursors['inbox']
		ok(inbox)
		await closeAll(before)
		await sayMany(one, group, 2)
		ok((await one.browser.api.invite(group, [late.id])).ok)
		await sayMany(one, group, 3)
		const device = await late.open({ inbox })
		await device.reach(group, 6)
		deepEqual(
			device.events('inbox').map(({ type }) => type),
			['conversation.added'],
		)
		deepEqual(seqs(device, group).slice(-3), [4, 5, 6])
		await closeAll(device)
	})
})

/** Says so many things, all at once. @returns the conversation's epoch */
async function sayMany(by: Member, group: string, count: number, text = 'Tea?'): Promise<string> {
	const device = await by.open()
	const cursor = (await device.next('welcome')).cursors[group]
	for (let start = 0; start < count; start += 100)
		await Promise.all(Array.from({ length: Math.min(100, count - start) }, () => device.say(group, text)))
	await device.close()
	return cursor?.epoch ?? ''
}

function seqs(device: Device, log: string): number[] {
	return device.events(log).map(({ seq }) => seq)
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

async function closeAll(...devices: readonly Device[]): Promise<void> {
	await Promise.all(devices.map((device) => device.close()))
}
