import assert from 'node:assert/strict'
import test from 'node:test'
import { createLinks } from './create-links.ts'

const links = createLinks()

/** url · platform · kind · item · category · canonical */
const shapes: readonly (readonly [string, string | null, string, string | null, string | null, string])[] = [
	[
		'https://item.taobao.com/item.htm?spm=a&id=610947572360&ut_sk=1.x&price=9',
		'taobao',
		'item',
		'610947572360',
		'ecommerce',
		'https://item.taobao.com/item.htm?id=610947572360',
	],
	[
		'http://item.taobao.com/item.htm?skuId=5&id=1',
		'taobao',
		'item',
		'1',
		'ecommerce',
		'https://item.taobao.com/item.htm?id=1&skuId=5',
	],
	[
		'https://h5.m.taobao.com/awp/core/detail.htm?itemId=2',
		'taobao',
		'item',
		'2',
		'ecommerce',
		'https://item.taobao.com/item.htm?id=2',
	],
	[
		'https://a.m.taobao.com/i3.htm?price=7',
		'taobao',
		'item',
		'3',
		'ecommerce',
		'https://item.taobao.com/item.htm?id=3',
	],
	[
		'https://m.intl.taobao.com/detail/detail.html?id=4',
		'taobao',
		'item',
		'4',
		'ecommerce',
		'https://item.taobao.com/item.htm?id=4',
	],
	[
		'https://pages-fast.m.taobao.com/wow/share?shareDetailItemId=5&suid=x',
		'taobao',
		'item',
		'5',
		'ecommerce',
		'https://item.taobao.com/item.htm?id=5',
	],
	[
		'https://s.taobao.com/search?q=%B2%E8&spm=1',
		'taobao',
		'page',
		null,
		'ecommerce',
		'https://s.taobao.com/search?q=%B2%E8',
	],
	[
		'https://detail.tmall.com/item.htm?id=6&skuId=7&un=x',
		'tmall',
		'item',
		'6',
		'ecommerce',
		'https://detail.tmall.com/item.htm?id=6&skuId=7',
	],
	[
		'https://detail.m.tmall.com/item.htm?id=6',
		'tmall',
		'item',
		'6',
		'ecommerce',
		'https://detail.tmall.com/item.htm?id=6',
	],
	[
		'https://chaoshi.detail.tmall.com/item.htm?id=6',
		'tmall',
		'item',
		'6',
		'ecommerce',
		'https://detail.tmall.com/item.htm?id=6',
	],
	[
		'https://detail.tmall.com/hk/item.htm?id=6',
		'tmall',
		'item',
		'6',
		'ecommerce',
		'https://detail.tmall.com/item.htm?id=6',
	],
	[
		'https://www.goofish.com/item?id=8&categoryId=1',
		'xianyu',
		'item',
		'8',
		'second-hand',
		'https://www.goofish.com/item?id=8',
	],
	['https://h5.m.goofish.com/item?itemId=8', 'xianyu', 'item', '8', 'second-hand', 'https://www.goofish.com/item?id=8'],
	['https://2.taobao.com/item.htm?id=8', 'xianyu', 'item', '8', 'second-hand', 'https://www.goofish.com/item?id=8'],
	[
		'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3500000000000000001&origin_type=1',
		'douyin',
		'item',
		'3500000000000000001',
		'ecommerce',
		'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3500000000000000001',
	],
	[
		'https://haohuo.jinritemai.com/views/product/item2?id=3500000000000000001',
		'douyin',
		'item',
		'3500000000000000001',
		'ecommerce',
		'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3500000000000000001',
	],
	[
		'https://www.iesdouyin.com/share/video/7/?region=CN&mid=1',
		'douyin',
		'post',
		'7',
		'content',
		'https://www.douyin.com/video/7',
	],
	[
		'https://item.jd.com/100012043978.html?cu=true',
		'jd',
		'item',
		'100012043978',
		'ecommerce',
		'https://item.jd.com/100012043978.html',
	],
	[
		'https://item.m.jd.com/product/100012043978.html?gx=R&ad_od=share',
		'jd',
		'item',
		'100012043978',
		'ecommerce',
		'https://item.jd.com/100012043978.html',
	],
	[
		'https://mobile.yangkeduo.com/goods2.html?_wv=1&goods_id=9&refer_share_uin=X',
		'pinduoduo',
		'item',
		'9',
		'ecommerce',
		'https://mobile.yangkeduo.com/goods.html?goods_id=9',
	],
	[
		'https://m.1688.com/offer/610947572360.html?spm=a',
		'1688',
		'item',
		'610947572360',
		'ecommerce',
		'https://detail.1688.com/offer/610947572360.html',
	],
	[
		'https://app.kwaixiaodian.com/merchant/shop/detail?id=10&x=y',
		'kuaishou',
		'item',
		'10',
		'ecommerce',
		'https://app.kwaixiaodian.com/merchant/shop/detail?id=10',
	],
	[
		'https://www.xiaohongshu.com/goods-detail/64b0c1d2000000001203abcd?xhsshare=x',
		'xiaohongshu',
		'item',
		'64b0c1d2000000001203abcd',
		'ecommerce',
		'https://www.xiaohongshu.com/goods-detail/64b0c1d2000000001203abcd',
	],
	[
		'https://www.xiaohongshu.com/explore/64b0c1d2000000001203abcd?xsec_token=AB1%3D&appuid=5',
		'xiaohongshu',
		'post',
		'64b0c1d2000000001203abcd',
		'content',
		'https://www.xiaohongshu.com/explore/64b0c1d2000000001203abcd?xsec_token=AB1%3D',
	],
	[
		'https://m.dewu.com/router/product/ProductDetail?spuId=11&shareId=2',
		'dewu',
		'item',
		'11',
		'ecommerce',
		'https://fast.dewu.com/page/productDetail?spuId=11',
	],
	[
		'https://m.bilibili.com/video/BV1xx411c7mD?p=2&share_source=weixin',
		'bilibili',
		'post',
		'BV1xx411c7mD',
		'content',
		'https://www.bilibili.com/video/BV1xx411c7mD?p=2',
	],
	[
		'https://quote.eastmoney.com/unify/r/116.00700',
		'eastmoney',
		'quote',
		'116.00700',
		'finance',
		'https://quote.eastmoney.com/unify/r/116.00700',
	],
	[
		'https://mp.weixin.qq.com/s/aBc-dEf_1?scene=1',
		'wechat',
		'post',
		'aBc-dEf_1',
		'content',
		'https://mp.weixin.qq.com/s/aBc-dEf_1',
	],
	// An item without its number, a number that is none, a host that only looks like one: not an item.
	['https://item.taobao.com/item.htm?ut_sk=1', 'taobao', 'page', null, 'ecommerce', 'https://item.taobao.com/item.htm'],
	[
		'https://item.taobao.com/item.htm?id=1%27',
		'taobao',
		'page',
		null,
		'ecommerce',
		'https://item.taobao.com/item.htm?id=1%27',
	],
	[
		'https://item.taobao.com.example.net/item.htm?id=1',
		null,
		'page',
		null,
		null,
		'https://item.taobao.com.example.net/item.htm?id=1',
	],
	[
		'https://item.taobao.com:8443/item.htm?id=1',
		'taobao',
		'page',
		null,
		'ecommerce',
		'https://item.taobao.com:8443/item.htm?id=1',
	],
	['https://nottaobao.com/item.htm?id=1', null, 'page', null, null, 'https://nottaobao.com/item.htm?id=1'],
]

test('LK10 LK11 a URL gives its platform, kind, item, trade and canonical form', () => {
	for (const [url, platform, kind, item, category, canonical] of shapes) {
		const identity = links.identify(url)
		assert.deepEqual(identity, { platform, kind, item, category, canonical, short: false }, url)
		assert.equal(links.canonical(canonical), canonical)
	}
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
