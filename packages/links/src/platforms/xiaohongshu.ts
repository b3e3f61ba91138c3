import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

const hosts = 'www.xiaohongshu.com|xiaohongshu.com|m.xiaohongshu.com|www.rednote.com|rednote.com'
/** A note opens only with the token it was shared with. */
const keep = ['xsec_token']
const goods = { form: 'hex', kind: 'item', canonical: 'www.xiaohongshu.com/goods-detail/{item}' } as const
const note = { form: 'hex', kind: 'post', canonical: 'www.xiaohongshu.com/explore/{item}', keep } as const
const profile = { form: 'hex', kind: 'profile', canonical: 'www.xiaohongshu.com/user/profile/{item}', keep } as const
const shop = { form: 'hex', kind: 'shop', canonical: 'www.xiaohongshu.com/vendor/{item}' } as const

export const xiaohongshu: Platform = {
	id: 'xiaohongshu',
	names: { zh: '小红书', en: 'Xiaohongshu' },
	appName: { zh: '小红书APP', en: 'Xiaohongshu app' },
	category: 'content',
	kindCategories: { item: 'ecommerce', shop: 'ecommerce' },
	labels: ['小红书', '小紅書', '小红书App', '小红书APP'].map((name) => ({ name })),
	hints: [
		{ text: '小红书商品', kind: 'item' },
		{ text: '查看商品', kind: 'item' },
		{ text: '的小红书主页', kind: 'profile' },
		{ text: '小红书号', kind: 'profile' },
		{ text: '查看Ta的主页', kind: 'profile' },
	],
	titles: ['quoted', 'bracketed', 'before', 'after'],
	titleSuffixes: [' | 小红书 - 你的生活指南', ' - 小红书'],
	domains: ['xiaohongshu.com', 'xhslink.com', 'xhslink.cn', 'rednote.com'],
	shapes: [
		...pagesOf(goods, [`${hosts}/goods-detail/{item}`]),
		// The shop of before, whose numbers are others.
		...pagesOf({ ...goods, canonical: 'www.xiaohongshu.com/goods/{item}' }, [`${hosts}/goods/{item}`]),
		...pagesOf(note, [
			`${hosts}/explore/{item}`,
			`${hosts}/discovery/item/{item}`,
			`${hosts}/search_result/{item}`,
			`${hosts}/user/profile/{any}/{item}`,
		]),
		...pagesOf(profile, [`${hosts}/user/profile/{item}`]),
		...pagesOf(shop, [`${hosts}/vendor/{item}`]),
	],
	short: [
		...['/o/', '/a/', '/m/', '/n/', '/t/', '/g/', '/'].map(
			(prefix) => ({ hosts: ['xhslink.com', 'xhslink.cn'], prefix, alphabet: 'alphanumeric', kind: 'post' }) as const,
		),
	],
	trackers: [
		...['xhsshare', 'appuid', 'apptime', 'share_id', 'share_*', 'app_platform', 'app_version', 'author_share'],
		...['shareRedId', 'type', 'ignoreEngage', 'xsec_source', 'wechatWid', 'wechatOrigin', 'exSource', 'verifyUuid'],
		...['naviHidden', 'source', 'instation_link', 'xhs_g_s', 'sec_*', 'channelType', 'channelTabId', 'parent_page*'],
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
