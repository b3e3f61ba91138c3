import { deepEqual, equal, ok } from 'node:assert/strict'
import type { ServerFrame } from '@hutong/protocol'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { until } from '../../testing/http/until.ts'
import { startRealtime } from '../../testing/realtime/start-realtime.ts'
import { startServer } from '../../testing/realtime/start-server.ts'
import type { Store } from '../db/index.ts'
import type { Connection } from './connection.ts'
import { createHub } from './hub.ts'

testEachDatabase((test) => {
	test('RT23 a connection that goes before it is welcomed leaves nothing behind', async (chat, t) => {
		const gate = createGate(chat.store)
		const { hub, signIn, hello, broken } = await startRealtime(chat, t, { store: gate.store })
		const device = await hello(await signIn())
		await until(() => gate.waiting() === 1)
		device.socket.terminate()
		await device.closed
		// The server hears of it in a turn of its own.
		await new Promise((resolve) => setTimeout(resolve, 100))
		gate.open()
		await until(() => gate.waiting() === 0)
		await new Promise((resolve) => setTimeout(resolve, 100))
		deepEqual([hub.connections.size, broken], [0, []])
	})

	test('RT21 a session that ends is out at once, however slowly its client says goodbye', async (chat, t) => {
		const { hub, signIn, hello } = await startRealtime(chat, t)
		const [ends, stays] = [await signIn(), await signIn()]
		const devices = [await hello(ends), await hello(stays)]
		await Promise.all(devices.map((device) => device.next('welcome')))
		devices[0]?.socket.pause()
		equal(hub.connections.size, 2)
		hub.closeSession(ends)
		deepEqual(
			[...hub.connections].map(({ session }) => session),
			[stays],
		)
		for (const device of devices) device.socket.terminate()
	})

	test('RT3 who comes back while the log is being read gets the delta, not a fresh start', async (chat) => {
		const [by = '', to = ''] = await chat.addPeople(2)
		const group = await chat.addGroup([by, to])
		for (let index = 0; index < 10; index++)
			await chat.send(by, { conversation: group, clientId: `client-id-${index}`, text: 'Tea?' })
		const gate = createGate(chat.store)
		const hub = createHub({ ...{ store: gate.store, mostEach: 20 }, onError: (cause) => ok(false, String(cause)) })
		const [near, far, moved] = [connect(by), connect(to), connect(to)]
		for (const { connection } of [near, moved]) hub.watch(connection, group, 8)
		const first = hub.refresh(group)
		await until(() => gate.waiting() === 1)
		for (const { connection } of [far, moved]) hub.watch(connection, group, 2)
		const second = hub.refresh(group)
		gate.open()
		await Promise.all([first, second])
		deepEqual(near.told(), [9, 10])
		for (const { told } of [far, moved]) deepEqual(told(), [3, 4, 5, 6, 7, 8, 9, 10])
	})

	test('RT22 a server that stops says so to everybody, and asks nobody to wait', async (chat) => {
		const server = await startServer(chat.location)
		const one = await server.newPerson()
		const [device, asleep] = [await one.open(), await one.open()]
		asleep.socket.pause()
		await server.stop()
		deepEqual(await device.closed, { code: 1012, reason: 'restarting' })
		asleep.socket.resume()
		await asleep.closed
	})
})

/** A store whose snapshots wait until the gate is opened. */
function createGate(store: Store) {
	const { promise, resolve } = Promise.withResolvers<void>()
	let waiting = 0
	const snapshot: Store['snapshot'] = async (work) => {
		waiting++
		await promise
		return store.snapshot(work).finally(() => waiting--)
	}
	return { store: { ...store, snapshot }, open: resolve, waiting: () => waiting }
}

/** A connection that notes what it is given. */
function connect(user: string) {
	const frames: ServerFrame[] = []
	const push = (bytes: Buffer) => frames.push(JSON.parse(bytes.toString().replace(/^[^{]*/, '')) as ServerFrame)
	const connection: Connection = {
		...{ user, session: 's', positions: new Map(), close: () => {} },
		outbox: { push, takes: () => true, ready: () => Promise.resolve(true) },
	}
	const told = () =>
		frames.flatMap<number | string>((frame) =>
			frame.type === 'events' ? frame.events.map(({ seq }) => seq) : [frame.type],
		)
	return { connection, told }
}
