import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { demoAccount } from '../demo/demo-account.ts'
import { getProduct, getSku, openTestSandbox, signIn, type TestSandbox } from '../testing/open-test-sandbox.ts'
import { createVisitor, hiddenFields } from '../testing/visitor.ts'
import { parseNext } from './form.ts'

let world: TestSandbox
let shop: string
before(async () => {
	world = await openTestSandbox()
	shop = world.sandbox.urls.shops.taobao
})
after(() => world.sandbox.stop())

test('a login is kept in a partitioned host cookie that no script can read', async () => {
	const visitor = createVisitor()
	const answer = await signIn(visitor, shop)
	assert.equal(answer.status, 303)
	const cookie = answer.headers['set-cookie']?.find((line) => line.startsWith('__Host-session=')) ?? ''
	for (const part of ['Secure', 'HttpOnly', 'SameSite=None', 'Partitioned', 'Path=/'])
		assert.match(cookie, new RegExp(`; ${part}(;|$)`))
	assert.doesNotMatch(cookie, /Domain=/i)
	assert.match((await visitor.get(`${shop}/me`)).text, /你好，demo/)
})

test('signing in changes the cookie, and the old one is worth nothing', async () => {
	const visitor = createVisitor()
	await visitor.get(`${shop}/login`)
	const before = visitor.cookiesOf(shop).get('__Host-session')
	await signIn(visitor, shop)
	assert.notEqual(visitor.cookiesOf(shop).get('__Host-session'), before)
	const old = await createVisitor().get(`${shop}/me`, { cookie: `__Host-session=${before}` })
	assert.match(old.text, /未登录/)
})

test('each shop has accounts and logins of its own', async () => {
	const visitor = createVisitor()
	const page = await visitor.get(`${shop}/register`)
	assert.equal((await visitor.submit(page, '/register', { name: '小胡', password: 'correct horse' })).status, 303)
	const elsewhere = world.sandbox.urls.shops.douyin
	const login = await visitor.get(`${elsewhere}/login`)
	assert.equal((await visitor.submit(login, '/login', { name: '小胡', password: 'correct horse' })).status, 401)
})

// what is typed at registration → what is said
const badRegistrations: readonly (readonly [string, string, RegExp])[] = [
	['a', 'long enough', /账号要 2–24 个字/],
	['<b>x</b>', 'long enough', /账号要 2–24 个字/],
	['a\u202Eb', 'long enough', /账号要 2–24 个字/],
	['DEMO', 'long enough', /已经有人用了/],
	['somebody', 'short', /密码至少 8 个字符/],
	['somebody', 'x'.repeat(129), /密码最多 128 个字符/],
]
for (const [name, password, said] of badRegistrations) {
	test(`the name ${JSON.stringify(name)} with a password of ${password.length} is refused`, async () => {
		const visitor = createVisitor()
		const page = await visitor.get(`${shop}/register`)
		const answer = await visitor.submit(page, '/register', { name, password })
		assert.equal(answer.status, 422)
		assert.match(answer.text, said)
	})
}

test('five wrong passwords rest the name, right password or not, and time heals', async () => {
	const visitor = createVisitor()
	const page = await visitor.get(`${shop}/login`)
	const attempt = (password: string) => visitor.submit(page, '/login', { name: 'nobody-here', password })
	for (let count = 0; count < 5; count++) assert.equal((await attempt('wrong')).status, 401)
	assert.equal((await attempt('wrong')).status, 429)
	world.pass(6 * 60_000)
	assert.equal((await attempt('wrong')).status, 401)
})

test('many wrong passwords at once do not slip past the limit', async () => {
	const visitor = createVisitor()
	const page = await visitor.get(`${shop}/login`)
	const answers = await Promise.all(
		Array.from({ length: 12 }, () => visitor.submit(page, '/login', { name: 'crowded', password: 'wrong' })),
	)
	assert.equal(answers.filter(({ status }) => status === 401).length, 5)
})

