import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

const item = {
	form: 'digits',
	kind: 'item',
	canonical: 'haohuo.jinritemai.com/ecommerce/trade/detail/index.html',
	canonicalParam: 'id',
} as const
const post = { form: 'digits', kind: 'post' } as const
const profile = { form: 'token', kind: 'profile', canonical: 'www.douyin.com/user/{item}' } as const

export const douyin: Platform = {
	id: 'douyin',
	names: { zh: '抖音', en: 'Douyin' },
	appName: { zh: '抖音APP', en: 'Douyin app' },
	category: 'content',
	kindCategories: { item: 'ecommerce', shop: 'ecommerce' },
	labels: [
		...['抖音商城', '抖音电商', '抖音商城版'].map((name) => ({ name, kind: 'item' }) as const),
		...['抖音', '抖音短视频', '抖音极速版', '抖音APP', '抖音App'].map((name) => ({ name })),
	],
	hints: [
		{ text: '查看商品详情', kind: 'item' },
		{ text: '更多作品', kind: 'profile' },
		{ text: '个人主页', kind: 'profile' },
	],
	titles: ['quoted', 'before', 'after'],
	domains: ['douyin.com', 'iesdouyin.com', 'jinritemai.com', 'amemv.com'],
	shapes: [
		...pagesOf(item, [
			'haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id,product_id',
			'haohuo.jinritemai.com/views/product/item2?id,product_id',
			'haohuo.jinritemai.com/views/product/item?id,product_id',
			'haohuo.jinritemai.com/views/product/detail?id,product_id',
		]),
		{
			hosts: ['haohuo.jinritemai.com'],
			path: '/views/shop/index',
			params: ['id'],
			form: 'token',
			kind: 'shop',
			canonicalParam: 'id',
			app: 'snssdk1128://webview?url={encodedUrl}',
		},
		// A post shown over another page.
		...pagesOf({ ...post, canonical: 'www.douyin.com/video/{item}' }, [
			'www.douyin.com/video/{item}',
			'www.iesdouyin.com|m.douyin.com/share/video/{item}',
			...['', 'discover', 'jingxuan', 'follow', 'hot', 'recommend', 'user/{any}', 'search/{any}'].map(
				(path) => `www.douyin.com/${path}?modal_id`,
			),
		]),
		...pagesOf({ ...post, canonical: 'www.douyin.com/note/{item}' }, [
			'www.douyin.com/note/{item}',
			'www.iesdouyin.com|m.douyin.com/share/note/{item}',
			'www.iesdouyin.com|m.douyin.com/share/slides/{item}',
		]),
		...pagesOf({ ...post, app: 'snssdk1128://webview?url={encodedUrl}' }, [
			'www.douyin.com/article/{item}',
			'www.douyin.com/lvdetail/{item}',
			'www.douyin.com/collection/{item}',
			'live.douyin.com/{item}',
			'webcast.amemv.com/douyin/webcast/reflow/{item}',
		]),
		...pagesOf(profile, ['www.douyin.com/user/{item}', 'www.iesdouyin.com|m.douyin.com/share/user/{item}']),
	],
	short: [{ hosts: ['v.douyin.com'], prefix: '/', alphabet: 'token', suffix: '/', kind: 'post' }],
	trackers: [
		...['share_*', 'u_code', 'iid', 'did', 'with_sec_did', 'timestamp', 'tt_from', 'sec_uid', 'from_ssr', 'ug_btm'],
		...['mid', 'titleType', 'schema_type', 'sec_user_id', 'utm*', 'from_aid', 'enter_from', 'enter_method', 'region'],
		...['previous_page', 'app', 'ts', 'link_token', 'activity_info', 'open_id', 'pick_source', 'origin_type', 'gid'],
		...['is_copy_url', 'video_share_track_ver', 'extra_params', 'scheme_type', 'social_share_type'],
	],
	app: {
		templates: {
			item: 'snssdk1128://ec_goods_detail?promotion_id={item}',
			post: 'snssdk1128://aweme/detail/{item}',
			page: 'snssdk1128://webview?url={encodedUrl}',
		},
		android: 'com.ss.android.ugc.aweme',
		ios: '1142110895',
	},
	accepts: [{ handler: 'alipay' }, { handler: 'wechatpay' }],
}
