import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getProduct, openTestSandbox, type TestSandbox } from '../testing/open-test-sandbox.ts'
import { createVisitor } from '../testing/visitor.ts'
import { shareText } from './share-text.ts'
import { scriptedShortLinkPage } from './short-link-page.ts'

let world: TestSandbox
before(async () => {
	world = await openTestSandbox({ faults: ['looping_link', 'endless_page'] })
})
after(() => world.sandbox.stop())

// shop, date → the whole text, with the parts that differ each time left open
const forms: readonly (readonly ['taobao' | 'xianyu' | 'douyin', string, RegExp])[] = [
	['taobao', '2022-01-27', /^【淘宝】http:\/\/m\.tb\.localhost:1\/h\.CODE\?tk=TKTKTKTKTKT「标题」\n点击链接直接打开$/],
	['taobao', '2022-03-01', /^【淘宝】\S+\?tk=TKTKTKTKTKT [A-Z]{2}\d{3,4} 「标题」\n点击链接直接打开$/],
	[
		'taobao',
		'2023-05-01',
		/^【淘宝】\S+\?tk=TKTKTKTKTKT [A-Z]{2}\d{3,4} 「标题」\n点击链接直接打开 或者 淘宝搜索直接打开$/,
	],
	[
		'taobao',
		'2026-11-23',
		/^【淘宝】(\S+ )?\S+\?tk=TKTKTKTKTKT [A-Z]{2}\d{3,4} 「标题」\n点击链接直接打开 或者 淘宝搜索直接打开$/,
	],
	['xianyu', '2022-01-27', /^【闲鱼】\S+\?tk=TKTKTKTKTKT「我在闲鱼发布了【标题】」\n点击链接直接打开$/],
	[
		'xianyu',
		'2024-01-01',
		/^【闲鱼】\S+\?tk=TKTKTKTKTKT [A-Z]{2}\d{3,4} 「我在闲鱼发布了【标题】」\n点击链接直接打开$/,
	],
	[
		'douyin',
		'2022-01-27',
		/^\d\.\d\d [a-z]@[A-Z]\.[a-z][A-Z] [a-z][A-Z][a-z]:\/ \d\d\/\d\d 【抖音商城】\S+\/ 标题 长按复制此条消息，打开抖音搜索，查看商品详情！$/,
	],
]
for (const [shop, asOf, form] of forms) {
	test(`${shop} shares in the form of ${asOf}, whatever the noise`, () => {
		for (let noise = 0; noise < 500; noise++) {
			const text = shareText({
				shop,
				link: 'http://m.tb.localhost:1/h.CODE',
				tk: 'TKTKTKTKTKT',
				title: '标题',
				asOf,
				noise: noise * 8_589_933,
			})
			assert.match(text, form)
		}
	})
}

test('a Taobao share leads by a 200 page with a script to the item, with tracking and among decoys', async () => {
	const product = getProduct('taobao')
	const link = linkIn(world.sandbox.shareText('taobao', product.id))
	assert.match(link, /\/h\.[0-9A-Za-z]{15}\?tk=[0-9A-Za-z]{11}$/)
	const page = await createVisitor().get(link)
	assert.equal(page.status, 200)
	const target = /var url = '([^']*)'/.exec(page.text)?.[1] ?? ''
	assert.ok(target.includes('&amp;'))
	const url = new URL(target.replaceAll('&amp;', '&'))
	assert.equal(url.origin + url.pathname, `${world.sandbox.urls.shops.taobao}/item.htm`)
	assert.equal(url.searchParams.get('id'), product.id)
	for (const name of ['ut_sk', 'un', 'suid', 'shareUniqueId', 'sp_tk', 'price'])
		assert.ok(url.searchParams.get(name), name)
	const others = [...page.text.matchAll(/href="[^"]*item\.htm\?id=(\d+)"/g)].map(([, id]) => id)
	assert.ok(others.length >= 2)
	assert.ok(!others.includes(product.id))
	assert.equal((await createVisitor().get(url.href)).status, 200)
})

test('a Xianyu share lives on the same short-link host', async () => {
	const product = getProduct('xianyu', ({ state }) => state === 'on_sale')
	const page = await createVisitor().get(linkIn(world.sandbox.shareText('xianyu', product.id)))
	assert.match(page.text, new RegExp(`var url = '${world.sandbox.urls.shops.xianyu}/item\\?id=${product.id}&amp;`))
})

