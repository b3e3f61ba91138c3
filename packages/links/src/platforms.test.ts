import assert from 'node:assert/strict'
import test from 'node:test'
import { createLinks } from './create-links.ts'
import { parsePlatforms } from './parse-platforms.ts'
import type { Platform } from './platform.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import { taobao } from './platforms/taobao.ts'
import { withHosts } from './with-hosts.ts'

const links = createLinks()
const sandbox = [
	{
		extends: 'taobao',
		hosts: [{ host: 'taobao.localhost:7710', scheme: 'http' }],
		shortHosts: [{ host: 'm.tb.localhost:7710', scheme: 'http' }],
	},
	{
		extends: 'xianyu',
		hosts: [{ host: 'xianyu.localhost:7710', scheme: 'http' }],
		shortHosts: [{ host: 'm.tb.localhost:7710', scheme: 'http' }],
	},
	{
		extends: 'douyin',
		hosts: [{ host: 'douyin.localhost:7710', scheme: 'http' }],
		shortHosts: [{ host: 'v.douyin.localhost:7710', scheme: 'http' }],
	},
]

function withSandbox() {
	const read = parsePlatforms(sandbox)
	assert.ok(read.ok)
	return createLinks({ platforms: read.platforms })
}

test('LK16 an item opens in its platform’s app, a page in the app’s browser', () => {
	const app = links.appLink('https://item.taobao.com/item.htm?id=1&ut_sk=x')
	assert.deepEqual(app, {
		platform: 'taobao',
		name: { zh: '淘宝APP', en: 'Taobao app' },
		url: 'taobao://item.taobao.com/item.htm?id=1',
		android: 'com.taobao.taobao',
		ios: '387682726',
	})
	assert.equal(
		links.appLink('https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg')?.url,
		'tbopen://m.taobao.com/tbopen/index.html?h5Url=https%3A%2F%2Fm.tb.cn%2Fh.fGHdNpS',
	)
	assert.equal(links.appLink('https://www.goofish.com/item?id=8')?.url, 'fleamarket://item?id=8')
	assert.equal(links.appLink('https://quote.eastmoney.com/unify/r/116.00700')?.url, null)
	assert.equal(links.appLink('https://example.com/'), null)
	const [code] = links.find('复制这段描述€aBcDeFgHiJ1€后到👉淘♂寳♀👈')
	assert.ok(code)
	assert.deepEqual([links.appLink(code)?.platform, links.appLink(code)?.url], ['taobao', null])
})

test('LK17 what a shop takes depends on the day', () => {
	assert.deepEqual(links.accepts('taobao', '2022-01-27'), ['alipay'])
	assert.deepEqual(links.accepts('taobao', '2024-09-26'), ['alipay'])
	assert.deepEqual(links.accepts('taobao', '2024-09-27'), ['alipay', 'wechatpay'])
	assert.deepEqual(links.accepts('xianyu', '2026-01-01'), ['alipay'])
	assert.deepEqual(links.accepts('nobody', '2026-01-01'), [])
})

test('LK18 an operator’s hosts speak for a platform, stay themselves, and want their own scheme', () => {
	const own = withSandbox()
	const item = own.identify('http://taobao.localhost:7710/item.htm?id=5&ut_sk=x&skuId=2')
	assert.deepEqual(
		[item?.platform, item?.item, item?.canonical],
		['taobao', '5', 'http://taobao.localhost:7710/item.htm?id=5&skuId=2'],
	)
	assert.equal(own.identify('https://taobao.localhost:7710/item.htm?id=5')?.platform, null)
	assert.equal(own.identify('http://taobao.localhost:7711/item.htm?id=5')?.platform, null)
	assert.equal(links.identify('http://taobao.localhost:7710/item.htm?id=5')?.platform, null)
	assert.equal(
		own.identify('http://douyin.localhost:7710/ecommerce/trade/detail/index.html?id=1&x=y')?.canonical,
		'http://douyin.localhost:7710/ecommerce/trade/detail/index.html?id=1',
	)
	assert.equal(own.appLink('http://taobao.localhost:7710/item.htm?id=5')?.url, 'taobao://item.taobao.com/item.htm?id=5')
})

