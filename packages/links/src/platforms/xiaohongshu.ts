import type { Platform } from '../platform.ts'

export const xiaohongshu: Platform = {
	id: 'xiaohongshu',
	names: { zh: '小红书', en: 'Xiaohongshu' },
	appName: { zh: '小红书APP', en: 'Xiaohongshu app' },
	category: 'content',
	kindCategories: { item: 'ecommerce', shop: 'ecommerce' },
	labels: [{ name: '小红书' }],
	hints: [
		{ text: '小红书商品', kind: 'item' },
		{ text: '查看商品', kind: 'item' },
		{ text: '的小红书主页', kind: 'profile' },
		{ text: '小红书号', kind: 'profile' },
	],
	titles: ['quoted', 'bracketed', 'before', 'after'],
	titleSuffixes: [' | 小红书 - 你的生活指南', ' - 小红书'],
	domains: ['xiaohongshu.com', 'xhslink.com', 'xhslink.cn'],
	shapes: [
		{ hosts: ['www.xiaohongshu.com'], path: '/goods-detail/{item}', form: 'hex', kind: 'item' },
		{ hosts: ['www.xiaohongshu.com'], path: '/explore/{item}', form: 'hex', kind: 'post', keep: ['xsec_token'] },
		{ hosts: ['www.xiaohongshu.com'], path: '/discovery/item/{item}', form: 'hex', kind: 'post', keep: ['xsec_token'] },
		{
			hosts: ['www.xiaohongshu.com'],
			path: '/user/profile/{item}',
			form: 'hex',
			kind: 'profile',
			keep: ['xsec_token'],
		},
	],
	short: [
		...['/o/', '/a/', '/m/', '/'].map(
			(prefix) => ({ hosts: ['xhslink.com', 'xhslink.cn'], prefix, alphabet: 'alphanumeric', kind: 'post' }) as const,
		),
	],
	trackers: [
		'xhsshare',
		'appuid',
		'apptime',
		'share_id',
		'app_platform',
		'app_version',
		'author_share',
		'shareRedId',
		'type',
		'ignoreEngage',
		'share_from_user_hidden',
		'xsec_source',
		'wechatWid',
		'wechatOrigin',
	],
	app: {
		templates: {
			post: 'xhsdiscover://item/{item}',
			profile: 'xhsdiscover://user/{item}',
			page: 'xhsdiscover://webview?link={encodedUrl}',
		},
		android: 'com.xingin.xhs',
		ios: '741292507',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
