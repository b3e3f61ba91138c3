import type { Platform } from '../platform.ts'
import { alibabaTrackers } from './alibaba-trackers.ts'
import { pagesOf } from './pages-of.ts'
import { taobaoShort } from './taobao-short.ts'

const item = { form: 'digits', kind: 'item', canonical: 'www.goofish.com/item', canonicalParam: 'id' } as const
const profile = {
	form: 'token',
	kind: 'profile',
	canonical: 'www.goofish.com/personal',
	canonicalParam: 'userId',
	app: 'fleamarket://',
} as const

export const xianyu: Platform = {
	id: 'xianyu',
	names: { zh: '闲鱼', en: 'Xianyu' },
	appName: { zh: '闲鱼APP', en: 'Xianyu app' },
	category: 'second-hand',
	labels: ['闲鱼', '閒魚', '閑魚', '闲鱼APP'].map((name) => ({ name })),
	hints: [
		{ text: '这是我的闲鱼号', kind: 'profile' },
		{ text: '我在闲鱼发布了', kind: 'item' },
	],
	titles: ['quoted', 'bracketed'],
	domains: ['goofish.com'],
	shapes: [
		...pagesOf(item, [
			'www.goofish.com|goofish.com|*.m.goofish.com|m.goofish.com/item?id,itemId',
			'2.taobao.com/item.htm?id,itemId',
			'market.m.taobao.com/app/idleFish-F2e/widle-taobao-rax/page-detail?id,itemId',
		]),
		...pagesOf(profile, ['www.goofish.com|goofish.com|*.m.goofish.com/personal?userId']),
	],
	short: [taobaoShort],
	trackers: [...alibabaTrackers, 'categoryId', 'forceFlush'],
	app: {
		templates: { item: 'fleamarket://item?id={item}', page: 'fleamarket://' },
		android: 'com.taobao.idlefish',
		ios: '510909506',
	},
	// WeChat Pay came to a part of the sellers later; no day that holds for all of them is known.
	accepts: [{ handler: 'alipay' }],
}
