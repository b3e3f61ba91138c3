import { deepEqual, equal, match, ok } from 'node:assert/strict'
import { until } from '../../testing/http/until.ts'
import { askForSocket } from '../../testing/realtime/ask-for-socket.ts'
import { connectDevice, getTicket } from '../../testing/realtime/device.ts'
import { makeGroup } from '../../testing/realtime/make-group.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'

testEachServer({}, (test) => {
	test('RT17 a ticket opens one socket, once', async (server) => {
		const one = await server.newPerson()
		const ticket = await getTicket(one.browser)
		const devices = await Promise.all([1, 2, 3].map(() => connectDevice(server)))
		for (const device of devices) device.send({ type: 'hello', ticket, cursors: {} })
		const refused = devices.map(({ closed }) => closed)
		await until(() => devices.some(({ frames }) => frames.some(({ type }) => type === 'welcome')))
		const welcomed = devices.filter(({ frames }) => frames.some(({ type }) => type === 'welcome'))
		equal(welcomed.length, 1)
		const codes = await Promise.all(refused.filter((_, index) => devices[index] !== welcomed[0]))
		deepEqual(codes, Array(2).fill({ code: 1008, reason: 'ticket_invalid' }))
		await welcomed[0]?.close()
	})

	test('RT17 a ticket nobody was given is refused, with the reason', async (server) => {
		const device = await connectDevice(server)
		device.send({ type: 'hello', ticket: 'a'.repeat(32), cursors: {} })
		deepEqual(await device.closed, { code: 1008, reason: 'ticket_invalid' })
		equal((await device.next('error')).problem.code, 'ticket_invalid')
	})

	test('RT17 whoever says anything before hello is sent away', async (server) => {
		const rude = await connectDevice(server)
		rude.send({ type: 'ping' })
		deepEqual(await rude.closed, { code: 1008, reason: 'frame_invalid' })
	})

	test('RT17 frames sent before the welcome are answered after it, in order', async (server) => {
		const { one, group } = await makeGroup(server)
		const device = await connectDevice(server)
		device.send({ type: 'hello', ticket: await getTicket(one.browser), cursors: {} })
		const clientIds = ['early-id-1', 'early-id-2', 'early-id-3']
		for (const clientId of clientIds) device.send({ type: 'send', conversation: group, clientId, text: clientId })
		await device.next('ack', ({ clientId }) => clientId === 'early-id-3')
		equal(device.frames[0]?.type, 'welcome')
		deepEqual(
			device.frames.flatMap((frame) => (frame.type === 'ack' ? [[frame.clientId, frame.seq]] : [])),
			clientIds.map((clientId, index) => [clientId, index + 1]),
		)
		await device.close()
	})

	test('RT17 one who floods before the welcome is sent away', async (server) => {
		const one = await server.newPerson()
		const device = await connectDevice(server)
		device.send({ type: 'hello', ticket: await getTicket(one.browser), cursors: {} })
		for (let index = 0; index < 500; index++) device.send({ type: 'ping' })
		const outcome = await Promise.race([device.closed, device.next('pong').catch(() => device.closed)])
		// Its hello may have been answered before the hundredth frame came.
		ok('type' in outcome || outcome.reason === 'rate_limited')
		device.socket.terminate()
	})

	const strangers = [
		{ name: 'another site’s page', path: '/api/socket', headers: { origin: 'https://evil.example' }, status: 403 },
		{ name: 'no page at all', path: '/api/socket', headers: { origin: '' }, status: 403 },
		{
			name: 'a page of the same host on another port',
			path: '/api/socket',
			headers: { origin: 'http://chat.localhost:1' },
			status: 403,
		},
		{ name: 'a sandboxed page', path: '/api/socket', headers: { origin: 'null' }, status: 403 },
		{ name: 'another host’s name', path: '/api/socket', headers: { host: 'evil.example' }, status: 403 },
		{ name: 'another path', path: '/api/sockets', headers: {}, status: 404 },
		{ name: 'no path anybody can read', path: '//[', headers: {}, status: 404 },
		{ name: 'a path that climbs', path: '/api/x/../../socket', headers: {}, status: 404 },
	]
	for (const { name, path, headers, status } of strangers)
		test(`RT18 an upgrade from ${name} is refused`, async (server) => {
			match(await askForSocket(server, path, headers), new RegExp(`^HTTP/1.1 ${status} `))
			equal((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status, 200)
		})

	test('RT18 an upgrade from a page of ours is taken', async (server) => {
		match(await askForSocket(server, '/api/socket', {}), /^HTTP\/1.1 101 /)
	})
})

testEachServer({ limits: { helloWithin: 300 } }, (test) => {
	test('RT17 whoever says nothing is sent away', async (server) => {
		const silent = await connectDevice(server)
		deepEqual(await silent.closed, { code: 1008, reason: 'no hello' })
	})
})
