import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

const hosts = [
	...['mobile.yangkeduo.com', 'app.yangkeduo.com', 'yangkeduo.com', 'www.yangkeduo.com'],
	...['mobile.pinduoduo.com', 'm.pinduoduo.com'],
]
const goods = ['/goods.html', '/goods1.html', '/goods2.html', '/goods3.html']

export const pinduoduo: Platform = {
	id: 'pinduoduo',
	names: { zh: '拼多多', en: 'Pinduoduo' },
	appName: { zh: '拼多多APP', en: 'Pinduoduo app' },
	category: 'ecommerce',
	labels: ['拼多多', '拼多多APP', '拼多多App'].map((name) => ({ name })),
	titles: ['quoted', 'bracketed'],
	domains: ['yangkeduo.com', 'pinduoduo.com'],
	shapes: [
		...pagesOf(
			{ form: 'digits', kind: 'item', canonical: 'mobile.yangkeduo.com/goods.html', canonicalParam: 'goods_id' },
			// The last two are Duoduo Jinbao's, which pays whoever shares.
			[...goods, '/duo_coupon_landing.html', '/duo_goods_landing.html'].map(
				(path) => `${hosts.join('|')}${path}?goods_id`,
			),
		),
		...pagesOf(
			{
				form: 'digits',
				kind: 'shop',
				canonical: 'mobile.yangkeduo.com/mall_page.html',
				canonicalParam: 'mall_id',
				app: 'pinduoduo://com.xunmeng.pinduoduo/mall_page.html?mall_id={item}',
			},
			[`${hosts.join('|')}/mall_page.html?mall_id`],
		),
	],
	short: [
		...goods.map((prefix) => ({ hosts, prefix, param: 'ps', alphabet: 'alphanumeric', kind: 'item' }) as const),
		{ hosts: ['p.pinduoduo.com'], prefix: '/', alphabet: 'alphanumeric', kind: 'item' },
	],
	trackers: [
		...['share_uin', 'share_*', 'refer_share_*', 'refer_page_*', 'refer_*', '_wv', '_wvx', '_x_*', '_oak_*', 'uin'],
		...[
			'page_from',
			'pid',
			'cpsSign',
			'authDuoId',
			'duoduo_type',
			'customParameters',
			'_p_*',
			'sc',
			'thumb_url',
			'msn',
		],
		...['__rp_name', '_pdd_*', 'pxq_secret_key', 'collage_sn', 'sp', 'sub_sn', 'goods_sign', 'rtoken'],
	],
	app: {
		templates: { item: 'pinduoduo://com.xunmeng.pinduoduo/goods.html?goods_id={item}' },
		android: 'com.xunmeng.pinduoduo',
		ios: '1044283059',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