test('a form without its token, with another visit’s, or from elsewhere is refused', async () => {
	const visitor = createVisitor()
	const page = await visitor.get(`${shop}/login`)
	const fields = { ...demoAccount, ...hiddenFields(page, '/login') }
	const refused = async (given: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
		assert.equal((await visitor.post(`${shop}/login`, given, headers)).status, 403)
	await refused(demoAccount)
	await refused({ ...fields, _token: 'x' })
	const stranger = createVisitor()
	await refused({ ...fields, ...hiddenFields(await stranger.get(`${shop}/login`), '/login') })
	await refused(fields, { origin: 'http://evil.test' })
	await refused(fields, { 'sec-fetch-site': 'cross-site' })
	await refused(fields, { 'sec-fetch-site': 'same-site' })
	const taken = await visitor.post(`${shop}/login`, fields, { origin: 'null', 'sec-fetch-site': 'same-origin' })
	assert.equal(taken.status, 303)
})

// where a login may send people → where it does
const nexts: readonly (readonly [string, string])[] = [
	['/orders?state=paid', '/orders?state=paid'],
	['//evil.test/x', '/'],
	['/\\evil.test', '/'],
	['https://evil.test', '/'],
	['javascript:alert(1)', '/'],
	['', '/'],
	['/\t/evil.test', '/'],
	['/.//evil.test', '/'],
	['/cart/..//evil.test/x?y=1', '/'],
]
for (const [typed, path] of nexts) {
	test(`a login that names ${JSON.stringify(typed)} goes on to ${path}`, () => assert.equal(parseNext(typed), path))
}

test('a cart filled before signing in is there afterwards, with what was there already', async () => {
	const first = getProduct('taobao')
	const visitor = createVisitor()
	const page = await visitor.get(world.sandbox.itemUrl('taobao', first.id))
	const fields = { ...tokenOf(page.text), item: first.id, sku: getSku(first, 10).id, quantity: '3' }
	const added = await visitor.post(`${shop}/cart/add`, fields)
	assert.match(added.location, /said=added/)
	await signIn(visitor, shop)
	const cart = await visitor.get(`${shop}/cart`)
	assert.match(cart.text, new RegExp(`id=${first.id}`))
	assert.match(cart.text, /<output[^>]*>3</)
	const kept = getProduct('taobao', ({ priceChange, state }) => priceChange !== undefined && state === 'on_sale')
	assert.match(cart.text, new RegExp(`id=${kept.id}`))
	assert.match(cart.text, /比加入时(贵|便宜)/)
})

test('cart lines are counted, chosen and removed', async () => {
	const product = getProduct('douyin')
	const sku = getSku(product, 10)
	const visitor = createVisitor()
	const douyin = world.sandbox.urls.shops.douyin
	const page = await visitor.get(world.sandbox.itemUrl('douyin', product.id))
	await visitor.post(`${douyin}/cart/add`, { ...tokenOf(page.text), item: product.id, sku: sku.id, quantity: '2' })
	const change = async (path: string, fields: Readonly<Record<string, string>>) => {
		const cart = await visitor.get(`${douyin}/cart`)
		return visitor.follow(await visitor.submit(cart, path, fields))
	}
	assert.match((await change('/cart/quantity', { quantity: '4' })).text, /<output[^>]*>4</)
	assert.match((await change('/cart/quantity', { quantity: '-1' })).text, /<output[^>]*>1</)
	assert.match((await change('/cart/quantity', { quantity: '999999' })).text, /<output[^>]*>(20|1\d)</)
	assert.match((await change('/cart/select', { selected: 'no' })).text, /结算\(0\)/)
	assert.match((await change('/cart/select', { selected: 'yes' })).text, /结算\(1\)/)
	assert.match((await change('/cart/remove', {})).text, /购物车还是空的/)
})

test('addresses are checked, kept to their owner, and one is the default', async () => {
	const visitor = createVisitor()
	await signIn(visitor, shop)
	const form = await visitor.get(`${shop}/addresses/new`)
	const wrong = await visitor.submit(form, '/addresses', { name: '', phone: 'abc', region: '', detail: '' })
	assert.equal(wrong.status, 422)
	assert.match(wrong.text, /请填写正确的手机号码/)
	const right = { name: '小<b>红', phone: '139 0000 0000', region: '上海市', detail: '南京路 1 号', default: 'yes' }
	const list = await visitor.follow(await visitor.submit(form, '/addresses', right))
	assert.match(list.text, /小&lt;b(>|&gt;)红/)
	assert.equal(list.text.match(/class="tag">默认/g)?.length, 1)
	const id = /href="\/addresses\/(\d+)"/.exec(list.text)?.[1]
	const stranger = createVisitor()
	await stranger.submit(await stranger.get(`${shop}/register`), '/register', {
		name: 'stranger',
		password: 'long enough',
	})
	assert.equal((await stranger.get(`${shop}/addresses/${id}`)).status, 404)
})

function tokenOf(text: string): Readonly<Record<string, string>> {
	return { _token: /name="_token" value="([^"]*)"/.exec(text)?.[1] ?? '' }
}
