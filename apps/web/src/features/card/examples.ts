import type { Card, Link } from '@hutong/protocol'

/** A Taobao link with what a case changes about it. */
export function exampleLink(change: Partial<Link>): Link {
	return {
		start: 0,
		end: 1,
		text: 'https://m.tb.cn/h.fA?tk=abc',
		url: 'https://m.tb.cn/h.fA?tk=abc',
		canonical: 'https://m.tb.cn/h.fA',
		platform: 'taobao',
		kind: 'item',
		item: null,
		title: '大包抽纸',
		code: 'abc',
		short: true,
		share: null,
		...change,
	}
}

/** A card that was read well, with what a case changes about it. */
export function exampleCard(change: Partial<Card>): Card {
	return {
		state: 'ready',
		kind: 'item',
		platform: 'taobao',
		url: 'https://item.taobao.com/item.htm?id=1',
		host: 'item.taobao.com',
		title: '大包抽纸',
		description: null,
		image: null,
		price: { amount: 12900, currency: 'CNY' },
		priceRange: null,
		listPrice: null,
		sharedPrice: null,
		availability: null,
		seller: null,
		frame: 'embed',
		readAt: 1_700_000_000_000,
		problem: null,
		...change,
	}
}
