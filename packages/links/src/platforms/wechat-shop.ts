import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

/** Shops inside WeChat (微信小店, before: 视频号小店). The code of a shared page is all that is known of its item. */
export const wechatShop: Platform = {
	id: 'wechat-shop',
	names: { zh: '微信小店', en: 'WeChat shop' },
	appName: { zh: '微信', en: 'WeChat' },
	category: 'ecommerce',
	labels: [{ name: '微信小店' }, { name: '视频号小店' }, { name: '微信小商店' }],
	titles: ['quoted', 'bracketed'],
	domains: ['store.weixin.qq.com'],
	shapes: [
		...pagesOf({ form: 'token', kind: 'item' }, ['store.weixin.qq.com/shop/a/{item}']),
		...pagesOf({ form: 'token', kind: 'shop' }, ['store.weixin.qq.com/shop/b/{item}']),
	],
	short: [],
	trackers: ['scene', 'share_*', 'sharer_*', 'from', 'session_id', 'exportkey', 'pass_ticket'],
	app: { templates: { page: 'weixin://' }, android: 'com.tencent.mm', ios: '414478124' },
	accepts: [{ handler: 'wechatpay' }],
}
