import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { html, type Page, redirectTo, scriptTo } from '../../testing/http/start-shop.ts'
import { type ShortHosts, startShortHosts } from '../../testing/http/start-short-hosts.ts'
import { type ResolveOptions, resolveLink } from './resolve-link.ts'

let world: ShortHosts
before(async () => {
	world = await startShortHosts()
	for (const [address, page] of Object.entries(fill())) world.pages.set(address, page)
})
after(() => world.stop())

const item = 'taobao.localhost/item.htm?id=610000000001'

/** Where a short link starts, and every hop: by what, where. The last is the item, which is not asked. */
const ways: readonly [what: string, start: string, ...hops: readonly [by: string, address: string][]][] = [
	['a redirect', 'v.douyin.localhost/iLm9L8P2/', ['redirect', `${item}&ut_sk=1.device`]],
	['a script that says var url', 'm.tb.localhost/h.script1', ['script', `${item}&ut_sk=1.device&price=9`]],
	[
		'a script that says var hrl, and then a redirect',
		'u.jd.localhost/wabc123',
		['script', 'u.jd.localhost/jda?e=1&p=abc'],
		['redirect', 'jd.localhost/100012043978.html?cu=true'],
	],
	['a meta refresh', 'm.tb.localhost/h.meta1', ['refresh', item]],
	['an app’s address that carries the page', 'qr.1688.localhost/s/AbCd1', ['app-link', '1688.localhost/offer/7.html']],
	['a redirect into the app', 'qr.1688.localhost/s/AbCd2', ['app-link', '1688.localhost/offer/7.html']],
	[
		'a script after a redirect',
		'm.tb.localhost/h.twohop1',
		['redirect', 'm.tb.localhost/h.script1'],
		['script', `${item}&ut_sk=1.device&price=9`],
	],
]
for (const [what, start, ...hops] of ways) {
	test(`HS50 a short link leads on by ${what}, every hop is named, and the item is not asked`, async () => {
		const { found, asked } = await resolve(start)
		assert.ok(found.ok, JSON.stringify(found))
		const expected = [['given', start] as const, ...hops].map(([by, address]) => ({ url: world.at(address), by }))
		assert.deepEqual(found.hops, expected)
		const asking = expected.slice(0, -1).map(({ url }) => url)
		assert.deepEqual(asked.map(world.at), asking)
		assert.deepEqual([found.identity.kind, found.identity.short], ['item', false])
	})
}

test('HS50 what the script says wins over the items a page recommends, and the address comes out clean', async () => {
	const { found } = await resolve('m.tb.localhost/h.script1')
	assert.deepEqual(found.ok && [found.url, found.identity.item], [world.at(item), '610000000001'])
})

test('HS50 a link that is no short link is its own answer', async () => {
	const { found, asked } = await resolve(`${item}&spm=a2141&un=someone`)
	assert.deepEqual([found.ok && found.url, asked], [world.at(item), []])
})

test('HS50 redirects and scripts together are five hops at most, and what stands behind the fifth is not asked', async () => {
	const five = await resolve('m.tb.localhost/h.far2')
	assert.deepEqual([five.found.ok && five.found.url, five.found.hops.length], [world.at(item), 6])
	const six = await resolve('m.tb.localhost/h.far1')
	assert.deepEqual(six.found.ok ? six.found.url : six.found.problem, 'card_redirect_loop')
	assert.deepEqual(
		six.asked,
		[1, 2, 3, 4, 5].map((hop) => `m.tb.localhost/h.far${hop}`),
	)
	const none = await resolve('m.tb.localhost/h.script1', { maxHops: 0 })
	assert.deepEqual([none.found.ok, none.asked], [false, []])
})

