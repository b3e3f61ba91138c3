import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

export const wechat: Platform = {
	id: 'wechat',
	names: { zh: '微信', en: 'WeChat' },
	appName: { zh: '微信', en: 'WeChat' },
	category: 'content',
	labels: [{ name: '微信' }, { name: '视频号', kind: 'post' }],
	titles: ['quoted', 'bracketed'],
	domains: ['weixin.qq.com', 'wxaurl.cn', 'wxurl.cn', 'wxmpurl.cn'],
	shapes: [
		{ hosts: ['mp.weixin.qq.com'], path: '/s/{item}', form: 'token', kind: 'post' },
		// An article by its signature, which opens only together with its account and number.
		{
			hosts: ['mp.weixin.qq.com'],
			path: '/s',
			params: ['sn'],
			form: 'hex',
			kind: 'post',
			canonicalParam: 'sn',
			keep: ['__biz', 'mid', 'idx'],
		},
		...pagesOf({ form: 'token', kind: 'post', canonical: 'weixin.qq.com/sph/{item}' }, [
			'weixin.qq.com|channels.weixin.qq.com/sph/{item}',
			'channels.weixin.qq.com/finder-preview/pages/sph?id',
		]),
		{
			hosts: ['channels.weixin.qq.com'],
			path: '/web/pages/feed',
			params: ['oid'],
			form: 'token',
			kind: 'post',
			canonicalParam: 'oid',
			keep: ['nid'],
		},
		// Links a mini-program gives out; only WeChat opens what is behind them.
		...pagesOf({ form: 'token', kind: 'miniprogram' }, ['wxaurl.cn|wxurl.cn|wxmpurl.cn/{item}']),
	],
	short: [],
	trackers: [
		...['chksm', 'scene', 'subscene', 'sessionid', 'ascene', 'devicetype', 'nettype', 'srcid', 'sharer_*', 'exportkey'],
		...['pass_ticket', 'clicktime', 'enterid', 'wx_header', 'version', 'abtest_cookie', 'lang', 'acctmode', 'finder_*'],
		...[
			'uin',
			'key',
			'from',
			'isappinstalled',
			'mpshare',
			'share_*',
			'poc_token',
			'click_id',
			'realreporttime',
			'fasttmpl*',
		],
	],
	app: { templates: { page: 'weixin://' }, android: 'com.tencent.mm', ios: '414478124' },
	accepts: [{ handler: 'wechatpay' }],
}
