import { deepEqual, equal, ok } from 'node:assert/strict'
import { makeGroup } from '../../testing/realtime/make-group.ts'
import { testEachServer } from '../../testing/realtime/test-each-server.ts'

const long = 'tea '.repeat(2000)

testEachServer({ limits: { sendBuffer: 512 * 1024 } }, (test) => {
	test('RT14 a reader that does not read is dropped, nobody waits for it, and it resumes', async (server) => {
		const { one, other, group } = await makeGroup(server)
		const [writer, reader, slow] = [await one.open(), await other.open(), await other.open()]
		const epoch = (await slow.next('welcome')).cursors[group]?.epoch ?? ''
		slow.socket.pause()
		// What the system itself keeps between two sockets of one machine is some megabytes.
		const count = 1500
		for (let sent = 0; sent < count; sent += 10)
			await Promise.all(Array.from({ length: 10 }, () => writer.say(group, long)))
		await reader.reach(group, count)
		deepEqual(
			reader.events(group).map(({ seq }) => seq),
			Array.from({ length: count }, (_, index) => index + 1),
		)
		slow.socket.resume()
		equal((await slow.closed).code, 1006)
		const had = slow.events(group).at(-1)?.seq ?? 0
		ok(had > 0 && had < count, `it got ${had}`)
		const back = await other.open({ [group]: { epoch, seq: had } })
		// So far behind it begins afresh; what follows follows on that.
		deepEqual((await back.next('reset')).cursor, { epoch, seq: count })
		await writer.say(group, 'And now?')
		await back.reach(group, count + 1)
		deepEqual(
			back.events(group).map(({ seq }) => seq),
			[count + 1],
		)
		await Promise.all([writer.close(), reader.close(), back.close()])
	})
})
