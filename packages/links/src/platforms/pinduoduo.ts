import type { Platform } from '../platform.ts'

export const pinduoduo: Platform = {
	id: 'pinduoduo',
	names: { zh: '拼多多', en: 'Pinduoduo' },
	appName: { zh: '拼多多APP', en: 'Pinduoduo app' },
	category: 'ecommerce',
	labels: [{ name: '拼多多' }],
	titles: ['quoted', 'bracketed'],
	domains: ['yangkeduo.com', 'pinduoduo.com'],
	shapes: [
		...['/goods.html', '/goods1.html', '/goods2.html'].map(
			(path) =>
				({
					hosts: ['mobile.yangkeduo.com'],
					path,
					params: ['goods_id'],
					form: 'digits',
					kind: 'item',
					canonical: 'mobile.yangkeduo.com/goods.html',
					canonicalParam: 'goods_id',
				}) as const,
		),
	],
	short: [
		...['/goods.html', '/goods1.html', '/goods2.html'].map(
			(prefix) =>
				({
					hosts: ['mobile.yangkeduo.com'],
					prefix,
					param: 'ps',
					alphabet: 'alphanumeric',
					kind: 'item',
				}) as const,
		),
		{ hosts: ['p.pinduoduo.com'], prefix: '/', alphabet: 'alphanumeric', kind: 'item' },
	],
	trackers: ['share_uin', 'refer_share_*', 'refer_page_*', '_wv', '_wvx', '_x_*', '_oak_*', 'uin', 'page_from'],
	app: {
		templates: { item: 'pinduoduo://com.xunmeng.pinduoduo/goods.html?goods_id={item}' },
		android: 'com.xunmeng.pinduoduo',
		ios: '1044283059',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
