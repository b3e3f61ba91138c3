import type { Platform } from '../platform.ts'
import { pagesOf } from './pages-of.ts'

const item = { form: 'digits', kind: 'item', canonical: 'item.jd.com/{item}.html' } as const
const shop = { form: 'digits', kind: 'shop', canonical: 'mall.jd.com/index-{item}.html' } as const
const page =
	'openapp.jdmobile://virtual?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22m%22%2C%22url%22%3A%22{encodedUrl}%22%7D'

export const jd: Platform = {
	id: 'jd',
	names: { zh: '京东', en: 'JD' },
	appName: { zh: '京东APP', en: 'JD app' },
	category: 'ecommerce',
	labels: [{ name: '京东' }, { name: '京東' }, { name: '京东商城' }, { name: '京东APP' }, { name: '京东极速版' }],
	titles: ['quoted', 'bracketed'],
	codes: { signs: '￥¥', min: 14, max: 14 },
	codeHints: ['京'],
	domains: ['jd.com', 'jd.hk', '3.cn', 'yiyaojd.com', 'jkcsjd.com'],
	shapes: [
		...pagesOf(item, [
			'item.jd.com|i-item.jd.com|item.m.jd.com/{item}.html',
			'item.jd.hk|npcitem.jd.hk|mitem.jd.hk/{item}.html',
			// JD's pharmacies and markets have the same numbers.
			'item.yiyaojd.com|item.jkcsjd.com/{item}.html',
			'item.m.jd.com|mitem.jd.hk|item.jd.hk|m.jd.com/product/{item}.html',
			'item.m.jd.com|mitem.jd.hk/ware/view.action?wareId',
			'wqitem.jd.com|wq.jd.com/item/view?sku',
			're.jd.com/cps/item/{item}.html',
		]),
		...pagesOf(shop, [
			'mall.jd.com|mall.jd.hk/index-{item}.html',
			'shop.m.jd.com/?shopId',
			'shop.m.jd.com/shop/home?shopId',
		]),
	],
	short: [
		{
			hosts: ['3.cn', '3.jd.hk'],
			prefix: '/',
			alphabet: 'dashed',
			shareCode: { param: 'jkl', around: '@', length: 12 },
			kind: 'item',
		},
		{ hosts: ['u.jd.com', 'u.jd.hk'], prefix: '/', alphabet: 'alphanumeric', kind: 'item' },
		{ hosts: ['union-click.jd.com'], prefix: '/jdc', param: 'p', alphabet: 'encoded', kind: 'item' },
	],
	trackers: [
		...['gx', 'gxd', 'ad_od', 'cu', 'jkl', 'utm_user', 'sid', 'un_area', 'PTAG', 'ShareTm', 'wxa_abtest', 'share*'],
		...['mopenbp5', 'pps', 'scid', 'unionId', 'positionId', 'extension_id', 'jd_pop', 'abt', 'tab', 'from', 'rid'],
		...['ref', 'wxAppId', 'wxAppName', '_fd', 'source_module', 'traceId', 'appid', 'sourceType', 'cover', 'spmTag'],
	],
	app: {
		templates: {
			item: 'openapp.jdmobile://virtual?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22productDetail%22%2C%22skuId%22%3A%22{item}%22%7D',
			page,
		},
		android: 'com.jingdong.app.mall',
		ios: '414245413',
	},
	// Alipay came back late in 2024; the day is not confirmed, so it is left out.
	accepts: [{ handler: 'wechatpay' }],
}
