import type { Platform } from '../platform.ts'

export const xianyu: Platform = {
	id: 'xianyu',
	names: { zh: '闲鱼', en: 'Xianyu' },
	appName: { zh: '闲鱼APP', en: 'Xianyu app' },
	category: 'second-hand',
	labels: [{ name: '闲鱼' }],
	hints: [{ text: '这是我的闲鱼号', kind: 'profile' }],
	titles: ['quoted', 'bracketed'],
	domains: ['goofish.com'],
	shapes: [
		{
			hosts: ['www.goofish.com', 'goofish.com', 'h5.m.goofish.com'],
			path: '/item',
			params: ['id', 'itemId'],
			form: 'digits',
			kind: 'item',
			canonical: 'www.goofish.com/item',
			canonicalParam: 'id',
		},
		{
			hosts: ['2.taobao.com'],
			path: '/item.htm',
			params: ['id', 'itemId'],
			form: 'digits',
			kind: 'item',
			canonical: 'www.goofish.com/item',
			canonicalParam: 'id',
		},
	],
	short: [
		{
			hosts: ['m.tb.cn', 'e.tb.cn', 'i.tb.cn'],
			prefix: '/h.',
			alphabet: 'alphanumeric',
			shareCode: { param: 'tk', length: 11 },
			kind: 'item',
		},
	],
	trackers: ['spm', 'ut_sk', 'un', 'suid', 'shareUniqueId', 'sourceType', 'sp_tk', 'cpp', 'price', 'categoryId'],
	app: {
		templates: { item: 'fleamarket://item?id={item}', page: 'fleamarket://' },
		android: 'com.taobao.idlefish',
		ios: null,
	},
	accepts: [{ handler: 'alipay' }],
}
