import type { ShopId } from './shop-id.ts'
import type { ShopProfile } from './shop-profile.ts'

/** The three shops. Dates are those of the real ones where they are known (Taobao took WeChat Pay from 2024-09-27). */
export const shopProfiles: Readonly<Record<ShopId, ShopProfile>> = {
	taobao: {
		id: 'taobao',
		host: 'taobao.localhost',
		name: { zh: '淘宝（沙盒）', en: 'Sandbox Taobao' },
		slogan: { zh: '太好逛了吧', en: 'Everything, all day' },
		appName: { zh: '淘宝APP', en: 'the Taobao app' },
		productPath: '/item.htm',
		orderPrefix: 'T',
		themeColour: ['#ff5000', '#1d1410'],
		paymentSince: { alipay: '2004-12-08', wechatpay: '2024-09-27' },
		shipping: { fee: 600, freeFrom: 4900 },
		secondHand: false,
		openGraph: false,
	},
	xianyu: {
		id: 'xianyu',
		host: 'xianyu.localhost',
		name: { zh: '闲鱼（沙盒）', en: 'Sandbox Xianyu' },
		slogan: { zh: '闲置好物，人人可卖', en: 'Used things, good homes' },
		appName: { zh: '闲鱼APP', en: 'the Xianyu app' },
		productPath: '/item',
		orderPrefix: 'X',
		themeColour: ['#ffe60f', '#191806'],
		paymentSince: { alipay: '2014-06-28' },
		webBuyingSince: '2022-06-01',
		shipping: { fee: 1000, freeFrom: 10000 },
		secondHand: true,
		openGraph: true,
	},
	douyin: {
		id: 'douyin',
		host: 'douyin.localhost',
		name: { zh: '抖音商城（沙盒）', en: 'Sandbox Douyin Mall' },
		slogan: { zh: '逛抖音，发现好物', en: 'Seen it, want it' },
		appName: { zh: '抖音APP', en: 'the Douyin app' },
		productPath: '/ecommerce/trade/detail/index.html',
		orderPrefix: 'D',
		themeColour: ['#fe2c55', '#161823'],
		paymentSince: { alipay: '2020-06-01', wechatpay: '2020-06-01' },
		shipping: { fee: 500, freeFrom: 3900 },
		secondHand: false,
		openGraph: true,
	},
}
