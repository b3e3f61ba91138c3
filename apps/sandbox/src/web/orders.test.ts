import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { completeAfterMs, shipAfterMs } from '../orders/advance-orders.ts'
import {
	getProduct,
	goToReview,
	openTestSandbox,
	payAtCashier,
	placeOrder,
	type TestSandbox,
} from '../testing/open-test-sandbox.ts'
import { createVisitor, type Seen, type Visitor } from '../testing/visitor.ts'

let world: TestSandbox
before(async () => {
	world = await openTestSandbox()
})
after(() => world.sandbox.stop())

for (const handler of ['alipay', 'wechatpay'] as const) {
	test(`an order is paid by ${handler}, sent, and received`, async () => {
		const visitor = createVisitor()
		const order = await payAtCashier(visitor, await place(visitor, handler))
		assert.ok(/已付款，等待发货/.test(order.text))
		assert.ok(/交易流水号/.test(order.text))
		assert.doesNotMatch(order.text, /\/cancel"/)
		world.pass(shipAfterMs + 1000)
		await world.sandbox.advance()
		const sent = await visitor.get(order.url)
		assert.ok(/卖家已发货/.test(sent.text))
		const received = await visitor.follow(await visitor.submit(sent, `${new URL(order.url).pathname}/confirm`))
		assert.ok(/交易成功/.test(received.text))
	})
}

test('a paid order is refunded when asked for and confirmed, once, and never cancelled', async () => {
	const visitor = createVisitor()
	const order = await payAtCashier(visitor, await place(visitor, 'alipay'))
	const path = new URL(order.url).pathname
	const question = /<div class="ask" id="refund" popover="auto"[\s\S]*?<\/form><\/div>/.exec(order.text)?.[0] ?? ''
	assert.match(question, /要申请退款吗？[\s\S]*将原路退回支付宝/)
	assert.doesNotMatch(order.text.replace(question, ''), /\/refund"/)
	assert.match(order.text.replace(question, ''), /<button [^>]*popovertarget="refund"[^>]*>申请退款</)
	const refund = () => visitor.submit(order, `${path}/refund`)
	const [first, second] = await Promise.all([refund(), refund()])
	assert.doesNotMatch(first.location + second.location, /problem/)
	const shown = await visitor.get(order.url)
	assert.ok(/已退款/.test(shown.text))
	await visitor.post(`${new URL(order.url).origin}${path}/cancel`, { _token: tokenOf(shown) })
	assert.ok(/已退款/.test((await visitor.get(order.url)).text))
})

for (const handler of ['alipay', 'wechatpay'] as const) {
	test(`WA3 cancelling at ${handler}'s cashier leads to an order that waits for payment, and checks nothing`, async () => {
		const visitor = createVisitor()
		const cashier = await visitor.follow(await place(visitor, handler))
		const back = /<a class="quiet" href="([^"]*)"/.exec(cashier.text)?.[1] ?? ''
		const order = await visitor.follow(await visitor.get(back.replaceAll('&amp;', '&')))
		assert.match(order.url, /\/orders\/D\d+$/)
		assert.match(order.text, /<h2>等待付款<\/h2>/)
		assert.doesNotMatch(order.text, /正在确认付款结果|http-equiv="refresh"/)
		assert.match(order.text, /form="pay"/)
		await cancel(visitor, order)
	})
}

