import type { Platform } from '../platform.ts'
import { alibabaTrackers } from './alibaba-trackers.ts'
import { pagesOf } from './pages-of.ts'
import { taobaoCodes } from './taobao-codes.ts'
import { taobaoShort } from './taobao-short.ts'

const item = {
	form: 'digits',
	kind: 'item',
	canonical: 'detail.tmall.com/item.htm',
	canonicalParam: 'id',
	keep: ['skuId'],
} as const

/** Hosts of Tmall itself, where a shop's name would stand. */
const own = [
	...['www', 'm', 'list', 'detail', 'chaoshi', 'pages', 'page', 'login', 'cart', 'buy', 'trade', 'search', 's', 'h5'],
	...['act', 'content', 'ju', 'food', 'world', 'brand', 'jia', 'nv', 'miao', 'yao', 'vip', 'rate', 'point', 'import'],
	...['img', 'click', 'equity', 'temai', 'market', 'shop', 'pre', 'service', 'help', 'passport', 'mobile', 'wap', '3c'],
]
const shop = { form: 'token', kind: 'shop', except: own } as const

export const tmall: Platform = {
	id: 'tmall',
	names: { zh: '天猫', en: 'Tmall' },
	appName: { zh: '天猫APP', en: 'Tmall app' },
	category: 'ecommerce',
	labels: ['天猫', '天貓', '手机天猫', '天猫超市', '天猫国际', '天猫APP'].map((name) => ({ name })),
	titles: ['quoted', 'bracketed'],
	codes: taobaoCodes,
	codeHints: ['天猫', '天貓'],
	domains: ['tmall.com', 'tmall.hk', 'liangxinyao.com'],
	shapes: [
		...pagesOf(item, [
			'detail.tmall.com|*.detail.tmall.com|detail.m.tmall.com/item.htm?id,itemId',
			'detail.tmall.hk|detail.m.tmall.hk/item.htm?id,itemId',
			'detail.tmall.com|detail.tmall.hk|detail.m.tmall.hk/hk/item.htm?id,itemId',
			'world.tmall.com/item/{item}.htm',
			// Tmall's pharmacies.
			'detail.liangxinyao.com/item.htm?id,itemId',
		]),
		...pagesOf({ ...shop, canonical: '{item}.tmall.com/' }, [
			'{item}.tmall.com|{item}.m.tmall.com/',
			'{item}.tmall.com|{item}.m.tmall.com/index.htm',
			'{item}.tmall.com|{item}.m.tmall.com/shop/view_shop.htm',
			'{item}.tmall.com|{item}.m.tmall.com/view_shop.htm',
		]),
		...pagesOf({ ...shop, canonical: '{item}.tmall.hk/' }, ['{item}.tmall.hk/', '{item}.tmall.hk/shop/view_shop.htm']),
	],
	short: [taobaoShort],
	trackers: alibabaTrackers,
	app: {
		templates: {
			item: 'tmall://page.tm/itemDetail?itemId={item}',
			page: 'tmall://page.tm/webview?url={encodedUrl}',
		},
		android: 'com.tmall.wireless',
		ios: '518966501',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay', since: '2024-09-27' }],
}
