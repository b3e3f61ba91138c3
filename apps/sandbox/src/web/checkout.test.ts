import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { unpaidLifeMs } from '../orders/order-store.ts'
import {
	getProduct,
	getSku,
	goToReview,
	isPlain,
	openTestSandbox,
	placeOrder,
	reviewAction,
	reviewFields,
	signIn,
	type TestSandbox,
	testChat,
} from '../testing/open-test-sandbox.ts'
import { createVisitor, type Seen, type Visitor } from '../testing/visitor.ts'

let world: TestSandbox
let shop: string
const told: { status: string; version: number; token: string }[] = []
const chat = createServer(async (request, response) => {
	const chunks: Buffer[] = []
	for await (const chunk of request) chunks.push(chunk)
	// The chat of this test believes what it is told: signatures have tests of their own.
	const event = JSON.parse(Buffer.concat(chunks).toString()) as {
		open_token: string
		order: { status: string; version: number }
	}
	told.push({ status: event.order.status, version: event.order.version, token: event.open_token })
	response.end()
})
before(async () => {
	await new Promise<void>((resolve) => chat.listen(0, '127.0.0.1', resolve))
	const address = chat.address()
	const port = typeof address === 'object' && address ? address.port : 0
	const webhook = { url: `${testChat}/api/webhooks/orders`, address: '127.0.0.1', port }
	world = await openTestSandbox({ chatWebhook: { [testChat]: webhook } })
	shop = world.sandbox.urls.shops.taobao
})
after(async () => {
	await world.sandbox.stop()
	chat.closeAllConnections()
	chat.close()
})

test('buying leads through the login to the review and on to the wallet', async () => {
	const visitor = createVisitor()
	const review = await goToReview(visitor, world.sandbox, getProduct('taobao'), 2)
	assert.match(review.text, /确认订单/)
	const answer = await placeOrder(visitor, review, { note: '请发顺丰' })
	assert.equal(answer.status, 303)
	assert.equal(new URL(answer.location).origin, world.sandbox.urls.wallets.alipay)
	const orders = await visitor.get(`${shop}/orders?state=created`)
	const order = await visitor.get(shop + (/href="(\/orders\/T\d+)"/.exec(orders.text)?.[1] ?? ''))
	assert.match(order.text, /等待付款/)
	assert.match(order.text, /请发顺丰/)
})

test('a double tap makes one order', async () => {
	const visitor = createVisitor()
	const review = await goToReview(visitor, world.sandbox, getProduct('taobao'))
	const before = await countOrders(visitor)
	const answers = await Promise.all([
		placeOrder(visitor, review),
		placeOrder(visitor, review),
		placeOrder(visitor, review),
	])
	for (const answer of answers) assert.equal(answer.status, 303)
	assert.equal(await countOrders(visitor), before + 1)
})

test('the last pieces are sold once, however many try', async () => {
	const xianyu = world.sandbox.urls.shops.xianyu
	const product = getProduct(
		'xianyu',
		({ state, skus }) => state === 'on_sale' && skus.some(({ stock }) => stock === 2),
	)
	const sku = getSku(product, 2)
	const reviews = await Promise.all(
		Array.from({ length: 6 }, async (_, index) => {
			const visitor = await newcomer(`crowd-${index}`, xianyu)
			const page = await visitor.get(world.sandbox.itemUrl('xianyu', product.id))
			const bought = await visitor.submit(page, '/buy', { sku: sku.id, quantity: '1' })
			return { visitor, review: await visitor.follow(bought) }
		}),
	)
	const answers = await Promise.all(reviews.map(({ visitor, review }) => placeOrder(visitor, review)))
	const isSold = ({ location }: Seen) => location.startsWith(world.sandbox.urls.wallets.alipay)
	assert.equal(answers.filter(isSold).length, 2)
	for (const { location } of answers.filter((answer) => !isSold(answer)))
		assert.match(location, /problem=(stock|unavailable)/)
})

test('a cancelled order gives its pieces back, once', async () => {
	const product = getProduct('taobao', (candidate) => isPlain(candidate) && candidate.id !== getProduct('taobao').id)
	const visitor = createVisitor()
	const before = await stockShown(visitor, product.id)
	await placeOrder(visitor, await goToReview(visitor, world.sandbox, product, 3))
	assert.equal(await stockShown(visitor, product.id), before - 3)
	const order = await latestOrder(visitor)
	const action = `${new URL(order.url).pathname}/cancel`
	await visitor.submit(order, action)
	await visitor.submit(order, action)
	assert.equal(await stockShown(visitor, product.id), before)
	assert.match((await visitor.get(order.url)).text, /交易关闭/)
})

