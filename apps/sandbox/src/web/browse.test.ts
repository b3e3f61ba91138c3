import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { shopIds } from '../shops/shop-id.ts'
import { getProduct, openTestSandbox, type TestSandbox, testChat } from '../testing/open-test-sandbox.ts'
import { createVisitor } from '../testing/visitor.ts'

let world: TestSandbox
before(async () => {
	world = await openTestSandbox()
})
after(() => world.sandbox.stop())

for (const shop of shopIds) {
	test(`${shop}: the front page says it is a sandbox and shows goods`, async () => {
		const page = await createVisitor().get(`${world.sandbox.urls.shops[shop]}/`)
		assert.equal(page.status, 200)
		assert.match(page.text, /沙盒 · 演示商店，不会真实扣款/)
		assert.ok(page.text.split('class="card"').length > 5)
	})

	test(`${shop}: every page may be framed by the known chats alone and runs only its own scripts`, async () => {
		const page = await createVisitor().get(world.sandbox.itemUrl(shop, getProduct(shop).id))
		const policy = String(page.headers['content-security-policy'])
		assert.match(policy, new RegExp(`frame-ancestors ${testChat}(;|$)`))
		assert.match(policy, /script-src 'self'(;|$)/)
		assert.match(policy, /default-src 'none'/)
		assert.doesNotMatch(page.text, /<script(?![^>]*(src=|application\/ld\+json))/)
		assert.doesNotMatch(page.text, / on[a-z]+="/)
	})

	test(`${shop}: a product page says what it sells by JSON-LD`, async () => {
		const product = getProduct(shop)
		const page = await createVisitor().get(world.sandbox.itemUrl(shop, product.id))
		const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page.text)?.[1] ?? ''
		const facts: unknown = JSON.parse(json)
		assert.partialDeepStrictEqual(facts, {
			'@type': 'Product',
			name: product.title.zh,
			offers: { priceCurrency: 'CNY', availability: 'https://schema.org/InStock' },
		})
		const cheapest = (Math.min(...product.skus.map(({ price }) => price)) / 100).toFixed(2)
		assert.ok(json.includes(`"${cheapest}"`), `${json} names ${cheapest}`)
		assert.equal(page.text.includes('property="og:title"'), shop !== 'taobao')
	})

	test(`${shop}: an item that is not there is missed kindly`, async () => {
		const page = await createVisitor().get(world.sandbox.itemUrl(shop, '000'))
		assert.equal(page.status, 404)
		assert.match(page.text, /宝贝不见了/)
	})

	test(`${shop}: what is sold out is shown and cannot be bought`, async () => {
		const product = getProduct(shop, ({ state }) => state === 'sold_out')
		const visitor = createVisitor()
		const page = await visitor.get(world.sandbox.itemUrl(shop, product.id))
		assert.equal(page.status, 200)
		assert.match(page.text, /class="buy-gone">已售罄/)
		const bought = await visitor.submit(page, '/buy', { sku: product.skus[0]?.id ?? '', quantity: '1' })
		assert.match(bought.location, /said=soldout/)
	})
}

for (const shop of ['xianyu', 'douyin'] as const) {
	test(`${shop}: what is off the shelf cannot be bought and says so`, async () => {
		const product = getProduct(shop, ({ state }) => state === 'off_shelf')
		const page = await createVisitor().get(world.sandbox.itemUrl(shop, product.id))
		assert.equal(page.status, 404)
		assert.match(page.text, /商品已下架/)
		assert.doesNotMatch(page.text, /action="\/buy"/)
	})
}

test('a search finds by words of the title, in both languages', async () => {
	const product = getProduct('taobao')
	const visitor = createVisitor()
	for (const words of [product.title.zh.slice(0, 4), product.title.en.split(' ')[0] ?? '']) {
		const page = await visitor.get(`${world.sandbox.urls.shops.taobao}/search?q=${encodeURIComponent(words)}`)
		assert.ok(page.text.includes(`?id=${product.id}`), words)
	}
})

test('a search without a hit says so, and an empty one asks', async () => {
	const visitor = createVisitor()
	const none = await visitor.get(`${world.sandbox.urls.shops.taobao}/search?q=%25_%5C`)
	assert.match(none.text, /没有找到相关商品/)
	const empty = await visitor.get(`${world.sandbox.urls.shops.taobao}/search?q=`)
	assert.match(empty.text, /你想找什么/)
})

// text typed into the search box → must never come back as markup
const nasty = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"'-alert(1)-'",
	'</title><svg onload=alert(1)>',
	'&lt;b&gt;',
	'\u202Eevil',
	'#{7*7}{{7*7}}',
]
for (const words of nasty) {
	test(`the search box gives ${JSON.stringify(words)} back as text`, async () => {
		const page = await createVisitor().get(`${world.sandbox.urls.shops.taobao}/search?q=${encodeURIComponent(words)}`)
		assert.equal(page.status, 200)
		if (/[<>]/.test(words)) assert.ok(!page.text.includes(words))
		assert.doesNotMatch(page.text, /<(img|svg)[^>]* on[a-z]+=/i)
	})
}

test('a very long search is cut and says so', async () => {
	const page = await createVisitor().get(
		`${world.sandbox.urls.shops.taobao}/search?q=${encodeURIComponent('长'.repeat(800))}`,
	)
	assert.equal(page.status, 200)
	assert.match(page.text, /搜索词太长/)
})

test('a body over the limit is refused with a page', async () => {
	const visitor = createVisitor()
	const page = await visitor.get(`${world.sandbox.urls.shops.taobao}/login`)
	const answer = await visitor.submit(page, '/login', { name: 'x'.repeat(100_000), password: 'y' })
	assert.equal(answer.status, 413)
	assert.match(answer.text, /内容太长/)
})

test('the language follows the address, then the cookie, then the browser', async () => {
	const visitor = createVisitor()
	const shop = world.sandbox.urls.shops.taobao
	assert.match((await visitor.get(`${shop}/`, { 'accept-language': 'en-GB,zh;q=0.5' })).text, /<html lang="en"/)
	assert.match((await visitor.get(`${shop}/`, { 'accept-language': 'fr' })).text, /<html lang="zh-CN"/)
	assert.match((await visitor.get(`${shop}/?lang=en`)).text, /<html lang="en"/)
	assert.match((await visitor.get(`${shop}/`)).text, /Sandbox: nothing is charged/)
})

test('a picture is served in its widths and no others', async () => {
	const visitor = createVisitor()
	const shop = world.sandbox.urls.shops.taobao
	const key = getProduct('taobao').pictures[0]
	const picture = await visitor.get(`${shop}/img/${key}-160.jpg`)
	assert.equal(picture.status, 200)
	assert.equal(picture.headers['content-type'], 'image/jpeg')
	for (const file of [`${key}-161.jpg`, 'no_such-160.jpg', '..%2f..%2fmain.ts']) {
		assert.equal((await visitor.get(`${shop}/img/${file}`)).status, 404, file)
	}
})

test('a host that is no company of the sandbox gets nothing', async () => {
	const port = new URL(world.sandbox.urls.shops.taobao).port
	for (const host of ['evil.localhost', '127.0.0.1', 'taobao.localhost.evil.test']) {
		const answer = await createVisitor().get(`http://127.0.0.1:${port}/`, { host })
		assert.equal(answer.status, 421, host)
	}
})

test('an unknown path and a bad method get a page, not a stack', async () => {
	const page = await createVisitor().get(`${world.sandbox.urls.shops.taobao}/nowhere`)
	assert.equal(page.status, 404)
	assert.match(page.text, /页面不见了/)
})
