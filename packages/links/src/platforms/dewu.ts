import type { Platform } from '../platform.ts'

export const dewu: Platform = {
	id: 'dewu',
	names: { zh: '得物', en: 'Dewu' },
	appName: { zh: '得物APP', en: 'Dewu app' },
	category: 'ecommerce',
	labels: [{ name: '得物' }],
	titles: ['quoted', 'after'],
	codes: { signs: 'å', min: 6, max: 12 },
	codeHints: ['得物'],
	domains: ['dewu.com', 'dw4.co', 'poizon.com'],
	shapes: [
		{
			hosts: ['fast.dewu.com'],
			path: '/page/productDetail',
			params: ['spuId'],
			form: 'digits',
			kind: 'item',
			canonicalParam: 'spuId',
		},
		{
			hosts: ['m.dewu.com'],
			path: '/router/product/ProductDetail',
			params: ['spuId'],
			form: 'digits',
			kind: 'item',
			canonical: 'fast.dewu.com/page/productDetail',
			canonicalParam: 'spuId',
		},
	],
	short: [
		...['/t/A/', '/t/'].map(
			(prefix) => ({ hosts: ['dw4.co'], prefix, alphabet: 'alphanumeric', kind: 'item' }) as const,
		),
	],
	trackers: ['share_platform_title', 'fromUserId', 'outside_channel_type', 'shareId', 'toapp', 'sourceName'],
	app: {
		templates: { item: 'duapp://m.dewu.com/router/product/ProductDetail?spuId={item}' },
		android: 'com.shizhuang.duapp',
		ios: null,
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