/** Short links that lead nowhere: the problem, and the last address that was seen. */
const broken: readonly [what: string, start: string, problem: string, last: string][] = [
	['a circle', 'm.tb.localhost/h.loopone', 'card_redirect_loop', 'm.tb.localhost/h.loopone'],
	['a page that names itself', 'm.tb.localhost/h.itself', 'card_redirect_loop', 'm.tb.localhost/h.itself'],
	['a page that names nothing', 'm.tb.localhost/h.expired', 'card_link_expired', 'm.tb.localhost/h.expired'],
	['a page that only recommends', 'm.tb.localhost/h.others', 'card_link_expired', 'm.tb.localhost/h.others'],
	['no page', 'm.tb.localhost/h.missing', 'card_link_expired', 'm.tb.localhost/h.missing'],
	['a page without end', 'm.tb.localhost/h.endless', 'card_too_large', 'm.tb.localhost/h.endless'],
	['an inner address', 'm.tb.localhost/h.inwards', 'card_refused', '127.0.0.1:1/admin'],
	['an app that carries no page', 'qr.1688.localhost/s/AbCd3', 'card_refused', 'wireless1688://ma.m.1688.com/od?id=7'],
	['a one-time link', 'm.tb.localhost/h.spent', 'card_not_fetched', 'm.tb.localhost/login?token=Zk39dkW02ksl'],
]
for (const [what, start, problem, last] of broken) {
	test(`HS53 a short link to ${what} gives ${problem}, and where it led is a hop all the same`, async () => {
		const { found, asked } = await resolve(start)
		assert.deepEqual(found.ok ? found.url : found.problem, problem)
		assert.equal(
			found.hops
				.at(-1)
				?.url.replace(/:\d{4,5}\//, '/')
				.replace(/^http:\/\//, ''),
			last,
		)
		assert.ok(asked.length > 0 && !asked.some((line) => /admin|token/.test(line)), asked.join())
	})
}

test('HS53 a link that a visit would spend is not asked, though it is a short link’s host', async () => {
	const { found, asked } = await resolve('m.tb.localhost/reset-password?token=Zk39dkW02ksl')
	assert.deepEqual([found.ok || found.problem, asked], ['card_not_fetched', []])
})

test('HS53 a short host whose name means an inner address is not asked', async () => {
	const { outbound, links } = world.createTools({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
	const found = await resolveLink({ links, outbound }, 'https://m.tb.cn/h.aB1cD2e')
	assert.deepEqual([found.ok || found.problem, found.hops.length], ['card_refused', 1])
})

test('HS50 a page of no platform is asked where it redirects only by who wants to know', async () => {
	const start = 'news.localhost/go/1'
	assert.deepEqual((await resolve(start)).asked, [])
	const { found, asked } = await resolve(start, { isPageAsked: true })
	assert.deepEqual([found.ok && found.url, asked], [world.at('news.localhost/story'), ['go/1', 'story'].map(onNews)])
})

test('HS50 what was asked is remembered, and asked again by a refresh', async () => {
	const tools = world.createTools()
	const ask = async (options: ResolveOptions) => {
		const before = world.asked.length
		await resolveLink(tools, world.at('v.douyin.localhost/iLm9L8P2/'), options)
		return world.asked.length - before
	}
	assert.deepEqual([await ask({}), await ask({}), await ask({ refresh: true })], [1, 0, 1])
})

async function resolve(address: string, options: ResolveOptions = {}) {
	const before = world.asked.length
	const found = await resolveLink(world.createTools(), world.at(address), options)
	return { found, asked: world.asked.slice(before) }
}

function onNews(path: string): string {
	return `news.localhost/${path}`
}

function fill(): Record<string, Page> {
	const target = world.at(item)
	const short = (code: string) => world.at(`m.tb.localhost/h.${code}`)
	const app = `wireless1688://ma.m.1688.com/plugin?url=${encodeURIComponent(world.at('1688.localhost/offer/7.html'))}`
	const other = `<a href="${target.replace('610000000001', '999999999999')}">猜你喜欢</a>`
	return {
		'v.douyin.localhost/iLm9L8P2/': redirectTo(`${target}&ut_sk=1.device`),
		'm.tb.localhost/h.script1': html(
			`${other}<script>var url = '${target}&amp;ut_sk=1.device&amp;price=9';</script>${other}`,
		),
		'u.jd.localhost/wabc123': html(`<script>var hrl='${world.at('u.jd.localhost/jda?e=1&p=abc')}';</script>`),
		'u.jd.localhost/jda': redirectTo(world.at('jd.localhost/100012043978.html?cu=true')),
		'm.tb.localhost/h.meta1': html(`<meta http-equiv="refresh" content="0; url=${target}">`),
		'qr.1688.localhost/s/AbCd1': html(`<a href="${app}">打开</a>`),
		'qr.1688.localhost/s/AbCd2': redirectTo(app),
		'qr.1688.localhost/s/AbCd3': redirectTo('wireless1688://ma.m.1688.com/od?id=7'),
		'm.tb.localhost/h.twohop1': redirectTo(short('script1')),
		'm.tb.localhost/h.far1': redirectTo(short('far2')),
		'm.tb.localhost/h.far2': scriptTo(short('far3')),
		'm.tb.localhost/h.far3': redirectTo(short('far4')),
		'm.tb.localhost/h.far4': scriptTo(short('far5')),
		'm.tb.localhost/h.far5': redirectTo(short('far6')),
		'm.tb.localhost/h.far6': redirectTo(target),
		'm.tb.localhost/h.loopone': redirectTo(short('looptwo')),
		'm.tb.localhost/h.looptwo': scriptTo(short('loopone')),
		'm.tb.localhost/h.itself': scriptTo(short('itself')),
		'm.tb.localhost/h.expired': html('<p>链接已失效</p>'),
		'm.tb.localhost/h.others': html(other),
		'm.tb.localhost/h.inwards': redirectTo('http://127.0.0.1:1/admin'),
		'm.tb.localhost/h.spent': redirectTo(world.at('m.tb.localhost/login?token=Zk39dkW02ksl')),
		'm.tb.localhost/h.endless': (response) => {
			response.writeHead(200, { 'content-type': 'text/html' })
			const drip = setInterval(() => response.write('<p>and more</p>'.repeat(4000)), 5)
			response.on('close', () => clearInterval(drip))
		},
		'news.localhost/go/1': redirectTo(world.at('news.localhost/story')),
		'news.localhost/story': html(`<script>location.href = '/login'</script>`),
	}
}
