import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, test } from 'node:test'
import type { Browser } from '../../testing/http/browser.ts'
import { share } from '../../testing/http/share.ts'
import { type Chat, getValue, startChat } from '../../testing/http/start-chat.ts'
import { kline, type QuoteHosts, startQuotes } from '../../testing/http/start-quotes.ts'
import { until } from '../../testing/http/until.ts'

let hosts: QuoteHosts
let chat: Chat
let browser: Browser
let conversation = ''
let now = Date.now()
let usual: QuoteHosts['answer']

before(async () => {
	hosts = await startQuotes()
	usual = hosts.answer
	chat = await startChat(hosts.env, { now: () => now })
	browser = await chat.demoBrowser('linxiao')
	conversation = await findGroup(browser)
})
afterEach(() => {
	hosts.answer = usual
	hosts.asked.length = 0
})
after(async () => {
	await chat.stop()
	await hosts.stop()
})

test('HS90 a link to a quote becomes a card with name, price, change and bars, and nothing of its page’s prices', async () => {
	const card = await (await share(browser, conversation, hosts.page('116.00700'))).settled()
	assert.deepEqual(
		[card.state, card.kind, card.title, card.price, card.problem],
		['ready', 'quote', '腾讯控股', null, null],
	)
	const { quote } = card
	assert.deepEqual(
		[quote?.secid, quote?.code, quote?.currency, quote?.period, quote?.stale, quote?.bars.length],
		['116.00700', '00700', 'HKD', 'day', false, 3],
	)
	const { close, change, changePercent } = quote?.bars.at(-1) ?? {}
	assert.deepEqual([close, change, changePercent], ['462.000', '-16.800', '-3.51'])
	assert.equal(card.frame, 'window') // its page forbids frames: that is still read from the page
})

test('HS90 the source is asked in its own format', async () => {
	await (await share(browser, conversation, hosts.page('116.09988'))).settled()
	const [query] = hosts.asked
	assert.deepEqual(
		['secid', 'klt', 'fqt', 'fields1', 'fields2'].map((name) => query?.get(name)),
		['116.09988', '101', '1', 'f1,f2,f3,f4,f5,f6', 'f51,f52,f53,f54,f55,f56,f57,f58,f59,f60,f61'],
	)
	assert.match(query?.get('beg') ?? '', /^20\d{6}$/)
	assert.match(query?.get('end') ?? '', /^20\d{6}$/)
	for (const [period, klt] of [
		['week', '102'],
		['month', '103'],
	] as const) {
		assert.equal(getValue(await browser.api.quote('116.09988', period)).period, period)
		assert.equal(hosts.asked.at(-1)?.get('klt'), klt)
	}
})

test('HS90 a demo that lives on another day asks for the days before that one', async () => {
	const past = await startChat({ ...hosts.env, HUTONG_DAY: '2022-01-27' })
	try {
		const person = await past.demoBrowser('linxiao')
		await (await share(person, await findGroup(person), hosts.page('116.00700'))).settled()
		assert.equal(hosts.asked[0]?.get('beg'), '20190128')
	} finally {
		await past.stop()
	}
})

test('HS90 of an American share the three markets are tried until one has it', async () => {
	hosts.answer = (query) => (query.get('secid') === '106.BABA' ? kline('BABA', '阿里巴巴') : '{"rc":100,"data":null}')
	const url = hosts.page('').replace('/unify/r/', '/us/BABA.html')
	const card = await (await share(browser, conversation, url)).settled()
	assert.deepEqual([card.quote?.secid, card.quote?.currency], ['106.BABA', 'USD'])
	assert.deepEqual(
		hosts.asked.map((query) => query.get('secid')),
		['105.BABA', '106.BABA'],
	)
})

test('HS93 one question serves every conversation, every person and every refresh within its time', async () => {
	const other = await chat.demoBrowser('wanglei')
	const url = hosts.page('1.600519')
	const pages = hosts.seen
	pages.length = 0
	const shared = await Promise.all([share(browser, conversation, url), share(other, await findGroup(other), url)])
	for (const each of shared) assert.ok((await each.settled()).quote)
	getValue(await browser.api.refreshCard(conversation, shared[0]?.message ?? '', 0))
	await until(async () => pages.length > 1 || null)
	await Promise.all(Array.from({ length: 5 }, () => other.api.quote('1.600519', 'day')))
	await (await share(browser, conversation, hosts.page('1.600518'))).settled()
	assert.deepEqual(
		hosts.asked.map((query) => query.get('secid')),
		['1.600519', '1.600518'],
	)
})

