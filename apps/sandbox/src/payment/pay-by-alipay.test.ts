import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { createWallets, type Wallets } from '../wallets/index.ts'
import { createBuyer, type TestBuyer } from '../wallets/testing/buyer.ts'
import { openTestShop, type TestShop, until } from './testing/test-shop.ts'

const plenty = { account: 'xiaohu@sandbox.example', password: 'sandbox111', pin: '111111' }
const little = { account: 'yueguang@sandbox.example', password: 'sandbox222', pin: '222222' }
const schedule = { alipay: [20, 20, 20, 20, 20, 20, 20, 20] }

let dataDir: string
let clock = 0
const now = () => new Date(Date.now() + clock)
let wallets: Wallets
let shop: TestShop
let buyer: TestBuyer

before(() => {
	dataDir = mkdtempSync(join(tmpdir(), 'hutong-wallets-'))
})
after(() => rmSync(dataDir, { recursive: true }))
beforeEach(async () => {
	clock = 0
	wallets = await openWallets()
	shop = await openTestShop(wallets, { now })
	buyer = createBuyer()
})
afterEach(async () => {
	await shop.close()
	await wallets.close()
})

test('WA1 a buyer pays a mobile order: sign in, six digits, paid, the shop is told and the order is paid', async () => {
	const cashier = await openCashier('T1', 12900)
	const signIn = await buyer.get(cashier)
	assert.match(signIn.text, /淘宝（沙盒）/)
	assert.match(signIn.text, /¥129\.00/)
	assert.match(signIn.text, /手冲咖啡壶 &amp; &quot;600ml&quot; \+1/)
	await signInAs(cashier, plenty)
	assert.equal((await buyer.submit(cashier, 'pay', { pin: plenty.pin })).status, 303)
	assert.match((await buyer.get(cashier)).text, /付款成功/)
	await until(() => shop.statusOf('T1') === 'paid', 'the order is paid')
	assert.equal(shop.receiptOf('T1')?.amount, 12900)
	assert.equal(shop.receiptOf('T1')?.handler, 'alipay')
})

test('WA1 a desktop order goes the same way through alipay.trade.page.pay', async () => {
	const { url } = await shop.payments.start(shop.place('T2', 1), 'alipay', { returnUrl: shop.returnUrl, mobile: false })
	assert.match(url, /method=alipay\.trade\.page\.pay/)
	await payAt(await buyer.openCashier(url), plenty)
	await until(() => shop.statusOf('T2') === 'paid')
})

test('WA2 two taps on pay at the same moment pay once', async () => {
	const cashier = await openCashier('T3', 500)
	await signInAs(cashier, plenty)
	const before = await balance(cashier)
	const page = await buyer.get(cashier)
	const form = { pin: plenty.pin, form_token: tokenOf(page.text) }
	const answers = await Promise.all([1, 2, 3].map(() => buyer.post(`${cashier}/pay`, form)))
	assert.deepEqual(
		answers.map(({ status }) => status),
		[303, 303, 303],
	)
	await until(() => shop.statusOf('T3') === 'paid')
	const next = await openCashier('T3b', 1)
	assert.equal(before - (await balance(next)), 500)
})

test('WA3 cancelling leads back to the shop with nothing paid', async () => {
	const cashier = await openCashier('T4', 500)
	const page = await buyer.get(cashier)
	assert.ok(page.text.includes(`href="${shop.returnUrl}"`))
	await shop.payments.query('T4')
	assert.equal(shop.statusOf('T4'), 'created')
})

test('WA4 the return address carries signed parameters, and opening it alone pays nothing', async () => {
	const cashier = await openCashier('T5', 500)
	await payAt(cashier, plenty)
	const link =
		/class="primary" href="([^"]+)"/.exec((await buyer.get(cashier)).text)?.[1]?.replaceAll('&amp;', '&') ?? ''
	const back = new URL(link)
	assert.equal(back.origin, shop.origin)
	assert.equal(back.searchParams.get('out_trade_no'), 'T5A1')
	assert.equal(back.searchParams.get('total_amount'), '5.00')
	assert.ok(back.searchParams.get('sign'))
})

