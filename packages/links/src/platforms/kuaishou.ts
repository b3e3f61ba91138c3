import type { Platform } from '../platform.ts'

export const kuaishou: Platform = {
	id: 'kuaishou',
	names: { zh: '快手', en: 'Kuaishou' },
	appName: { zh: '快手APP', en: 'Kuaishou app' },
	category: 'content',
	kindCategories: { item: 'ecommerce', shop: 'ecommerce' },
	labels: [{ name: '快手小店', kind: 'item' }, { name: '快手' }],
	hints: [
		{ text: '查看商品', kind: 'item' },
		{ text: '更多作品', kind: 'profile' },
		{ text: '个人主页', kind: 'profile' },
	],
	titles: ['quoted', 'before', 'after'],
	domains: ['kuaishou.com', 'kwaixiaodian.com', 'gifshow.com', 'chenzhongtech.com'],
	shapes: [
		{
			hosts: ['app.kwaixiaodian.com'],
			path: '/merchant/shop/detail',
			params: ['id', 'itemId'],
			form: 'digits',
			kind: 'item',
			canonicalParam: 'id',
		},
		{
			hosts: ['app.kwaixiaodian.com'],
			path: '/page/kwaishop-buyer-goods-detail-outside',
			params: ['id', 'itemId'],
			form: 'digits',
			kind: 'item',
			canonicalParam: 'id',
		},
		{ hosts: ['www.kuaishou.com'], path: '/short-video/{item}', form: 'token', kind: 'post' },
		{ hosts: ['www.kuaishou.com'], path: '/profile/{item}', form: 'token', kind: 'profile' },
	],
	short: [
		{ hosts: ['v.kuaishou.com', 'v.kuaishouapp.com'], prefix: '/', alphabet: 'token', kind: 'post' },
		{ hosts: ['www.kuaishou.com'], prefix: '/f/', alphabet: 'token', kind: 'post' },
	],
	trackers: ['share*', 'fid', 'cc', 'et', 'userId', 'timestamp', 'kpn', 'subBiz', 'shareToken'],
	app: {
		templates: { item: 'kwai://webview?url={encodedUrl}', page: 'kwai://webview?url={encodedUrl}' },
		android: 'com.smile.gifmaker',
		ios: '440948110',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
