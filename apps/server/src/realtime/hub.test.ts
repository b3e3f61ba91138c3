import { deepEqual, equal } from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocket } from 'ws'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { until } from '../../testing/http/until.ts'
import { connectDevice } from '../../testing/realtime/device.ts'
import { startServer } from '../../testing/realtime/start-server.ts'
import { issueTicket } from '../actions/issue-ticket.ts'
import { defaultLimits } from '../limits/server-limits.ts'
import { createTokenBuckets } from '../limits/token-buckets.ts'
import { createSocketActions } from './create-socket-actions.ts'
import { createHub } from './hub.ts'
import { serveSockets } from './socket-server.ts'

testEachDatabase((test) => {
	test('RT23 connections that go at any moment, even before they are welcomed, leave nothing behind', async (chat, t) => {
		const broken: unknown[] = []
		const onError = (cause: unknown) => broken.push(cause)
		const hub = createHub({ store: chat.store, onError })
		const http = createServer()
		const { sends, frames } = defaultLimits
		const buckets = createTokenBuckets({ ...sends, now: Date.now })
		const parts = { store: chat.store, hub, tools: chat.tools, send: chat.send, sends: buckets, frames, onError }
		const sockets = serveSockets(http, {
			...{ actions: createSocketActions(parts), limits: defaultLimits, isOurs: () => true },
		})
		await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
		t.after(async () => {
			await sockets.close()
			http.close()
		})

		const user = (await chat.addPerson()).id
		const place = { origin: 'http://chat.localhost', port: (http.address() as AddressInfo).port }
		const begin = async (linger: number) => {
			const { ticket } = await issueTicket(chat.tools, { user, session: 's' })
			const device = await connectDevice(place)
			device.send({ type: 'hello', ticket, cursors: {} })
			for (let turn = 0; turn < linger; turn++) await new Promise((resolve) => setImmediate(resolve))
			device.socket.terminate()
			await device.closed
		}
		await Promise.all(Array.from({ length: 60 }, (_, index) => begin(index)))
		await until(async () => {
			const left = await chat.store.read.selectFrom('socket_tickets').select('hash').execute()
			return left.length === 0
		})
		await chat.writes.drain()
		await new Promise((resolve) => setTimeout(resolve, 200))
		deepEqual([hub.connections.size, broken], [0, []])
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
		equal(asleep.socket.readyState, WebSocket.CLOSED)
	})
})
