import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { createWallets, type Wallets } from '../wallets/index.ts'
import { createBuyer, type TestBuyer } from '../wallets/testing/buyer.ts'
import { openTestShop, type TestShop, until } from './testing/test-shop.ts'

const plenty = { account: 'xiaohu_sandbox', password: 'sandbox333', pin: '333333' }
let clock = 0
const now = () => new Date(Date.now() + clock)
let logged: Record<string, unknown>[]
let wallets: Wallets
let shop: TestShop
let buyer: TestBuyer

beforeEach(async () => {
	clock = 0
	logged = []
	wallets = await createWallets({
		dataDir: ':memory:',
		chatOrigins: [],
		now,
		schedule: { wechatpay: [20, 20, 20, 20, 20] },
		log: (line) => logged.push(line as Record<string, unknown>),
	})
	await wallets.listen(0)
	shop = await openTestShop(wallets, { now, id: 'douyin' })
	buyer = createBuyer()
})
afterEach(async () => {
	await shop.close()
	await wallets.close()
})

test('WW1 a buyer pays: sign in, six digits, paid once on three taps, the shop is told, the way back is the shop’s', async () => {
	const cashier = await startAt(shop.place('D20260000001', 12900))
	const page = await buyer.get(cashier)
	assert.match(page.text, /微信支付/)
	assert.match(page.text, /¥129\.00/)
	assert.equal((await buyer.submit(pageOf(cashier), 'sign-in', plenty)).status, 303)
	const token = /name="form_token" value="([^"]+)"/.exec((await buyer.get(cashier)).text)?.[1] ?? ''
	const form = { pin: plenty.pin, form_token: token }
	const taps = await Promise.all([1, 2, 3].map(() => buyer.post(`${pageOf(cashier)}/pay`, form)))
	assert.deepEqual(
		taps.map(({ status }) => status),
		[303, 303, 303],
	)
	await until(() => shop.statusOf('D20260000001') === 'paid', 'the order is paid')
	assert.equal(shop.receiptOf('D20260000001')?.handler, 'wechatpay')
	assert.match((await buyer.get(cashier)).text, new RegExp(`href="${shop.returnUrl}"`))
	const next = await buyer.get(await startAt(shop.place('D20260000002', 1)))
	assert.match(next.text, /可用 ¥99,871\.00/)
})

test('WW2 the shop refuses the forged signature WeChat Pay tests it with', async () => {
	await pay(await startAt(shop.place('D20260000003', 100)))
	await until(() => shop.statusOf('D20260000003') === 'paid')
	await until(() => shop.logged.some(({ reason }) => reason === 'sign_test'), 'the test is refused')
	assert.equal(
		logged.some(({ event }) => event === 'wechatpay.sign_test_taken'),
		false,
	)
})

test('WW3 a way back that is not the merchant’s is not taken', async () => {
	const cashier = new URL(await startAt(shop.place('D20260000004', 100)))
	cashier.searchParams.set('redirect_url', 'http://evil.localhost:1/')
	assert.equal((await buyer.get(cashier.href)).text.includes('evil'), false)
})

test('WW4 the buyer who returns before the notification is believed by asking the wallet', async () => {
	const order = shop.place('D20260000005', 100)
	const cashier = await startAt(order)
	await shop.app.close()
	await pay(cashier)
	await shop.payments.query(order.id)
	assert.equal(shop.statusOf(order.id), 'paid')
})

test('WW5 a closed order cannot be paid, and a payment past its time is followed by a new one', async () => {
	const order = shop.place('D20260000006', 100)
	const first = await startAt(order)
	clock = 31 * 60_000
	assert.match((await buyer.get(first)).text, /交易已关闭/)
	const second = await startAt(order)
	assert.notEqual(pageOf(second), pageOf(first))
	await shop.payments.close(order.id)
	await pay(second)
	await shop.payments.query(order.id)
	assert.equal(shop.statusOf(order.id), 'created')
})

test('WW6 a paid order is refunded once; a second wallet that was paid too gives its money back', async () => {
	const order = shop.place('D20260000007', 100)
	const byWechat = await startAt(order)
	const { url } = await shop.payments.start(order, 'alipay', { returnUrl: shop.returnUrl, mobile: true })
	const byAlipay = await buyer.openCashier(url)
	await pay(byWechat)
	await until(() => shop.statusOf(order.id) === 'paid')
	await buyer.submit(byAlipay, 'sign-in', { account: 'xiaohu@sandbox.example', password: 'sandbox111' })
	await buyer.submit(byAlipay, 'pay', { pin: '111111' })
	await shop.payments.query(order.id)
	assert.equal(shop.receiptOf(order.id)?.handler, 'wechatpay')
	const other = await shop.payments.start(shop.place('D20260000008', 1), 'alipay', {
		returnUrl: shop.returnUrl,
		mobile: true,
	})
	assert.match((await buyer.get(await buyer.openCashier(other.url))).text, /可用 ¥100,000\.00/)
	assert.equal(await shop.payments.refund(order.id, '不想要了'), true)
	assert.equal(await shop.payments.refund(order.id, '不想要了'), false)
	assert.equal(shop.statusOf(order.id), 'refunded')
})

test('WW7 what a shop takes is dated: Taobao took no WeChat Pay before 2024-09-27', async () => {
	const taobao = await openTestShop(wallets, { now, id: 'taobao' })
	assert.deepEqual(taobao.payments.handlers('2024-09-26'), ['alipay'])
	assert.deepEqual(taobao.payments.handlers('2024-09-27'), ['alipay', 'wechatpay'])
	await taobao.close()
})

async function startAt(order: Parameters<TestShop['payments']['start']>[0]): Promise<string> {
	return (await shop.payments.start(order, 'wechatpay', { returnUrl: shop.returnUrl, mobile: true })).url
}

async function pay(cashier: string): Promise<void> {
	await buyer.submit(pageOf(cashier), 'sign-in', plenty)
	await buyer.submit(pageOf(cashier), 'pay', { pin: plenty.pin })
}

function pageOf(cashier: string): string {
	const url = new URL(cashier)
	return url.origin + url.pathname
}