test('an order nobody pays closes by itself and gives its pieces back', async () => {
	const product = getProduct('taobao')
	const visitor = createVisitor()
	const before = await stockShown(visitor, product.id)
	await placeOrder(visitor, await goToReview(visitor, world.sandbox, product))
	await world.sandbox.advance()
	assert.equal(await stockShown(visitor, product.id), before - 1)
	world.pass(unpaidLifeMs + 1000)
	await world.sandbox.advance()
	assert.match((await latestOrder(visitor)).text, /交易关闭/)
})

test('a price that changed is told at the review and must be agreed to', async () => {
	const product = getProduct('taobao')
	const sku = getSku(product)
	const visitor = createVisitor()
	const review = await goToReview(visitor, world.sandbox, product)
	world.sandbox.changePrice('taobao', product.id, sku.id, sku.price + 500)
	const refused = await placeOrder(visitor, review)
	assert.match(refused.location, /problem=price/)
	const again = await visitor.follow(refused)
	assert.match(again.text, /比加入时贵了/)
	assert.match(again.text, /name="agree_price"/)
	assert.match((await placeOrder(visitor, again)).location, /problem=price/)
	const taken = await placeOrder(visitor, again, { agree_price: 'yes' })
	assert.ok(taken.location.startsWith(world.sandbox.urls.wallets.alipay))
	world.sandbox.changePrice('taobao', product.id, sku.id, sku.price)
	const order = await latestOrder(visitor)
	assert.match(order.text, new RegExp(((sku.price + 500) / 100).toFixed(2).replace('.', '\\.')))
})

test('a total forged in the form buys nothing', async () => {
	const visitor = createVisitor()
	const review = await goToReview(visitor, world.sandbox, getProduct('taobao'))
	assert.match((await placeOrder(visitor, review, { total: '1' })).location, /problem=price/)
})

test('a visit that ends in the middle of a purchase comes back to the review with nothing lost', async () => {
	const visitor = createVisitor()
	const product = getProduct('taobao')
	const review = await goToReview(visitor, world.sandbox, product, 2)
	world.sandbox.endSessions('taobao')
	const answer = await placeOrder(visitor, review, { note: '不要丢' })
	assert.match(answer.location, /\/login\?next=/)
	const back = await visitor.follow(
		await visitor.submit(await visitor.get(answer.location), '/login', { name: 'demo', password: 'sandbox-2026' }),
	)
	assert.equal(new URL(back.url).pathname, reviewAction(review))
	assert.match(back.text, /value="不要丢"/)
	assert.match(back.text, /×2/)
})

test('even a browser that lost its cookies is asked to sign in and keeps its purchase', async () => {
	const visitor = createVisitor()
	const review = await goToReview(visitor, world.sandbox, getProduct('taobao'))
	visitor.forget(shop)
	const answer = await placeOrder(visitor, review, { note: '还在' })
	assert.match(answer.location, /\/login\?next=/)
	await signIn(visitor, shop)
	assert.match((await visitor.get(review.url)).text, /value="还在"/)
})

test('somebody else can neither review nor read what is not theirs', async () => {
	const visitor = createVisitor()
	const review = await goToReview(visitor, world.sandbox, getProduct('taobao'))
	const stranger = await newcomer('curious')
	assert.equal((await stranger.get(review.url)).status, 404)
	await placeOrder(visitor, review)
	const order = await latestOrder(visitor)
	assert.equal((await stranger.get(order.url)).status, 404)
	assert.equal((await stranger.get(`${order.url}/version`)).status, 404)
	assert.equal((await stranger.get(`${shop}/orders/T00000000000000`)).status, 404)
})

test('without an address the review asks for one and keeps the note', async () => {
	const visitor = await homeless('homeless')
	const review = await goToReview(visitor, world.sandbox, getProduct('taobao'))
	assert.match((await placeOrder(visitor, review)).location, /problem=address/)
	const path = reviewAction(review)
	const form = await visitor.post(`${shop}${path}/address`, {
		...tokenOf(review),
		...reviewFields(review),
		note: '记得',
	})
	const addressForm = await visitor.follow(form)
	const back = await visitor.follow(await visitor.submit(addressForm, '/addresses', homeOf('小明')))
	assert.equal(new URL(back.url).pathname, path)
	assert.match(back.text, /value="记得"/)
	assert.ok((await placeOrder(visitor, back)).location.startsWith(world.sandbox.urls.wallets.alipay))
})