for (const handler of ['alipay', 'wechatpay'] as const) {
	test(`WA28 ${handler}'s cashier calls the shop by its name in the buyer's language, and says whose time the deadline is in`, async () => {
		const visitor = createVisitor()
		const chinese = await visitor.follow(await place(visitor, handler))
		assert.match(chinese.text, /<h1>付款给 抖音商城（沙盒）<\/h1>/)
		assert.match(chinese.text, /<dd>\d{4}-\d\d-\d\d \d\d:\d\d（北京时间）<\/dd>/)
		const english = await visitor.get(`${chinese.url.split('?')[0]}?lang=en`)
		assert.match(english.text, /<h1>Pay Sandbox Douyin Mall<\/h1>/)
		assert.match(english.text, /<dd>\d{4}-\d\d-\d\d \d\d:\d\d, Beijing\u00a0time<\/dd>/)
		const order = await latestOrder(visitor)
		assert.match(order.text, /请在北京时间 [^<]+ 前付款/)
		assert.match((await visitor.get(`${order.url}?lang=en`)).text, /Please pay before [^<]+, Beijing time;/)
		await cancel(visitor, await visitor.get(`${order.url}?lang=zh-CN`))
	})
}

test('a return the wallet did not answer checks for a while, without a way to pay twice, and then says so', async () => {
	const visitor = createVisitor()
	await place(visitor, 'alipay')
	const { url } = await latestOrder(visitor)
	const checking = await visitor.get(`${url}?asking=2`)
	assert.match(checking.text, /<h2>正在确认付款结果…<\/h2>/)
	assert.doesNotMatch(checking.text, /form="pay"|id="pay"/)
	const next = /http-equiv="refresh" content="3;url=([^"]*)"/.exec(checking.text)?.[1] ?? ''
	assert.equal(next, `${new URL(url).pathname}/return?ask=2`)
	const answered = await visitor.follow(await visitor.get(new URL(next, url).href))
	assert.equal(answered.url, url)
	const unanswered = await visitor.get(`${url}?problem=unanswered`)
	assert.match(unanswered.text, /role="alert">钱包暂时没有回应/)
	assert.match(unanswered.text, /<h2>等待付款<\/h2>/)
	await cancel(visitor, unanswered)
})

test('an unpaid order can be paid later by another wallet', async () => {
	const visitor = createVisitor()
	await place(visitor, 'alipay')
	const order = await latestOrder(visitor)
	const path = new URL(order.url).pathname
	const started = await visitor.submit(order, `${path}/pay`, { handler: 'wechatpay' })
	assert.ok(started.location.startsWith(world.sandbox.urls.wallets.wechatpay))
	assert.ok(/付款方式<\/dt><dd>微信支付/.test((await payAtCashier(visitor, started)).text))
})

test('paying again for a paid order leads to the order', async () => {
	const visitor = createVisitor()
	const review = await goToReview(visitor, world.sandbox, getProduct('douyin'))
	const order = await payAtCashier(visitor, await placeOrder(visitor, review))
	const again = await visitor.follow(await placeOrder(visitor, review))
	assert.equal(new URL(again.url).pathname, new URL(order.url).pathname)
})

test('a parcel nobody confirms completes by itself', async () => {
	const visitor = createVisitor()
	const order = await payAtCashier(visitor, await place(visitor, 'alipay'))
	world.pass(shipAfterMs + 1000)
	await world.sandbox.advance()
	world.pass(completeAfterMs + 1000)
	await world.sandbox.advance()
	assert.ok(/交易成功/.test((await visitor.get(order.url)).text))
})

async function place(visitor: Visitor, handler: string): Promise<Seen> {
	const review = await goToReview(visitor, world.sandbox, getProduct('douyin'))
	return placeOrder(visitor, review, { handler })
}

async function latestOrder(visitor: Visitor): Promise<Seen> {
	const shop = world.sandbox.urls.shops.douyin
	const orders = await visitor.get(`${shop}/orders`)
	return visitor.get(shop + (/href="(\/orders\/[A-Z]\d+)"/.exec(orders.text)?.[1] ?? ''))
}

async function cancel(visitor: Visitor, order: Seen): Promise<void> {
	const closed = await visitor.follow(await visitor.submit(order, `${new URL(order.url).pathname}/cancel`))
	assert.match(closed.text, /交易关闭/)
}

function tokenOf({ text }: Seen): string {
	return /name="_token" value="([^"]*)"/.exec(text)?.[1] ?? ''
}