test('WA5 five wrong payment passwords lock the account, even for the right one; nothing is charged', async () => {
	const cashier = await openCashier('T6', 100)
	await signInAs(cashier, little)
	for (const left of [4, 3, 2, 1]) {
		const answer = await buyer.submit(cashier, 'pay', { pin: '000000' })
		assert.equal(answer.status, 422)
		assert.match(answer.text, new RegExp(`还可以试 ${left} 次`))
	}
	assert.match((await buyer.submit(cashier, 'pay', { pin: '000000' })).text, /15 分钟后再试/)
	assert.match((await buyer.submit(cashier, 'pay', { pin: little.pin })).text, /分钟后再试/)
	assert.equal(shop.statusOf('T6'), 'created')
	clock = 16 * 60_000
	assert.equal((await buyer.submit(cashier, 'pay', { pin: little.pin })).status, 303)
})

test('WA5 a wrong sign-in is refused and counted', async () => {
	const cashier = await openCashier('T7', 100)
	const answer = await buyer.submit(cashier, 'sign-in', { account: plenty.account, password: 'nope' })
	assert.equal(answer.status, 422)
	assert.match(answer.text, /role="alert"/)
	assert.equal((await buyer.submit(cashier, 'sign-in', plenty)).status, 303)
})

test('WA6 a balance too low pays nothing and says so', async () => {
	const cashier = await openCashier('T8', 1_000_00)
	await signInAs(cashier, little)
	assert.match((await buyer.submit(cashier, 'pay', { pin: little.pin })).text, /余额不足/)
	assert.equal(shop.statusOf('T8'), 'created')
})

test('WA7 a form without the token of its page is refused', async () => {
	const cashier = await openCashier('T9', 100)
	await signInAs(cashier, plenty)
	const answer = await buyer.post(`${cashier}/pay`, { pin: plenty.pin, form_token: 'stolen' })
	assert.equal(answer.status, 422)
	await shop.payments.query('T9')
	assert.equal(shop.statusOf('T9'), 'created')
})

test('WA8 a trade past its time is closed; paying it again opens a new one', async () => {
	const order = shop.place('T10', 100)
	const first = await startAt(order)
	await signInAs(first, plenty)
	clock = 31 * 60_000
	assert.match((await buyer.get(first)).text, /交易已关闭/)
	await buyer.submit(first, 'pay', { pin: plenty.pin })
	const second = await startAt(order)
	assert.notEqual(second, first)
	await buyer.submit(second, 'pay', { pin: plenty.pin })
	await until(() => shop.statusOf('T10') === 'paid')
})

test('WA9 starting twice leads to the same trade', async () => {
	const order = shop.place('T11', 100)
	assert.equal(await startAt(order), await startAt(order))
})

test('WA10 an order the shop closes cannot be paid any more', async () => {
	const cashier = await openCashier('T12', 100)
	await signInAs(cashier, plenty)
	await shop.payments.close('T12')
	assert.match((await buyer.get(cashier)).text, /交易已关闭/)
	await buyer.submit(cashier, 'pay', { pin: plenty.pin })
	await shop.payments.query('T12')
	assert.equal(shop.statusOf('T12'), 'created')
})

test('WA11 the buyer who returns before the notification is believed by asking the wallet', async () => {
	const order = shop.place('T13', 100)
	const port = new URL(shop.origin).port
	await shop.app.close()
	const cashier = await startAt(order)
	await payAt(cashier, plenty)
	assert.equal(shop.statusOf('T13'), 'created', `nobody listens on ${port}`)
	await shop.payments.query('T13')
	assert.equal(shop.statusOf('T13'), 'paid')
})

test('WA12 a notification waits through a wallet that was stopped, and is sent when it starts again', async () => {
	await wallets.close()
	const slow = await openWallets([60_000])
	const other = await openTestShop(slow, { now })
	const order = other.place('T14', 100)
	const { url } = await other.payments.start(order, 'alipay', { returnUrl: other.returnUrl, mobile: true })
	const listening = await other.app.server.address()
	await other.app.close()
	await payAt(await buyer.openCashier(url), plenty)
	await slow.close()
	assert.equal(other.statusOf('T14'), 'created')

	clock = 120_000
	const port = typeof listening === 'object' ? (listening?.port ?? 0) : 0
	const taken: string[] = []
	const { createServer } = await import('node:http')
	const listener = createServer((request, response) => {
		request.on('data', (chunk) => taken.push(String(chunk)))
		request.on('end', () => response.end('success'))
	}).listen(port, '127.0.0.1')
	wallets = await openWallets()
	await until(() => taken.length > 0, 'the notification comes')
	assert.equal(new URLSearchParams(taken[0]).get('out_trade_no'), 'T14A1')
	await new Promise((resolve) => listener.close(resolve))
})

