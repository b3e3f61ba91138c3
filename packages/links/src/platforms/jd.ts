import type { Platform } from '../platform.ts'

export const jd: Platform = {
	id: 'jd',
	names: { zh: '京东', en: 'JD' },
	appName: { zh: '京东APP', en: 'JD app' },
	category: 'ecommerce',
	labels: [{ name: '京东' }],
	titles: ['quoted', 'bracketed'],
	domains: ['jd.com', 'jd.hk', '3.cn'],
	shapes: [
		{
			hosts: ['item.jd.com', 'item.jd.hk', 'npcitem.jd.hk'],
			path: '/{item}.html',
			form: 'digits',
			kind: 'item',
			canonical: 'item.jd.com/{item}.html',
		},
		{
			hosts: ['item.m.jd.com'],
			path: '/product/{item}.html',
			form: 'digits',
			kind: 'item',
			canonical: 'item.jd.com/{item}.html',
		},
	],
	short: [
		{
			hosts: ['3.cn'],
			prefix: '/',
			alphabet: 'dashed',
			shareCode: { param: 'jkl', around: '@', length: 12 },
			kind: 'item',
		},
		{ hosts: ['u.jd.com'], prefix: '/', alphabet: 'alphanumeric', kind: 'item' },
	],
	trackers: ['gx', 'ad_od', 'cu', 'jkl', 'utm_user', 'sid', 'un_area', 'PTAG', 'ShareTm', 'wxa_abtest'],
	app: {
		templates: {
			item: 'openapp.jdmobile://virtual?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22productDetail%22%2C%22skuId%22%3A%22{item}%22%7D',
			page: 'openapp.jdmobile://virtual?params=%7B%22category%22%3A%22jump%22%2C%22des%22%3A%22m%22%2C%22url%22%3A%22{encodedUrl}%22%7D',
		},
		android: 'com.jingdong.app.mall',
		ios: '414245413',
	},
	accepts: [{ handler: 'wechatpay' }],
}
