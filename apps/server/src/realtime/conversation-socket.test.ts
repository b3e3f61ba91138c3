import { deepEqual, equal, ok } from 'node:assert/strict'
import { WebSocket } from 'ws'
import { until } from '../../testing/http/until.ts'
import { connectDevice, getTicket, openDeaf } from '../../testing/realtime/device.ts'
import { makeGroup } from '../../testing/realtime/make-group.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'

testEachServer({ limits: { heartbeat: 1000, poll: 100 } }, (test) => {
	test('RT21 signing out ends the sockets of that session at once, and no others', async (server) => {
		const { one, group } = await makeGroup(server)
		const [device, second] = [await one.open(), await one.open()]
		const other = await (await one.signInAgain()).open()
		// A client that does not answer the goodbye hears nothing more all the same.
		device.socket.pause()
		ok((await one.browser.api.signOut()).ok)
		deepEqual(await second.closed, { code: 1008, reason: 'signed out' })
		await other.say(group, 'Still here')
		device.socket.resume()
		equal((await device.closed).code, 1008)
		deepEqual(device.events(group), [])
		await other.close()
	})

	test('RT21 a session that ended on another server loses its sockets by the next round', async (server) => {
		const one = await server.newPerson()
		const device = await one.open()
		await server.endSessionsOf(one.id)
		deepEqual(await device.closed, { code: 1008, reason: 'signed out' })
	})

	test('RT21 no socket is opened with the ticket of a session that ended', async (server) => {
		const one = await server.newPerson()
		const ticket = await getTicket(one.browser)
		await server.endSessionsOf(one.id)
		const device = await connectDevice(server)
		device.send({ type: 'hello', ticket, cursors: {} })
		deepEqual(await device.closed, { code: 1008, reason: 'ticket_invalid' })
		deepEqual(
			device.frames.map(({ type }) => type),
			['error'],
		)
	})

	test('RT22 a socket that misses a heartbeat is dropped, one that answers stays', async (server) => {
		const one = await server.anyone()
		const device = await one.open()
		const deaf = await openDeaf(server, await getTicket(one.browser))
		equal((await deaf.closed).code, 1006)
		device.send({ type: 'ping' })
		await device.next('pong')
		await device.close()
	})
})

const start = Date.now()
let now = start
testEachServer({ limits: { poll: 100 }, now: () => now }, (test) => {
	test('RT21 a session that came to its time loses its sockets by the next round', async (server) => {
		now = start
		const { one, group } = await makeGroup(server)
		const device = await one.open()
		now = start + 29 * 86_400_000
		await device.say(group, 'Still here')
		now = start + 31 * 86_400_000
		deepEqual(await device.closed, { code: 1008, reason: 'signed out' })
	})
})

testEachServer({ limits: { sends: { burst: 3, perSecond: 0.01 }, frames: { burst: 5, perSecond: 0.01 } } }, (test) => {
	test('RT20 messages beyond the measure are refused one by one, with when to try again', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const [device, second] = [await one.open(), await one.open()]
		for (let index = 0; index < 3; index++) await device.say(group, 'Tea?')
		device.send({ type: 'send', conversation: group, clientId: 'too-many-1', text: 'Tea?' })
		const refused = await device.next('refused')
		deepEqual([refused.clientId, refused.problem.code], ['too-many-1', 'rate_limited'])
		ok((refused.problem.retryAfter ?? 0) > 0)
		second.send({ type: 'send', conversation: group, clientId: 'too-many-2', text: 'Tea?' })
		equal((await second.next('refused')).clientId, 'too-many-2')
		const byHttp = await one.browser.api.send(group, { clientId: 'too-many-3', text: 'Tea?' })
		equal(byHttp.ok ? null : byHttp.problem.code, 'rate_limited')
		const others = await other.open()
		equal((await others.say(group, 'Tea!')).seq, 4)
		for (const open of [device, second, others]) await open.close()
	})

	test('RT20 other frames have a measure of their own, and the connection stays', async (server) => {
		const device = await (await server.newPerson()).open()
		for (let index = 0; index < 7; index++) device.send({ type: 'ping' })
		const { problem } = await until(() => {
			const errors = device.frames.filter((frame) => frame.type === 'error')
			return errors.length === 2 && errors[0]
		})
		equal(problem.code, 'rate_limited')
		equal(device.frames.filter(({ type }) => type === 'pong').length, 5)
		equal(device.socket.readyState, WebSocket.OPEN)
		await device.close()
	})
})
