import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage, withJsonLd } from '../testing/read-page.ts'

const product = { '@type': 'Product', name: 'Captcha: the board game', offers: { price: 20, priceCurrency: 'EUR' } }

function toReason(html: string, url = 'https://shop.example/item/1', headers: Record<string, string> = {}): string {
	const reading = readPage(html, { url, headers })
	return reading.ok ? 'ok' : reading.reason
}

const botTitles = [
	'Just a moment...',
	'Attention Required! | Cloudflare',
	'Access Denied',
	'Access to this page has been denied',
	'Pardon Our Interruption',
	'Please Wait... | Cloudflare',
	'Please wait while your request is being verified',
	'Robot Check',
	'Security Check',
	'验证码拦截',
	'安全验证',
	'滑块验证',
	'访问受限',
	'京东验证',
	'百度安全验证',
	'京东验证 - 京东',
]

test('PC50 bot checks are never a card', () => {
	for (const title of botTitles) assert.equal(toReason(`<title>${title}</title><p>x`), 'bot_check', title)
	for (const html of [
		'<title>shop</title><p>请完成下列验证后继续',
		'<title>shop.example</title><p>Verify you are human by completing the action below.',
		'<title>shop.example</title><script src="https://geo.captcha-delivery.com/c.js"></script>',
		'<title>shop.example</title><iframe src="https://shop.example/_____tmd_____/punish?x5secdata=1"></iframe>',
	]) {
		assert.equal(toReason(html), 'bot_check', html)
	}
	const punished = 'https://item.taobao.com//_____tmd_____/punish?x5secdata=1'
	assert.equal(toReason('<title>淘宝</title>', punished), 'bot_check')
	assert.equal(toReason(withJsonLd(product), punished), 'bot_check')
	assert.equal(toReason('<title>x</title>', 'https://shop.example/', { 'cf-mitigated': 'challenge' }), 'bot_check')
	assert.equal(toReason('<title>x</title>', 'https://shop.example/', { 'x-amzn-waf-action': 'captcha' }), 'bot_check')
})

const loginPages: readonly (readonly [title: string, url?: string])[] = [
	['登录'],
	['淘宝网 - 登录'],
	['京东-欢迎登录'],
	['登录 | 闲鱼'],
	['登录 京东'],
	['Sign in'],
	['Log in | Shop'],
	['Shop – Log In'],
	['Sign in to continue'],
	['Welcome', 'https://login.taobao.com/member/login.jhtml'],
	['Welcome', 'https://passport.jd.com/new/login.aspx'],
	['Welcome', 'https://shop.example/user/login?next=1'],
]

test('PC51 login walls are never a card', () => {
	for (const [title, url] of loginPages) {
		const html = `<title>${title}</title><form><input type=password></form>`
		assert.equal(toReason(html, url), 'login_wall', `${title} ${url}`)
	}
})

test('PC51 a login form on a page with another title and place is no wall', () => {
	assert.equal(toReason('<title>Lamp</title><form><input type=password></form>'), 'ok')
})

test('PC52 notices that a thing is gone are never a card', () => {
	for (const html of [
		'<title>404 Not Found</title>',
		'<title>Page not found | Shop</title>',
		'<title>Shop - 404</title>',
		'<title>商品不存在</title>',
		'<title>您查看的宝贝不存在 - 淘宝网</title>',
		'<title>闲鱼</title><p>宝贝已经被删除了',
		'<title>Shop</title><p>This item is no longer available.',
	]) {
		assert.equal(toReason(html), 'gone', html)
	}
})

test('PC53 a page with a product is a card whatever its words', () => {
	assert.equal(toReason(withJsonLd(product, '<title>Captcha</title>')), 'ok')
	assert.equal(toReason(withJsonLd(product, '<title>Sign in</title>')), 'ok')
	const ended = { ...product, offers: { availability: 'Discontinued' } }
	assert.equal(toReason(withJsonLd(ended, '<title>商品已下架</title>')), 'ok')
})

test('PC53 a product without an offer does not decide by itself', () => {
	assert.equal(toReason(withJsonLd({ '@type': 'Product', name: 'x' }, '<title>Access Denied</title>')), 'bot_check')
})

test('PC53 ordinary titles are no obstacles', () => {
	for (const title of [
		'Magnetic sign in brass',
		'Brass sign - in stock',
		'Log inlay table',
		'Robot checklist for kids',
		'The robot checklist',
		'Lamp 404 in black',
		'Connexion USB kabel',
		'台灯 登录有礼',
	]) {
		assert.equal(toReason(`<title>${title}</title>`), 'ok', title)
	}
})

test('PC53 a title that begins as checks begin is taken for one where nothing names a product', () => {
	assert.equal(toReason('<title>Please wait staff apron</title>'), 'bot_check')
	assert.equal(toReason(withJsonLd(product, '<title>Please wait staff apron</title>')), 'ok')
})
