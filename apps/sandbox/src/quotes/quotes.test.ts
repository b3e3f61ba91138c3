import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestSandbox, type TestSandbox } from '../testing/open-test-sandbox.ts'
import { createVisitor } from '../testing/visitor.ts'

let world: TestSandbox
before(async () => {
	world = await openTestSandbox({ asOf: '2022-01-27' })
})
after(() => world.sandbox.stop())

const fields = 'fields1=f1,f2,f3,f4,f5,f6&fields2=f51,f52,f53,f54,f55,f56,f57,f58,f59,f60,f61'

type Data = { code: string; market: number; name: string; decimal: number; preKPrice: number; klines: string[] }

test('bars come in the real form: eleven fields, the close before the high, days of trading alone', async () => {
	const data = await ask('116.00700', 101, '20210101')
	assert.deepEqual([data?.code, data?.market, data?.decimal], ['00700', 116, 3])
	assert.match(data?.name ?? '', /沙盒/)
	assert.ok((data?.klines.length ?? 0) > 200)
	for (const row of data?.klines ?? []) {
		const [date = '', ...cells] = row.split(',')
		assert.equal(cells.length, 10)
		const [open = 0, close = 0, high = 0, low = 0] = cells.map(Number)
		assert.ok(low <= Math.min(open, close) && high >= Math.max(open, close), row)
		assert.match(cells[0] ?? '', /^\d+\.\d{3}$/)
		assert.ok(![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()), date)
	}
	assert.equal(data?.klines.at(-1)?.slice(0, 10), '2022-01-27')
})

test('prices are the same for everybody at every start, and other ones for each quote', async () => {
	const again = await openTestSandbox({ asOf: '2022-01-27' })
	try {
		const [one, other] = [await ask('116.09988', 101), await ask('116.09988', 101, '0', again)]
		assert.deepEqual(one, other)
		assert.notDeepEqual((await ask('116.00700', 101))?.klines, one?.klines)
	} finally {
		await again.sandbox.stop()
	}
})

test('any secid is something; what is none, or in another market, has no data', async () => {
	assert.match((await ask('1.600519', 103))?.name ?? '', /沙盒行情 600519/)
	for (const secid of ['', 'x', '105.BABA', '1.', '../x', '116.00700;'])
		assert.equal(await ask(secid, 101), null, secid)
	assert.equal(await ask('116.00700', 5), null)
})

test('the page of a quote says that it is a sandbox, and has its share text', async () => {
	const visitor = createVisitor()
	for (const { itemId, text } of world.sandbox.quoteShares()) {
		const page = await visitor.get(`${world.sandbox.urls.quotes}/unify/r/${itemId}`)
		assert.match(page.text, /沙盒 · 演示行情/)
		assert.ok(page.text.includes(text), text)
	}
	assert.match((await visitor.get(`${world.sandbox.urls.quotes}/us/BABA.html`)).text, /美股沙盒/)
	assert.match((await visitor.get(`${world.sandbox.urls.quotes}/sh600519.html`)).text, /600519/)
	assert.equal((await visitor.get(`${world.sandbox.urls.quotes}/unify/r/%3Cscript%3E`)).status, 404)
})

async function ask(secid: string, klt: number, beg = '0', from = world): Promise<Data | null> {
	const query = `secid=${encodeURIComponent(secid)}&klt=${klt}&fqt=1&beg=${beg}&end=20500101&${fields}`
	const { text } = await createVisitor().get(`${from.sandbox.urls.klines}/api/qt/stock/kline/get?${query}`)
	// The test's other half: what it answers is checked above.
	return (JSON.parse(text) as { data: Data | null }).data
}
