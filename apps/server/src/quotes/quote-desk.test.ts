import assert from 'node:assert/strict'
import type { QuoteBar, QuotePeriod } from '@hutong/protocol'
import type { TestChat } from '../../testing/databases/test-chat.ts'
import { testEachDatabase } from '../../testing/databases/test-each-database.ts'
import { createQuoteStore } from './create-quote-store.ts'
import { createQuoteDesk, type QuoteDesk } from './quote-desk.ts'
import type { QuoteSource, SourceAnswer } from './quote-source.ts'

const interval = 300_000
const hour = 60 * 60 * 1000

testEachDatabase((test) => {
	test('HS93 a hundred at once who want a quote are one question, and so are a hundred one after another', async (chat) => {
		const { desk, asked } = openDesk(chat)
		const answers = await Promise.all(Array.from({ length: 100 }, () => desk.read('1.600519', 'day')))
		assert.ok(answers.every((answer) => answer.ok && answer.value.bars.length === 2 && !answer.value.stale))
		for (let each = 0; each < 100; each++) await desk.read('1.600519', 'day')
		assert.deepEqual(asked, ['1.600519 day'])
	})

	test('HS93 a quote is asked for again only after its time, which is never the same for two', async (chat) => {
		const { desk, asked } = openDesk(chat)
		await desk.read('1.600520', 'day')
		chat.clock.now += interval
		await desk.read('1.600520', 'day')
		assert.equal(asked.length, 1) // half of the spread still to come
		chat.clock.now += interval / 8
		await desk.read('1.600520', 'day')
		assert.equal(asked.length, 2)
	})

	test('HS93 a restart, or a server beside this one, does not ask again', async (chat) => {
		const first = openDesk(chat)
		await first.desk.read('1.600521', 'day')
		const second = openDesk(chat)
		assert.ok((await second.desk.read('1.600521', 'day')).ok)
		assert.deepEqual(second.asked, [])
	})

	test('HS93 two servers whose time has come ask once, and the other gives what is kept', async (chat) => {
		const [one, other] = [openDesk(chat), openDesk(chat)]
		await one.desk.read('1.600522', 'day')
		chat.clock.now += hour
		const answers = await Promise.all([one.desk.read('1.600522', 'day'), other.desk.read('1.600522', 'day')])
		assert.ok(answers.every(({ ok }) => ok))
		assert.equal(one.asked.length + other.asked.length, 2)
	})

	test('HS93 many new quotes at once are asked for at the source’s pace, and what is kept is given meanwhile', async (chat) => {
		const { desk, asked } = openDesk(chat)
		await desk.read('2.000000', 'day')
		chat.clock.now += hour
		const answers: boolean[] = []
		for (let each = 1; each <= 100; each++) answers.push((await desk.read(`2.${each}`, 'day')).ok)
		assert.equal(answers.filter((ok) => ok).length, 20)
		assert.ok((await desk.read('2.000000', 'day')).ok)
		assert.equal(asked.length, 21)
		chat.clock.now += 2000
		assert.ok((await desk.read('2.100', 'day')).ok)
	})

	test('HS94 while the source is away the bars of before are given, with when they were read', async (chat) => {
		const { desk, source } = openDesk(chat)
		await desk.read('1.600523', 'day')
		const readAt = chat.clock.now
		for (const reason of ['away', 'garbled', 'no_such_quote'] as const) {
			source.answer = { ok: false, reason }
			chat.clock.now += 3 * hour
			const answer = await desk.read('1.600523', 'day')
			assert.ok(answer.ok, reason)
			assert.deepEqual([answer.value.stale, answer.value.readAt], [true, readAt])
			assert.equal(answer.value.bars.at(-1)?.close, '462.000')
		}
		source.answer = good
		chat.clock.now += 3 * hour
		const again = await desk.read('1.600523', 'day')
		assert.ok(again.ok && !again.value.stale && again.value.readAt === chat.clock.now)
	})

	test('HS94 a source that is away is asked less and less, and at least every hour or so', async (chat) => {
		const { desk, source, asked } = openDesk(chat)
		source.answer = { ok: false, reason: 'away' }
		const times: number[] = []
		for (let minute = 0; minute < 600; minute++) {
			const before = asked.length
			const answer = await desk.read('1.600524', 'day')
			assert.deepEqual(answer, { ok: false, reason: 'quote_unavailable' })
			if (asked.length > before) times.push(minute)
			chat.clock.now += 60_000
		}
		const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0))
		assert.deepEqual(pauses.slice(0, 5), [6, 12, 23, 45, 68])
		assert.ok(pauses.every((pause) => pause <= 75) && pauses.length >= 8)
	})

	test('HS94 an adapter that breaks is a source that is away', async (chat) => {
		const { desk, source } = openDesk(chat)
		source.readBars = () => Promise.reject(new Error('broken'))
		assert.deepEqual(await desk.read('1.600525', 'day'), { ok: false, reason: 'quote_unavailable' })
	})

	test('HS93 what is no quote is not found, and not asked for again that day', async (chat) => {
		const { desk, source, asked } = openDesk(chat)
		source.answer = { ok: false, reason: 'no_such_quote' }
		for (let each = 0; each < 23; each++) {
			assert.deepEqual(await desk.read('1.999999', 'day'), { ok: false, reason: 'quote_not_found' })
			chat.clock.now += hour
		}
		assert.equal(asked.length, 1)
		assert.equal(await desk.has('1.999999'), false)
	})

	test('HS92 a source of days alone gives weeks and months all the same', async (chat) => {
		const { desk, asked } = openDesk(chat, ['day'])
		const weeks = await desk.read('1.600526', 'week')
		assert.ok(weeks.ok)
		assert.deepEqual([weeks.value.period, weeks.value.bars.length, weeks.value.bars[0]?.open], ['week', 1, '470.200'])
		assert.deepEqual(asked, ['1.600526 day'])
		assert.equal(await desk.has('1.600526'), true)
	})

	test('HS94 weeks that cannot be had are made of the days that are kept', async (chat) => {
		const { desk, source, asked } = openDesk(chat)
		await desk.read('1.600527', 'day')
		source.answer = { ok: false, reason: 'away' }
		const weeks = await desk.read('1.600527', 'week')
		assert.ok(weeks.ok && weeks.value.period === 'week')
		assert.deepEqual(asked, ['1.600527 day', '1.600527 week'])
	})
})

