import assert from 'node:assert/strict'
import test from 'node:test'
import { createLinks } from './create-links.ts'

const links = createLinks()

/** url · trade */
const trades = [
	['https://item.taobao.com/item.htm?id=1', 'ecommerce'],
	['https://s.taobao.com/search?q=1', 'ecommerce'],
	['https://www.goofish.com/item?id=8', 'second-hand'],
	['https://www.douyin.com/video/7', 'content'],
	['https://haohuo.jinritemai.com/views/product/item2?id=7', 'ecommerce'],
	['https://www.xiaohongshu.com/explore/64b0c1d2000000001203abcd', 'content'],
	['https://www.xiaohongshu.com/goods-detail/64b0c1d2000000001203abcd', 'ecommerce'],
	['https://www.xiaohongshu.com/vendor/64b0c1d2000000001203abcd', 'ecommerce'],
	['https://app.kwaixiaodian.com/merchant/shop/detail?id=10', 'ecommerce'],
	['https://www.bilibili.com/video/BV1xx411c7mD', 'content'],
	['https://mall.bilibili.com/detail.html?itemsId=1', 'ecommerce'],
	['https://quote.eastmoney.com/unify/r/116.00700', 'finance'],
	['https://mp.weixin.qq.com/s/aBc-dEf_1', 'content'],
	['https://store.weixin.qq.com/shop/a/aBc', 'ecommerce'],
	['https://detail.vip.com/detail-1-2.html', 'ecommerce'],
	['https://example.com/', null],
] as const

test('LK10 a URL gives the trade of its thing', () => {
	for (const [url, category] of trades) assert.equal(links.identify(url)?.category, category, url)
})

test('LK11 nothing of the sharer survives in an item', () => {
	const names = ['ut_sk', 'un', 'suid', 'shareUniqueId', 'wxsign', 'bxsign', 'sp_tk', 'price', 'made_up_yesterday']
	const url = `https://item.taobao.com/item.htm?id=1&${names.map((name) => `${name}=x`).join('&')}`
	assert.equal(links.canonical(url), 'https://item.taobao.com/item.htm?id=1')
	assert.deepEqual(links.removed(url), names)
})

test('LK12 other sites keep every parameter but the well-known trackers, byte for byte', () => {
	const cases = [
		[
			'https://example.com/a?utm_source=x&b=%e4%b8&c&d=1+2&fbclid=y#part',
			'https://example.com/a?b=%e4%b8&c&d=1+2#part',
		],
		['https://example.com/?utm_source=x', 'https://example.com/'],
		['https://example.com/?', 'https://example.com/'],
		['HTTPS://Example.COM:443/./a/../b', 'https://example.com/b'],
		['https://example.com./a', 'https://example.com/a'],
		['https://example.com/a?b=1&amp;c=2', 'https://example.com/a?b=1&c=2'],
		['http://example.com/a', 'http://example.com/a'],
		['https://münchen.de/', 'https://xn--mnchen-3ya.de/'],
	] as const
	for (const [url, canonical] of cases) assert.equal(links.canonical(url), canonical)
	assert.deepEqual(links.removed('https://example.com/?UTM_Source=1&utm_medium=2&b=3&utm_medium=4'), [
		'UTM_Source',
		'utm_medium',
	])
})

test('LK13 what a reader could misread is refused', () => {
	const refused = [
		'https://user@example.com/',
		'https://:@example.com/',
		'https://taobao.com@evil.example/',
		'https://@example.com/',
		'http://127.1/',
		'http://0177.0.0.1/',
		'http://2130706433/',
		'https://exa\tmple.com/',
		'https://example.com/\n',
		' https://example.com/',
		'javascript:alert(1)',
		'ftp://example.com/',
		'taobao://item.taobao.com/',
		'//example.com/',
		'example.com',
		'http://intranet/',
		'http://exa%00mple.com/',
		'https://example.com:99999/',
		'',
	]
	for (const url of refused) {
		assert.equal(links.identify(url), null, url)
		assert.equal(links.canonical(url), null, url)
		assert.deepEqual(links.removed(url), [], url)
		assert.equal(links.appLink(url), null, url)
	}
})

test('LK14 short links are known as such, and lose who shared them', () => {
	const cases = [
		['https://m.tb.cn/h.fGHdNpS?tk=cxUA2Ocxshg', 'taobao', 'item', 'https://m.tb.cn/h.fGHdNpS'],
		['http://e.tb.cn/h.SQ6rjlgiow5ob5s?tk=MJN9f2bd29s', 'taobao', 'item', 'https://e.tb.cn/h.SQ6rjlgiow5ob5s'],
		['https://v.douyin.com/iLm9L8P2', 'douyin', 'post', 'https://v.douyin.com/iLm9L8P2/'],
		['https://3.cn/35RO-7uG?jkl=@W0a0c28PhTuD@', 'jd', 'item', 'https://3.cn/35RO-7uG'],
		['https://u.jd.com/YO58R3K', 'jd', 'item', 'https://u.jd.com/YO58R3K'],
		[
			'https://mobile.yangkeduo.com/goods1.html?ps=WaQeS00tDn&refer_share_id=1',
			'pinduoduo',
			'item',
			'https://mobile.yangkeduo.com/goods1.html?ps=WaQeS00tDn',
		],
		['https://p.pinduoduo.com/aBcDeF', 'pinduoduo', 'item', 'https://p.pinduoduo.com/aBcDeF'],
		['https://qr.1688.com/s/1OHjjQID', '1688', 'item', 'https://qr.1688.com/s/1OHjjQID'],
		['http://xhslink.com/o/944F67UcrQQ', 'xiaohongshu', 'post', 'https://xhslink.com/o/944F67UcrQQ'],
		['https://dw4.co/t/A/1sHU86GGg', 'dewu', 'item', 'https://dw4.co/t/A/1sHU86GGg'],
		['https://b23.tv/Zm7mYo0?share_medium=ios', 'bilibili', 'post', 'https://b23.tv/Zm7mYo0'],
	] as const
	for (const [url, platform, kind, canonical] of cases) {
		const identity = links.identify(url)
		assert.deepEqual(
			[identity?.platform, identity?.kind, identity?.canonical, identity?.short, identity?.item],
			[platform, kind, canonical, true, null],
		)
	}
})
