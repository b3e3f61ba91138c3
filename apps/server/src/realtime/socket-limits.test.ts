import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { until } from '../../testing/http/until.ts'
import { askForSocket } from '../../testing/realtime/ask-for-socket.ts'
import { connectDevice } from '../../testing/realtime/device.ts'
import { startRealtime } from '../../testing/realtime/start-realtime.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'

testEachServer({ limits: { sockets: 3 } }, (test) => {
	test('RT24 one socket more than a person may have closes their oldest, and nobody else’s', async (server) => {
		const [one, other] = [await server.newPerson(), await server.newPerson()]
		const others = await other.open()
		const again = await one.signInAgain()
		const devices = [await one.open(), await again.open(), await one.open()]
		devices.push(await again.open(), await one.open())
		const [first, second, ...rest] = devices
		const late = { code: 1013, reason: 'too many sockets' }
		deepEqual([await first?.closed, await second?.closed], [late, late])
		for (const device of [...rest, others]) {
			device.send({ type: 'ping' })
			await device.next('pong')
			await device.close()
		}
		const back = await one.open()
		equal(back.socket.readyState, WebSocket.OPEN)
		await back.close()
	})
})

// The clock stands: nothing flows into the buckets.
const clock = Date.now()
const upgrades = { burst: 2, perSecond: 0.1 }
testEachServer({ limits: { upgrades }, trustProxy: '127.0.0.1', now: () => clock }, (test) => {
	const networks: readonly (readonly [first: string, second: string, third: string])[] = [
		['198.51.100.1', '198.51.100.1', '198.51.100.1'],
		['198.51.100.2', '::ffff:198.51.100.2', '::FFFF:c633:6402'],
		['2001:db8::1', '2001:db8:0:0:ffff::2', '2001:0DB8:0:0:1:2:3:4'],
	]
	for (const [first, second, third] of networks)
		test(`RT25 sockets beyond the measure of ${first} are refused, with when to try again`, async (server) => {
			const ask = (address: string) => askForSocket(server, '/api/socket', { 'x-forwarded-for': address })
			match(await ask(first), /^HTTP\/1.1 101 /)
			match(await ask(second), /^HTTP\/1.1 101 /)
			match(await ask(third), /^HTTP\/1.1 429 [\s\S]*\r\nRetry-After: 10\r\n/)
		})

	test('RT25 each network has a measure of its own', async (server) => {
		for (const address of ['2001:db8:1::1', '2001:db8:1:1::1', '2001:db8:1:2::1', '198.51.100.9', 'unknown'])
			match(await askForSocket(server, '/api/socket', { 'x-forwarded-for': address }), /^HTTP\/1.1 101 /)
	})

	test('RT25 what another site’s page asks for does not count', async (server) => {
		const ask = (headers: Readonly<Record<string, string>>) =>
			askForSocket(server, '/api/socket', { 'x-forwarded-for': '203.0.113.5', ...headers })
		for (let index = 0; index < 5; index++) match(await ask({ origin: 'https://evil.example' }), /^HTTP\/1.1 403 /)
		match(await ask({}), /^HTTP\/1.1 101 /)
	})
})

testEachServer({ limits: { upgrades }, now: () => clock }, (test) => {
	test('RT25 the word of a proxy nobody named counts for nothing', async (server) => {
		const ask = (address: string) => askForSocket(server, '/api/socket', { 'x-forwarded-for': address })
		match(await ask('198.51.100.1'), /^HTTP\/1.1 101 /)
		match(await ask('198.51.100.2'), /^HTTP\/1.1 101 /)
		match(await ask('198.51.100.3'), /^HTTP\/1.1 429 /)
	})
})

testEachServer({ limits: { strangers: 2 } }, (test) => {
	test('RT25 of sockets that said no hello so many wait; one more, and the oldest is dropped', async (server) => {
		const known = [await (await server.newPerson()).open(), await (await server.newPerson()).open()]
		const [first, second, third] = [
			await connectDevice(server),
			await connectDevice(server),
			await connectDevice(server),
		]
		deepEqual(await first.closed, { code: 1013, reason: 'too many waiting' })
		// One that went by itself makes room, once the server has heard of it.
		await third.close()
		await server.newPerson()
		const fourth = await connectDevice(server)
		await server.newPerson()
		for (const device of [...known, second, fourth]) equal(device.socket.readyState, WebSocket.OPEN)
		for (const device of known) await device.close()
		for (const device of [second, fourth]) device.socket.terminate()
	})
})

testEachDatabase((test) => {
	test('RT23 whoever does not answer a goodbye is cut off', async (chat, t) => {
		const { signIn, hello, hub, countConnections } = await startRealtime(chat, t, { limits: { goodbyeWithin: 50 } })
		const session = await signIn()
		const device = await hello(session)
		await device.next('welcome')
		device.socket.pause()
		hub.closeSession(session)
		// By itself `ws` waits half a minute.
		let looks = 0
		await until(async () => (await countConnections()) === 0 || ++looks === 500)
		ok(looks < 500)
		device.socket.terminate()
	})

	test('RT23 whoever is refused a socket keeps no connection', async (chat, t) => {
		const { place, countConnections } = await startRealtime(chat, t)
		const socket = connect({ port: place.port, host: '127.0.0.1', allowHalfOpen: true })
		t.after(() => socket.destroy())
		socket.on('error', () => {})
		socket.write('GET /api/nothing HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
		await new Promise((resolve) => socket.once('data', resolve))
		await until(async () => (await countConnections()) === 0)
	})
})
