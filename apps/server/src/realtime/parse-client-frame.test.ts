import { equal } from 'node:assert/strict'
import { maxFrameBytes } from '@hutong/protocol'
import { getTicket } from '../../testing/realtime/device.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'

testEachServer({}, (test) => {
	test('RT19 a frame of 64 KiB is read, a larger one ends the connection', async (server) => {
		const device = await (await server.anyone()).open()
		const frame = JSON.stringify({ type: 'ping', padding: '' })
		device.send(frame.replace('""', `"${'x'.repeat(maxFrameBytes - frame.length)}"`))
		await device.next('pong')
		device.send(frame.replace('""', `"${'x'.repeat(maxFrameBytes - frame.length + 1)}"`))
		equal((await device.closed).code, 1009)
	})

	const broken = [
		{ name: 'bad UTF-8', data: Buffer.from([0x22, 0xc3, 0x28, 0x22]), isText: true, code: 1007 },
		{ name: 'a binary frame', data: Buffer.from('{"type":"ping"}'), isText: false, code: 1008 },
		{ name: 'no JSON', data: '{"type":"ping"', isText: true, code: 1008 },
		{ name: 'JSON that is no frame', data: '[]', isText: true, code: 1008 },
		{ name: 'a frame of an unknown type', data: '{"type":"shout"}', isText: true, code: 1008 },
		{ name: 'a frame without what it needs', data: '{"type":"send","text":"x"}', isText: true, code: 1008 },
		{
			name: 'a read mark below nothing',
			data: `{"type":"read","conversation":"${'0'.repeat(36)}","readCount":-1}`,
			isText: true,
			code: 1008,
		},
		{ name: 'deep nesting', data: '['.repeat(60_000), isText: true, code: 1008 },
		{ name: 'nothing', data: '', isText: true, code: 1008 },
	]
	for (const { name, data, isText, code } of broken)
		test(`RT19 ${name} ends the connection, and nobody else’s`, async (server) => {
			const one = await server.anyone()
			const [device, other] = [await one.open(), await one.open()]
			device.socket.send(data, { binary: !isText })
			equal((await device.closed).code, code)
			if (code === 1008) equal((await device.next('error')).problem.code, 'frame_invalid')
			other.send({ type: 'ping' })
			await other.next('pong')
			await other.close()
		})

	test('RT19 a second hello is refused and changes nothing', async (server) => {
		const one = await server.anyone()
		const device = await one.open()
		device.send({ type: 'hello', ticket: await getTicket(one.browser), cursors: {} })
		equal((await device.next('error')).problem.code, 'frame_invalid')
		device.send({ type: 'ping' })
		await device.next('pong')
		await device.close()
	})

	test('RT19 no compression is agreed on', async (server) => {
		const device = await (await server.anyone()).open()
		equal(device.socket.extensions, '')
		await device.close()
	})
})
