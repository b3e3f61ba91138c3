import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

/** The number before the item's is the sale it was seen in. */
const item = { form: 'digits', kind: 'item', canonical: 'detail.vip.com/detail-{any}-{item}.html' } as const

export const vipshop: Platform = {
	id: 'vipshop',
	names: { zh: '唯品会', en: 'Vipshop' },
	appName: { zh: '唯品会APP', en: 'Vipshop app' },
	category: 'ecommerce',
	labels: ['唯品会', '唯品會', '唯品会APP'].map((name) => ({ name })),
	titles: ['quoted', 'bracketed'],
	domains: ['vip.com', 'vipshop.com'],
	shapes: [
		...pagesOf(item, ['detail.vip.com|www.vip.com/detail-{any}-{item}.html', 'm.vip.com/product-{any}-{item}.html']),
		...pagesOf({ form: 'digits', kind: 'item', canonical: 'detail.vip.com/detail-0-{item}.html' }, [
			'detail.vip.com/detail-{item}.html',
			'm.vip.com/product-{item}.html',
			'm.vip.com/public/go.html?pid',
		]),
	],
	short: [{ hosts: ['t.vip.com'], prefix: '/', alphabet: 'alphanumeric', kind: 'item' }],
	trackers: [
		...['m', 'brand_id', 'product_id', 'share*', 'wapid', '_src', 'extra_banner', 'nova*', 'mst_page_type', 'tra_from'],
		...['f', 'utm*', 'chl_param', 'chl_type', 'wxk*', 'adCode', 'uid', 'cps*'],
	],
	app: {
		templates: {
			item: 'vipshop://showGoodsDetail?pid={item}&goodsType=1',
			page: 'vipshop://goUrl?url={encodedUrl}',
		},
		android: 'com.achievo.vipshop',
		ios: '417200582',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