test('WA13 money for an order that was closed meanwhile is given back', async () => {
	const cashier = await openCashier('T15', 700)
	await signInAs(cashier, plenty)
	const before = await balance(cashier)
	shop.closeOrder('T15')
	await buyer.submit(cashier, 'pay', { pin: plenty.pin })
	const next = await openCashier('T15b', 1)
	await untilAsync(async () => (await balance(next)) === before)
	assert.equal(shop.statusOf('T15'), 'closed')
})

test('WA14 a paid order is refunded once, and the wallet gives the money back', async () => {
	const cashier = await openCashier('T16', 900)
	await signInAs(cashier, plenty)
	const before = await balance(cashier)
	await buyer.submit(cashier, 'pay', { pin: plenty.pin })
	await until(() => shop.statusOf('T16') === 'paid')
	assert.equal(await shop.payments.refund('T16', '不想要了'), true)
	assert.equal(shop.statusOf('T16'), 'refunded')
	assert.equal(await shop.payments.refund('T16', '不想要了'), false)
	assert.equal(await balance(await openCashier('T16b', 1)), before)
})

test('WA15 private keys are files of their owner alone', () => {
	assert.equal(statSync(join(dataDir, 'keys', 'alipay.pem')).mode & 0o777, 0o600)
})

test('WA16 cookies live in a frame: host-bound, secure, partitioned; the page may be framed by shops and chats only', async () => {
	const page = await buyer.get(await openCashier('T17', 100))
	const cookie = String(page.headers['set-cookie']?.[0] ?? '')
	for (const part of ['__Host-alipay_session=', 'Path=/', 'Secure', 'HttpOnly', 'SameSite=None', 'Partitioned'])
		assert.ok(cookie.includes(part), part)
	const policy = String(page.headers['content-security-policy'])
	assert.match(
		policy,
		/frame-ancestors 'self' http:\/\/\*\.localhost:\* https:\/\/\*\.localhost:\* http:\/\/chat\.localhost:7700/,
	)
	assert.match(policy, /default-src 'none'/)
})

function openWallets(alipay: readonly number[] = schedule.alipay): Promise<Wallets> {
	const opened = createWallets({ dataDir, chatOrigins: ['http://chat.localhost:7700'], now, schedule: { alipay } })
	return opened.then(async (made) => {
		await made.listen(0)
		return made
	})
}

async function startAt(order: Parameters<TestShop['payments']['start']>[0]): Promise<string> {
	const { url } = await shop.payments.start(order, 'alipay', { returnUrl: shop.returnUrl, mobile: true })
	return buyer.openCashier(url)
}

function openCashier(id: string, total: number): Promise<string> {
	return startAt(shop.place(id, total))
}

async function signInAs(cashier: string, who: typeof plenty): Promise<void> {
	assert.equal((await buyer.submit(cashier, 'sign-in', who)).status, 303)
}

async function payAt(cashier: string, who: typeof plenty): Promise<void> {
	await signInAs(cashier, who)
	assert.equal((await buyer.submit(cashier, 'pay', { pin: who.pin })).status, 303)
}

function tokenOf(text: string): string {
	return /name="form_token" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

async function balance(cashier: string): Promise<number> {
	const text = /可用 ¥([\d,.]+)/.exec((await buyer.get(cashier)).text)?.[1]
	if (!text) throw new Error('the page shows no balance')
	return Math.round(Number(text.replaceAll(',', '')) * 100)
}

async function untilAsync(what: () => Promise<boolean>): Promise<void> {
	for (const deadline = Date.now() + 5000; !(await what()); ) {
		if (Date.now() > deadline) throw new Error('it did not come true')
		await new Promise((resolve) => setTimeout(resolve, 20))
	}
}
