import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

const item = {
	form: 'digits',
	kind: 'item',
	canonical: 'app.kwaixiaodian.com/merchant/shop/detail',
	canonicalParam: 'id',
} as const
/** Hosts of the pages a shared post opens on; the first label changes. */
const outside =
	'*.m.chenzhongtech.com|m.chenzhongtech.com|m.gifshow.com|c.kuaishou.com|m.kuaishou.com|v.kuaishou.com|www.kuaishou.com'

export const kuaishou: Platform = {
	id: 'kuaishou',
	names: { zh: '快手', en: 'Kuaishou' },
	appName: { zh: '快手APP', en: 'Kuaishou app' },
	category: 'content',
	kindCategories: { item: 'ecommerce', shop: 'ecommerce' },
	labels: [
		{ name: '快手小店', kind: 'item' },
		...['快手', '快手极速版', '快手APP', '快手App', '快手短视频'].map((name) => ({ name })),
	],
	hints: [
		{ text: '查看商品', kind: 'item' },
		{ text: '更多作品', kind: 'profile' },
		{ text: '看了这么多快手', kind: 'profile' },
		{ text: '个人主页', kind: 'profile' },
	],
	titles: ['quoted', 'before', 'after'],
	domains: ['kuaishou.com', 'kuaishouapp.com', 'kwaixiaodian.com', 'gifshow.com', 'chenzhongtech.com'],
	shapes: [
		...pagesOf(item, [
			'app.kwaixiaodian.com/merchant/shop/detail?id,itemId',
			'app.kwaixiaodian.com/page/kwaishop-buyer-goods-detail-outside?id,itemId',
			'app.kwaixiaodian.com/page/kwaishop-goods-detail-h5-vue/detail?id,itemId',
			'app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id,itemId',
		]),
		...pagesOf({ form: 'digits', kind: 'shop', canonicalParam: 'id' }, [
			'app.kwaixiaodian.com/merchant/shop/list?id',
			'app.kwaixiaodian.com/merchant/shop/home?id',
		]),
		...pagesOf({ form: 'token', kind: 'post', canonical: 'www.kuaishou.com/short-video/{item}' }, [
			'www.kuaishou.com|m.kuaishou.com|video.kuaishou.com/short-video/{item}',
			'www.kuaishou.com/video/{item}',
			`${outside}/fw/photo/{item}`,
			`${outside}/fw/photo?photoId`,
			'live.kuaishou.com/u/{any}/{item}',
		]),
		...pagesOf({ form: 'token', kind: 'post', canonical: 'www.kuaishou.com/long-video/{item}' }, [
			'www.kuaishou.com/long-video/{item}',
			`${outside}/fw/long-video/{item}`,
		]),
		// Short links of before 2020, whose first label was a server's.
		...pagesOf({ form: 'token', kind: 'post' }, ['*.m.chenzhongtech.com/s/{item}']),
		...pagesOf({ form: 'token', kind: 'profile', canonical: 'www.kuaishou.com/profile/{item}' }, [
			'www.kuaishou.com|live.kuaishou.com/profile/{item}',
			`${outside}/fw/user/{item}`,
		]),
		...pagesOf({ form: 'token', kind: 'profile', canonical: 'live.kuaishou.com/u/{item}' }, [
			'live.kuaishou.com/u/{item}',
			`${outside}/fw/live/{item}`,
		]),
	],
	short: [
		{ hosts: ['v.kuaishou.com', 'v.kuaishouapp.com'], prefix: '/', alphabet: 'token', kind: 'post' },
		{ hosts: ['v.kuaishouapp.com', 'v.kuaishou.com'], prefix: '/s/', alphabet: 'token', kind: 'post' },
		// Links of before 2020.
		{
			hosts: ['www.gifshow.com', 'm.gifshow.com', 'm.chenzhongtech.com'],
			prefix: '/s/',
			alphabet: 'token',
			kind: 'post',
		},
		{ hosts: ['www.kuaishou.com'], prefix: '/f/', alphabet: 'token', kind: 'post' },
	],
	trackers: [
		...['share*', 'fid', 'cc', 'et', 'userId', 'timestamp', 'kpn', 'kpf', 'subBiz', 'followRefer', 'docId', 'ztDid'],
		...['appType', 'kwaiFrom', 'timestamp', 'sid', 'source', 'utm*', 'authorId', 'streamSource', 'groupName', 'area'],
		...['hyId', 'extType', 'efid', 'isCopy', 'hotChannelId', 'captureId', 'language', 'logExt'],
	],
	app: {
		templates: { item: 'kwai://webview?url={encodedUrl}', page: 'kwai://webview?url={encodedUrl}' },
		android: 'com.smile.gifmaker',
		ios: '440948110',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
