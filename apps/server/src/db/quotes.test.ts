import { deepEqual, equal } from 'node:assert/strict'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { claimQuote, findQuote, putQuote } from './quotes.ts'

const day = 24 * 60 * 60 * 1000

testEachDatabase((test) => {
	test('DB22 bars of a quote are kept by period, and replaced as a whole', async (chat) => {
		const key = { secid: '116.00700', period: 'day' }
		const put = (period: string, body: string) =>
			chat.writes.run((write) =>
				putQuote(write, { ...key, period }, { body, readAt: 1, nextAt: chat.clock.now, failures: 0 }),
			)
		await put('day', '1')
		await put('week', '2')
		await put('day', '3')
		const { body } = (await findQuote(chat.store.read, key)) ?? {}
		equal(body, '3')
		equal((await findQuote(chat.store.read, { ...key, period: 'week' }))?.body, '2')
		equal(await findQuote(chat.store.read, { ...key, period: 'month' }), null)
	})

	test('DB22 the right to ask is one’s until its moment, and what is kept stays meanwhile', async (chat) => {
		const key = { secid: '106.BABA', period: 'day' }
		const claim = (now: number, until: number) => chat.writes.run((write) => claimQuote(write, key, { now, until }))
		const at = chat.clock.now
		deepEqual(await Promise.all([claim(at, at + 10), claim(at, at + 10)]), [true, false])
		deepEqual(await findQuote(chat.store.read, key), { body: null, readAt: 0, nextAt: at + 10, failures: 1 })
		equal(await claim(at + 9, at + 20), false)
		equal(await claim(at + 10, at + 20), true)
		const kept = { body: '{}', readAt: at, nextAt: at + 30, failures: 0 }
		await chat.writes.run((write) => putQuote(write, key, kept))
		equal(await claim(at + 30, at + 60), true)
		deepEqual(await findQuote(chat.store.read, key), { ...kept, nextAt: at + 60 })
	})

	test('DB22 a quote nobody has asked for in 90 days goes when another is written', async (chat) => {
		const at = chat.clock.now
		const put = (secid: string, nextAt: number) =>
			chat.writes.run((write) =>
				putQuote(write, { secid, period: 'day' }, { body: '{}', readAt: at, nextAt, failures: 0 }),
			)
		const find = (secid: string) => findQuote(chat.store.read, { secid, period: 'day' })
		await put('1.600000', at)
		await put('1.600001', at + 90 * day)
		equal((await find('1.600000'))?.body, '{}')
		await put('1.600001', at + 90 * day + 1)
		equal(await find('1.600000'), null)
	})
})