test('an order made inside a chat is told to that chat with its open token, in order', async () => {
	const visitor = createVisitor()
	await signIn(visitor, shop)
	const page = await visitor.get(`${shop}/`)
	const greeting = { openToken: 'opn_0123456789abcdef', chatOrigin: testChat, locale: 'zh-CN' }
	const token = { 'x-form-token': /data-token="([^"]*)"/.exec(page.text)?.[1] ?? '' }
	assert.equal(
		(await visitor.post(`${shop}/chat/open`, { ...greeting, chatOrigin: 'http://evil.test' }, token)).status,
		422,
	)
	assert.equal((await visitor.post(`${shop}/chat/open`, greeting)).status, 403)
	assert.equal((await visitor.post(`${shop}/chat/open`, greeting, token)).status, 200)
	await placeOrder(visitor, await goToReview(visitor, world.sandbox, getProduct('taobao')))
	const order = await latestOrder(visitor)
	await visitor.submit(order, `${new URL(order.url).pathname}/cancel`)
	await until(() => told.length === 2)
	assert.deepEqual(told, [
		{ status: 'created', version: 1, token: greeting.openToken },
		{ status: 'closed', version: 2, token: greeting.openToken },
	])
})

test('before June 2022 the second-hand shop shows, shares, and sends buyers to its app', async () => {
	const { sandbox } = await openTestSandbox({ asOf: '2022-01-27' })
	try {
		const product = getProduct('xianyu', ({ state }) => state === 'on_sale')
		const visitor = createVisitor()
		const page = await visitor.get(sandbox.itemUrl('xianyu', product.id))
		assert.match(page.text, /去闲鱼APP购买/)
		const fields = { ...tokenOf(page), item: product.id, sku: getSku(product).id, quantity: '1' }
		for (const path of ['/buy', '/cart/add']) {
			assert.match((await visitor.post(`${sandbox.urls.shops.xianyu}${path}`, fields)).location, /said=app/)
		}
		const taobao = getProduct('taobao')
		const alipayOnly = await visitor.get(sandbox.itemUrl('taobao', taobao.id))
		assert.match(alipayOnly.text, /支付宝/)
		assert.doesNotMatch(alipayOnly.text, /微信支付/)
	} finally {
		await sandbox.stop()
	}
})

async function newcomer(name: string, at = shop): Promise<Visitor> {
	const visitor = await homeless(name, at)
	await visitor.submit(await visitor.get(`${at}/addresses/new`), '/addresses', homeOf(name))
	return visitor
}

async function homeless(name: string, at = shop): Promise<Visitor> {
	const visitor = createVisitor()
	await visitor.submit(await visitor.get(`${at}/register`), '/register', { name, password: 'long enough' })
	return visitor
}

function homeOf(name: string) {
	return { name, phone: '13900000000', region: '上海市', detail: '南京路 1 号' }
}

async function countOrders(visitor: Visitor): Promise<number> {
	return (await visitor.get(`${shop}/orders`)).text.split('class="order-tile"').length - 1
}

async function latestOrder(visitor: Visitor): Promise<Seen> {
	const orders = await visitor.get(`${shop}/orders`)
	return visitor.get(shop + (/href="(\/orders\/[A-Z]\d+)"/.exec(orders.text)?.[1] ?? ''))
}

/** Pieces the page shows of the choice with plenty. */
async function stockShown(visitor: Visitor, itemId: string): Promise<number> {
	const page = await visitor.get(world.sandbox.itemUrl('taobao', itemId))
	return [...page.text.matchAll(/data-stock-text="库存 (\d+) 件"/g)].reduce((sum, [, count]) => sum + Number(count), 0)
}

function tokenOf({ text }: Seen): Readonly<Record<string, string>> {
	return { _token: /name="_token" value="([^"]*)"/.exec(text)?.[1] ?? '' }
}

async function until(what: () => boolean): Promise<void> {
	for (const deadline = Date.now() + 5000; !what(); ) {
		if (Date.now() > deadline) throw new Error('it did not come true')
		await new Promise((resolve) => setTimeout(resolve, 20))
	}
}
