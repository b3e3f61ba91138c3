import type { Platform } from '../platform.ts'
import { alibabaTrackers } from './alibaba-trackers.ts'
import { pagesOf } from './pages-of.ts'
import { taobaoCodes } from './taobao-codes.ts'
import { taobaoShort } from './taobao-short.ts'

const item = {
	form: 'digits',
	kind: 'item',
	canonical: 'item.taobao.com/item.htm',
	canonicalParam: 'id',
	keep: ['skuId'],
} as const

const shop = { form: 'digits', kind: 'shop', canonical: 'shop{item}.taobao.com/' } as const

export const taobao: Platform = {
	id: 'taobao',
	names: { zh: '淘宝', en: 'Taobao' },
	appName: { zh: '淘宝APP', en: 'Taobao app' },
	category: 'ecommerce',
	labels: [
		...['淘宝', '手机淘宝', '淘寶', '手機淘寶', '手淘', '淘宝网', '淘宝APP', '淘宝特价版', '淘特', '聚划算'].map(
			(name) => ({ name }),
		),
		...['淘宝直播', '点淘'].map((name) => ({ name, kind: 'post' }) as const),
	],
	hints: [],
	titles: ['quoted', 'bracketed'],
	codes: taobaoCodes,
	codeHints: ['淘', 'tao', '寳', '寶'],
	domains: ['taobao.com', 'tb.cn'],
	shapes: [
		...pagesOf(item, [
			'item.taobao.com|detail.taobao.com/item.htm?id,itemId,item_id',
			'h5.m.taobao.com/awp/core/detail.htm?id,itemId',
			'h5.m.taobao.com/awp/core/detail.html?id,itemId',
			'a.m.taobao.com/i{item}.htm',
			'new.m.taobao.com/detail.htm?id,itemId',
			'main.m.taobao.com/detail/index.html?id,itemId',
			'main.m.taobao.com/security-h5-detail/home?id,itemId',
			'm.intl.taobao.com/detail/detail.html?id,itemId',
			'pages-fast.m.taobao.com|pages-g.m.taobao.com/wow/share?shareDetailItemId',
			'pages-fast.m.taobao.com|pages-g.m.taobao.com/wow/z/app/detail-next/item/index?id,itemId',
			'world.taobao.com/item/{item}.htm',
			'detail.ju.taobao.com/home.htm?item_id,itemId',
			// A coupon's page that says which item it is for.
			'uland.taobao.com/coupon/edetail?itemId',
		]),
		...pagesOf(shop, [
			'shop{item}.taobao.com|shop{item}.m.taobao.com/',
			'shop{item}.taobao.com|shop{item}.m.taobao.com/index.htm',
			'shop{item}.taobao.com|shop{item}.m.taobao.com/shop/view_shop.htm',
		]),
		{
			hosts: ['shop.m.taobao.com'],
			path: '/shop/shop_index.htm',
			params: ['shop_id', 'shopId'],
			...shop,
		},
		// Known by its seller: another number than the shop's.
		{
			hosts: ['h5.m.taobao.com'],
			path: '/ocean/privatenode/shop.html',
			params: ['sellerId'],
			form: 'digits',
			kind: 'shop',
			canonicalParam: 'sellerId',
		},
		{
			hosts: ['store.taobao.com'],
			path: '/shop/view_shop.htm',
			params: ['user_number_id'],
			form: 'digits',
			kind: 'shop',
			canonicalParam: 'user_number_id',
		},
	],
	short: [
		taobaoShort,
		{ hosts: ['s.tb.cn'], prefix: '/c.', alphabet: 'alphanumeric', kind: 'page' },
		{ hosts: ['s.click.taobao.com'], prefix: '/t', param: 'e', alphabet: 'encoded', kind: 'item' },
		{ hosts: ['s.click.taobao.com'], prefix: '/', alphabet: 'alphanumeric', kind: 'item' },
		{ hosts: ['uland.taobao.com'], prefix: '/coupon/edetail', param: 'e', alphabet: 'encoded', kind: 'item' },
	],
	trackers: alibabaTrackers,
	app: {
		templates: {
			item: 'taobao://item.taobao.com/item.htm?id={item}',
			page: 'tbopen://m.taobao.com/tbopen/index.html?h5Url={encodedUrl}',
		},
		android: 'com.taobao.taobao',
		ios: '387682726',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay', since: '2024-09-27' }],
}
