import { deepEqual, equal } from 'node:assert/strict'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { findUrlList, putUrlList, renewUrlList } from './url-lists.ts'

testEachDatabase((test) => {
	test('DB25 the last good text of a list is kept as it came, replaced by the next, and renewed', async (chat) => {
		const list = {
			source: 'https://lists.example/a',
			kind: 'hosts',
			body: Uint8Array.of(0, 255, 10),
			etag: '"1"',
			lastModified: null,
			goodAt: chat.clock.now,
		}
		const find = async () => {
			const found = await findUrlList(chat.store.read, 'phishing')
			return found && { ...found, body: [...found.body] }
		}
		equal(await find(), null)
		await chat.writes.run((write) => putUrlList(write, 'phishing', list))
		await chat.writes.run((write) => putUrlList(write, 'other', { ...list, etag: '"2"' }))
		deepEqual(await find(), { ...list, body: [0, 255, 10] })
		await chat.writes.run((write) => renewUrlList(write, 'phishing', list.goodAt + 1))
		deepEqual(await find(), { ...list, body: [0, 255, 10], goodAt: list.goodAt + 1 })
		const next = { ...list, body: Uint8Array.of(7), etag: null, lastModified: 'Thu, 27 Jan 2022 00:00:00 GMT' }
		await chat.writes.run((write) => putUrlList(write, 'phishing', next))
		deepEqual(await find(), { ...next, body: [7] })
		equal((await findUrlList(chat.store.read, 'other'))?.etag, '"2"')
	})
})
