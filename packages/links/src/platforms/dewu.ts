import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

const item = {
	form: 'digits',
	kind: 'item',
	canonical: 'fast.dewu.com/page/productDetail',
	canonicalParam: 'spuId',
} as const

export const dewu: Platform = {
	id: 'dewu',
	names: { zh: '得物', en: 'Dewu' },
	appName: { zh: '得物APP', en: 'Dewu app' },
	category: 'ecommerce',
	labels: ['得物', '得物APP', '得物App'].map((name) => ({ name })),
	titles: ['quoted', 'after'],
	codes: { signs: 'åœ', min: 6, max: 12 },
	codeHints: ['得物'],
	domains: ['dewu.com', 'dw4.co', 'poizon.com'],
	shapes: [
		...pagesOf(item, [
			'fast.dewu.com/page/productDetail?spuId,productId',
			'm.dewu.com|m.poizon.com/router/product/ProductDetail?spuId,productId',
			'www.dewu.com/product-detail.html?spuId',
		]),
	],
	short: [
		...['/t/A/', '/t/'].map(
			(prefix) => ({ hosts: ['dw4.co'], prefix, alphabet: 'alphanumeric', kind: 'item' }) as const,
		),
	],
	trackers: [
		...[
			'share*',
			'fromUserId',
			'outside_channel_type',
			'toapp',
			'sourceName',
			'source',
			'propertyValueId',
			'navControl',
		],
	],
	app: {
		templates: { item: 'duapp://m.dewu.com/router/product/ProductDetail?spuId={item}' },
		android: 'com.shizhuang.duapp',
		ios: '1012871328',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