const bars: readonly QuoteBar[] = [
	{
		date: '2022-01-26',
		open: '470.200',
		close: '478.800',
		high: '479.000',
		low: '468.600',
		volume: 16002113,
		change: null,
		changePercent: null,
	},
	{
		date: '2022-01-27',
		open: '470.200',
		close: '462.000',
		high: '471.400',
		low: '459.800',
		volume: 25164338,
		change: '-16.800',
		changePercent: '-3.51',
	},
]
const good: SourceAnswer = { ok: true, series: { code: '00700', name: '腾讯控股', currency: 'HKD', bars } }

type Opened = {
	readonly desk: QuoteDesk
	readonly asked: string[]
	readonly source: { answer: SourceAnswer; readBars: QuoteSource['readBars'] }
}

/** A desk at the test's database with a source that says what it is told to. */
function openDesk(chat: TestChat, periods: readonly QuotePeriod[] = ['day', 'week', 'month']): Opened {
	const asked: string[] = []
	const source = {
		...{ platform: 'eastmoney', periods, answer: good, findSecids: () => [] },
		async readBars(secid: string, period: QuotePeriod): Promise<SourceAnswer> {
			asked.push(`${secid} ${period}`)
			return source.answer
		},
	}
	const now = () => chat.clock.now
	const store = createQuoteStore({ store: chat.store, writes: chat.writes, now })
	const asking: QuoteSource = { ...source, readBars: (secid, period) => source.readBars(secid, period) }
	return { asked, source, desk: createQuoteDesk({ source: asking, store, now, random: () => 0.5, interval }) }
}
