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

test('a paid order is refunded on request, once, and never cancelled', async () => {
	const visitor = createVisitor()
	const order = await payAtCashier(visitor, await place(visitor, 'alipay'))
	const path = new URL(order.url).pathname
	const refund = () => visitor.submit(order, `${path}/refund`)
	const [first, second] = await Promise.all([refund(), refund()])
	assert.doesNotMatch(first.location + second.location, /problem/)
	const shown = await visitor.get(order.url)
	assert.ok(/已退款/.test(shown.text))
	await visitor.post(`${new URL(order.url).origin}${path}/cancel`, { _token: tokenOf(shown) })
	assert.ok(/已退款/.test((await visitor.get(order.url)).text))
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

function tokenOf({ text }: Seen): string {
	return /name="_token" value="([^"]*)"/.exec(text)?.[1] ?? ''
}
