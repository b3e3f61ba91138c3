import { deepEqual, equal } from 'node:assert/strict'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { findReading, putReading } from './card-readings.ts'

const day = 24 * 60 * 60 * 1000

testEachDatabase((test) => {
	test('HS52 a reading is kept for 30 days after its end, and goes when another is written', async (chat) => {
		const start = chat.clock.now
		const put = (url: string, readAt: number, expiresAt: number) =>
			chat.writes.run((write) => putReading(write, { url, body: '{}', validators: null, readAt, expiresAt }))
		const find = (url: string) => findReading(chat.store.read, url)
		await put('https://shop.example/old', start, start + 1000)
		await put('https://shop.example/new', start, start + 2000)
		await put('https://shop.example/any', start + 30 * day + 1000, start + 60 * day)
		deepEqual(await find('https://shop.example/old'), { body: '{}', validators: null, expiresAt: start + 1000 })
		await put('https://shop.example/any', start + 30 * day + 1001, start + 60 * day)
		equal(await find('https://shop.example/old'), null)
		deepEqual(await find('https://shop.example/new'), { body: '{}', validators: null, expiresAt: start + 2000 })
	})
})