test('LK18 share texts work on an operator’s short hosts as on the built-in ones', () => {
	const own = withSandbox()
	const read = (label: string) =>
		own.find(
			`【${label}】http://m.tb.localhost:7710/h.aB1cD2e?tk=AbCdEfGhIj1 CZ0001 「我在闲鱼发布了【茶杯】」\n点击链接直接打开`,
		)[0]
	const taobaoLink = read('淘宝')
	assert.deepEqual(
		[taobaoLink?.platform, taobaoLink?.canonical, taobaoLink?.code, taobaoLink?.short],
		['taobao', 'http://m.tb.localhost:7710/h.aB1cD2e', 'AbCdEfGhIj1', true],
	)
	assert.equal(read('闲鱼')?.platform, 'xianyu')
	assert.equal(own.find('m.tb.localhost:7710/h.aB1cD2e').length, 0)
	// The built-in hosts go on working.
	assert.equal(own.identify('https://item.taobao.com/item.htm?id=1')?.item, '1')
	assert.equal(own.find('https://m.tb.cn/h.aB1cD2e')[0]?.platform, 'taobao')
})

test('LK18 a new platform comes before the built-in ones', () => {
	const shop: Platform = {
		...taobao,
		id: 'shop',
		labels: [{ name: '小店' }],
		domains: ['shop.example'],
		short: [],
		shapes: [{ hosts: ['shop.example'], path: '/p/{item}', form: 'token', kind: 'item' }],
	}
	const own = createLinks({ platforms: [withHosts(shop, { hosts: [{ host: 'shop.example:8443' }] })] })
	assert.equal(own.identify('https://shop.example/p/cup-1?ref=x')?.canonical, 'https://shop.example/p/cup-1')
	assert.equal(own.identify('https://shop.example:8443/p/cup-1')?.item, 'cup-1')
	assert.equal(own.find('【小店】https://shop.example/p/cup-1 「茶杯」')[0]?.title, '茶杯')
})

test('LK21 a document of hosts is refused with reason and place', () => {
	const cases = [
		[{}, 'not-a-list', ''],
		[[1], 'not-an-object', '[0]'],
		[[{ extends: 'nobody' }], 'unknown-platform', '[0].extends'],
		[[{ extends: 'taobao', host: [] }], 'unknown-field', '[0].host'],
		[[{ extends: 'taobao', hosts: {} }], 'not-a-list', '[0].hosts'],
		[[{ extends: 'taobao', hosts: [{ host: 'a.example/', scheme: 'https' }] }], 'invalid-host', '[0].hosts[0].host'],
		[[{ extends: 'taobao', hosts: [{ host: 'A.example' }] }], 'invalid-host', '[0].hosts[0].host'],
		[
			[{ extends: 'taobao', shortHosts: [{ host: 'a.example', scheme: 'ftp' }] }],
			'invalid-scheme',
			'[0].shortHosts[0].scheme',
		],
		[[{ extends: 'taobao', hosts: [{ host: 'a.example', port: 1 }] }], 'unknown-field', '[0].hosts[0].port'],
	] as const
	for (const [json, reason, path] of cases) assert.deepEqual(parsePlatforms(json), { ok: false, reason, path })
})

test('LK10 the built-in platforms are plain data with ids, labels and hosts of their own', () => {
	assert.deepEqual(JSON.parse(JSON.stringify(builtInPlatforms)), builtInPlatforms)
	const ids = builtInPlatforms.map(({ id }) => id)
	assert.equal(new Set(ids).size, ids.length)
	const labels = builtInPlatforms.flatMap((platform) => platform.labels.map(({ name }) => name))
	assert.equal(new Set(labels).size, labels.length)
	for (const id of ids) assert.equal(links.platform(id)?.id, id)
	assert.equal(links.platform('nobody'), null)
})
