import type { Platform } from '../platform.ts'
import { alibabaTrackers } from './alibaba-trackers.ts'
import { pagesOf } from './pages-of.ts'
import { taobaoCodes } from './taobao-codes.ts'

const item = { form: 'digits', kind: 'item', canonical: 'detail.1688.com/offer/{item}.html' } as const

export const alibaba1688: Platform = {
	id: '1688',
	names: { zh: '1688', en: '1688' },
	appName: { zh: '1688APP', en: '1688 app' },
	category: 'ecommerce',
	labels: [{ name: '1688APP' }, { name: '手机阿里' }, { name: '阿里巴巴' }, { name: '1688' }, { name: '手机阿里1688' }],
	titles: ['quoted', 'bracketed'],
	codes: { ...taobaoCodes, max: 13 },
	codeHints: ['阿里', '1688'],
	domains: ['1688.com'],
	shapes: [
		...pagesOf(item, [
			'detail.1688.com|m.1688.com|detail.m.1688.com/offer/{item}.html',
			'detail.m.1688.com|m.detail.1688.com/page/index.html?offerId',
			'air.1688.com/app/cbu-wireless-detail/index.html?offerId',
			'qr.1688.com/share.html?offerId',
		]),
		...pagesOf({ form: 'token', kind: 'shop', canonical: 'shop{item}.1688.com/' }, [
			'shop{item}.1688.com/',
			'shop{item}.1688.com/page/index.html',
			'shop{item}.1688.com/page/index.htm',
			'shop{item}.1688.com/page/offerlist.htm',
		]),
		...pagesOf(
			{ form: 'token', kind: 'shop', canonical: 'winport.m.1688.com/page/index.html', canonicalParam: 'memberId' },
			['winport.m.1688.com/page/index.html?memberId', 'm.1688.com/winport/{item}.html'],
		),
	],
	short: [{ hosts: ['qr.1688.com'], prefix: '/s/', alphabet: 'alphanumeric', kind: 'item' }],
	trackers: [...alibabaTrackers, 'tracelog', 'sk', 'src_cna', 'a', 'cosite', 'trackTag', 'topOfferIds', 'kjSource'],
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
