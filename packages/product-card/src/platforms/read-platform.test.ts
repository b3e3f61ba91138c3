import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPage } from '../../testing/read-page.ts'

const url = 'https://item.taobao.com/item.htm?id=606154220932'
const tmall = 'https://detail.tmall.com/item.htm?id=1'

/** A page · title · price in fen, or its range · list price · seller · first picture. */
type Case = readonly [
	...[name: string, url: string, html: string],
	...[
		title: string,
		price: number | readonly [number, number] | null,
		list: number | null,
		seller: string | null,
		image: string | null,
	],
]

const cases: readonly Case[] = [
	[
		'the classic page of Taobao',
		url,
		String.raw`<title>华为畅享10s-淘宝网</title><script>var g_config = { shopName : '\u534e\u4e3a\u5e97', idata : { item : { id: '606154220932', title: '\u534e\u4e3a', pic : '//gd1.alicdn.com/a.jpg',
		auctionImages : ["//gd1.alicdn.com/imgextra/a.jpg","//gd1.alicdn.com/imgextra/b.jpg"] } } };</script>
		<div id="J_Title" class="tb-title"><h3 class="tb-main-title" data-title="【百亿补贴】华为畅享10s"> 【百亿补贴】华为畅享10s </h3></div>
		<li id="J_StrPriceModBox" class="tb-detail-price"><strong id="J_StrPrice"><em class="tb-rmb">&yen;</em><em class="tb-rmb-num">1299.00</em></strong></li>`,
		...(['【百亿补贴】华为畅享10s', 129_900, null, '华为店', 'https://gd1.alicdn.com/imgextra/a.jpg'] as const),
	],
	[
		'a promotion beside the price',
		url,
		`<title>淘宝网</title><h3 class="tb-main-title" data-title="台灯">台灯</h3><strong id="J_StrPrice"><em class="tb-rmb">¥</em><em class="tb-rmb-num">99.00</em></strong>
		<strong class="tb-promo-price"><em id="J_PromoPriceNum" class="tb-rmb-num">59.00</em></strong><img id="J_ImgBooth" src="//gd1.alicdn.com/c.jpg_400x400.jpg">`,
		...(['台灯', 5_900, 9_900, null, 'https://gd1.alicdn.com/c.jpg'] as const),
	],
	[
		'a range',
		url,
		'<title>淘宝网</title><h3 class="tb-main-title" data-title="台灯">台灯</h3><strong id="J_StrPrice"><em class="tb-rmb">¥</em><em class="tb-rmb-num">59.00 - 99.00</em></strong>',
		...(['台灯', [5_900, 9_900], null, null, null] as const),
	],
	[
		'the classic page of Tmall',
		tmall,
		`<title>台灯-tmall.com天猫</title><div class="tb-detail-hd"><h1 data-spm="1">\n 护眼台灯 \n</h1></div><a class="slogo-shopname" href="//x"><strong>灯具旗舰店</strong></a>
		<script>TShop.Setup({"itemDO":{"brand":"灯","title":"护眼台灯"},"detail":{"defaultItemPrice":"129.00"},"propertyPics":{";1:2;":["//img.alicdn.com/x.jpg"],"default":["//img.alicdn.com/d.jpg"]}});</script>`,
		...(['护眼台灯', 12_900, null, '灯具旗舰店', 'https://img.alicdn.com/d.jpg'] as const),
	],
	[
		'a hidden field for the title',
		tmall,
		'<title>Tmall</title><form><input type="hidden" name="title" value="护眼台灯 &amp; 灯泡"/><input type="hidden" name="seller_nickname" value="灯具店"/></form>',
		...(['护眼台灯 & 灯泡', null, null, '灯具店', null] as const),
	],
	[
		'the data of the newer pages',
		tmall,
		String.raw`<title>商品详情</title><script>window.__ICE_APP_CONTEXT__={"loaderData":{"home":{"data":{"res":{"item":{"itemId":"1","title":"护眼台灯 \"暖\"","images":["https:\/\/img.alicdn.com\/n.jpg"]},
		"seller":{"shopName":"灯具旗舰店"},"skuCore":{"sku2info":{"0":{"price":{"priceMoney":"12900","priceText":"129"},"quantity":"9"}}}}}}}};</script>`,
		...(['护眼台灯 "暖"', 12_900, null, '灯具旗舰店', 'https://img.alicdn.com/n.jpg'] as const),
	],
]

for (const [name, at, html, title, price, list, seller, image] of cases)
	test(`PC105 an item is read from ${name}`, () => {
		const reading = readPage(html, { url: at })
		assert.ok(reading.ok)
		const { card } = reading
		const yuan = (amount: number) => ({ amount, currency: 'CNY' })
		assert.deepEqual([card.title, card.seller, card.images[0] ?? null], [title, seller, image])
		assert.deepEqual(card.price, typeof price === 'number' ? yuan(price) : null)
		assert.deepEqual(card.priceRange, Array.isArray(price) ? { low: yuan(price[0]), high: yuan(price[1]) } : null)
		assert.deepEqual(card.listPrice, list === null ? null : yuan(list))
		assert.deepEqual([card.sources.title, card.kind, card.platform !== null], ['platform', 'product', true])
	})

test('PC105 the same markup on another site is not read so', () => {
	const [, , html] = cases[0] ?? []
	const reading = readPage(html ?? '', { url: 'https://shop.example/1' })
	assert.ok(reading.ok)
	assert.deepEqual([reading.card.title, reading.card.price], ['华为畅享10s-淘宝网', null])
})

test('PC105 GBK that calls itself UTF-8 gives a card in Chinese', () => {
	// 护眼台灯 in GBK.
	const name = [0xbb, 0xa4, 0xd1, 0xdb, 0xcc, 0xa8, 0xb5, 0xc6]
	const ascii = (text: string) => [...new TextEncoder().encode(text)]
	const body = new Uint8Array([
		...ascii('<meta charset="utf-8"><title>'),
		...name,
		...ascii('-'),
		...[0xcc, 0xd4, 0xb1, 0xa6, 0xcd, 0xf8], // 淘宝网
		...ascii('</title><h3 class="tb-main-title" data-title="'),
		...name,
		...ascii('"></h3>'),
	])
	const reading = readPage('', { url, body })
	assert.ok(reading.ok)
	assert.deepEqual([reading.card.title, reading.card.sources.title], ['护眼台灯', 'platform'])
})