/** what the source does · the answer */
const troubles: readonly (readonly [name: string, answer: QuoteHosts['answer']])[] = [
	['breaks', () => 502],
	['bans', () => 403],
	['answers with a page', () => '<!doctype html>busy'],
	['answers without end', () => `{"data":"${'x'.repeat(3_000_000)}"}`],
	['gives rows of another form', () => kline('1', 'x', ['1', '2', '3'])],
	['knows no such quote', () => '{"rc":100,"data":null}'],
]
for (const [index, [name, answer]] of troubles.entries())
	test(`HS94 a source that ${name} leaves an ordinary card of the page`, async () => {
		hosts.answer = answer
		const card = await (await share(browser, conversation, hosts.page(`1.70000${index}`))).settled()
		assert.deepEqual([card.state, card.title, card.quote ?? null], ['ready', 'page of a quote', null])
	})

test('HS94 with the source away a new share still shows the bars that are kept, and when they were read', async () => {
	const url = hosts.page('1.600036')
	const before = await (await share(browser, conversation, url)).settled()
	hosts.answer = () => 502
	now += 60 * 60 * 1000
	const card = await (await share(browser, conversation, url)).settled()
	assert.deepEqual([card.quote?.stale, card.quote?.readAt], [true, before.quote?.readAt])
	assert.deepEqual(card.quote?.bars, before.quote?.bars)
	const opened = getValue(await browser.api.quote('1.600036', 'week'))
	assert.deepEqual([opened.stale, opened.bars.length], [true, 1])
})

test('HS95 a chart is for people signed in, and for quotes that stand on a card', async () => {
	const stranger = await chat.newBrowser().api.quote('116.00700', 'day')
	assert.equal(!stranger.ok && stranger.problem.code, 'unauthenticated')
	const unasked = await browser.api.quote('1.999999', 'day')
	assert.equal(!unasked.ok && unasked.problem.code, 'quote_not_found')
	for (const path of ['116.00700?period=year', '..%2Fx', 'x', `1.${'9'.repeat(99)}`, '1.%00'])
		assert.equal((await browser.ask('GET', `/api/quotes/${path}`)).status, 400, path)
	assert.deepEqual(hosts.asked, [])
})

test('HS95 with quotes off the link is as any other, and nothing is asked', async () => {
	const off = await startChat({ ...hosts.env, HUTONG_QUOTES_SOURCE: 'off' })
	try {
		const person = await off.demoBrowser('linxiao')
		const card = await (await share(person, await findGroup(person), hosts.page('116.00700'))).settled()
		assert.deepEqual([card.title, card.quote ?? null], ['page of a quote', null])
		const answer = await person.api.quote('116.00700', 'day')
		assert.equal(!answer.ok && answer.problem.code, 'quote_not_found')
		assert.deepEqual(hosts.asked, [])
	} finally {
		await off.stop()
	}
})

test('HS95 of a trade the policy stops no quote is asked', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'hutong-quotes-'))
	const file = join(folder, 'policy.json')
	await writeFile(file, JSON.stringify(noFinance))
	const strict = await startChat({ ...hosts.env, HUTONG_POLICY: file })
	try {
		const person = await strict.demoBrowser('linxiao')
		const card = await (await share(person, await findGroup(person), hosts.page('116.00700'))).settled()
		assert.deepEqual([card.problem, card.quote ?? null, hosts.asked.length], ['card_stopped', null, 0])
	} finally {
		await strict.stop()
		await rm(folder, { recursive: true })
	}
})

const title = { zh: '停', en: 'Stop' }
const noFinance = {
	...{ name: 'no-finance', version: '1', title, lists: {} },
	rules: [{ id: 'stop', title, when: { category: ['finance'] }, outcome: 'stopped', reason: 'unsafe-site' }],
	default: { id: 'open', title, outcome: 'page', reason: 'allowed' },
}

async function findGroup(person: Browser): Promise<string> {
	const { conversations } = getValue(await person.api.conversations())
	return conversations.find(({ kind }) => kind === 'group')?.id ?? ''
}