test('a Douyin share is a redirect', async () => {
	const product = getProduct('douyin')
	const link = linkIn(world.sandbox.shareText('douyin', product.id))
	for (const address of [link, link.replace(/\/$/, '')]) {
		const answer = await createVisitor().get(address)
		assert.equal(answer.status, 302)
		assert.ok(answer.location.startsWith(`${world.sandbox.itemUrl('douyin', product.id)}&`))
	}
})

test('the share button of the page gives a text whose link works, as JSON or as a page', async () => {
	const visitor = createVisitor()
	const product = getProduct('taobao')
	const page = await visitor.get(world.sandbox.itemUrl('taobao', product.id))
	const answer = await visitor.submit(page, '/share', {}, { accept: 'application/json' })
	const { text } = JSON.parse(answer.text) as { text: string }
	assert.match((await visitor.get(linkIn(text))).text, new RegExp(product.id))
	const plain = await visitor.follow(await visitor.submit(page, '/share'))
	assert.match(plain.text, /<textarea[^>]*>【淘宝】/)
})

test('a link that has run out, or never was, names no target', async () => {
	const expired = world.sandbox.demoShares().find(({ kind, shop }) => kind === 'expired' && shop === 'taobao')
	for (const link of [
		linkIn(expired?.text ?? ''),
		`${world.sandbox.urls.shortLinks.tb}/h.nosuchcode12345`,
		`${world.sandbox.urls.shortLinks.douyin}/nope/`,
	]) {
		const page = await createVisitor().get(link)
		assert.equal(page.status, 200)
		assert.match(page.text, /链接已失效/)
		assert.doesNotMatch(page.text, /var url|https?:\/\//)
	}
})

test('a shared link runs out after a month', async () => {
	const link = linkIn(world.sandbox.shareText('taobao', getProduct('taobao').id))
	world.pass(31 * 24 * 3_600_000)
	assert.match((await createVisitor().get(link)).text, /链接已失效/)
})

test('demo shares are the same at every start', async () => {
	const other = await openTestSandbox()
	try {
		const withoutPort = (text: string) => text.replaceAll(/localhost:\d+/g, 'localhost')
		const texts = (world: TestSandbox) => world.sandbox.demoShares().map(({ text }) => withoutPort(text))
		assert.deepEqual(texts(other), texts(world))
		assert.ok(texts(other).length >= 15)
	} finally {
		await other.sandbox.stop()
	}
})

test('a demo share names its item as the text does, and each shop has one that runs out', () => {
	const shares = world.sandbox.demoShares()
	for (const { title, text } of shares) {
		assert.ok(text.includes([...title.zh].slice(0, 20).join('')), text)
		assert.match(title.en, /^\P{Script=Han}+$/u)
	}
	for (const kind of ['item', 'sold_out', 'off_shelf', 'expired']) {
		assert.ok(
			shares.some((share) => share.kind === kind),
			kind,
		)
	}
})

test('a target cannot end its script, its string or its attribute', () => {
	const { body } = scriptedShortLinkPage(`http://x.test/'</script><script>alert(1)//"><b>\\`, [], "'none'")
	assert.equal(body.match(/<script>/g)?.length, 1)
	assert.doesNotMatch(body, /<b>/)
	assert.match(body, /var url = '[^'\\<]*';/)
})

test('faults misbehave when they are asked for', async () => {
	const { loopingLinks, endlessPage } = world.sandbox.faultUrls
	const [script = '', redirect = ''] = loopingLinks
	assert.ok((await createVisitor().get(script)).text.includes(`var url = '${script}'`))
	assert.equal((await createVisitor().get(redirect)).location, redirect)
	const ended = await Promise.race([
		createVisitor()
			.get(endlessPage ?? '')
			.then(
				() => true,
				() => true,
			),
		new Promise((resolve) => setTimeout(() => resolve(false), 500)),
	])
	assert.equal(ended, false)
})

function linkIn(text: string): string {
	return /https?:\/\/[!-~]+/.exec(text)?.[0] ?? ''
}
