import type { Platform } from '../platform.ts'

export const alibaba1688: Platform = {
	id: '1688',
	names: { zh: '1688', en: '1688' },
	appName: { zh: '1688APP', en: '1688 app' },
	category: 'ecommerce',
	labels: [{ name: '手机阿里' }, { name: '阿里巴巴' }, { name: '1688' }, { name: '手机阿里1688' }],
	titles: ['quoted', 'bracketed'],
	codes: { signs: '￥¥€$₴₳₤¢£', min: 10, max: 14 },
	codeHints: ['阿里', '1688'],
	domains: ['1688.com'],
	shapes: [
		{
			hosts: ['detail.1688.com', 'm.1688.com'],
			path: '/offer/{item}.html',
			form: 'digits',
			kind: 'item',
			canonical: 'detail.1688.com/offer/{item}.html',
		},
	],
	short: [{ hosts: ['qr.1688.com'], prefix: '/s/', alphabet: 'alphanumeric', kind: 'item' }],
	trackers: ['spm', 'scm', 'tracelog', 'sk', 'src_cna', 'shareId', 'a', 'un'],
	app: {
		templates: {
			item: 'wireless1688://ma.m.1688.com/od?offerId={item}',
			page: 'wireless1688://ma.m.1688.com/plugin?url={encodedUrl}',
		},
		android: 'com.alibaba.wireless',
		ios: null,
	},
	accepts: [{ handler: 'alipay' }],
}
