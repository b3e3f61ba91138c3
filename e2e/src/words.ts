/** The words on the screens that a journey looks for, as people read them. */
export type Words = {
	readonly language: 'zh-CN' | 'en'
	readonly chat: {
		readonly composer: string
		readonly send: string
		readonly browser: string
		readonly close: string
		readonly back: string
		readonly openApp: (app: string) => string
		readonly order: string
		readonly paid: string
		readonly onlyYou: string
	}
	readonly shop: {
		readonly addToCart: string
		readonly buyNow: string
		readonly wantIt: string
		readonly chooseSku: string
		readonly added: string
		readonly login: string
		readonly account: string
		readonly password: string
		readonly placeOrder: string
		readonly paid: string
		readonly orders: string
		readonly appOnly: (app: string) => string
	}
	readonly wallet: {
		readonly password: string
		readonly next: string
		readonly pin: string
		readonly confirm: RegExp
		readonly back: string
	}
}

const zh: Words = {
	language: 'zh-CN',
	chat: {
		composer: '输入消息',
		send: '发送',
		browser: '内置浏览器',
		close: '关闭网页',
		back: '返回',
		openApp: (app) => `打开${app}`,
		order: '订单',
		paid: '已付款',
		onlyYou: '仅自己可见',
	},
	shop: {
		addToCart: '加入购物车',
		buyNow: '立即购买',
		wantIt: '我想要',
		chooseSku: '选择规格',
		added: '已加入购物车',
		login: '登录',
		account: '账号',
		password: '密码',
		placeOrder: '提交订单',
		paid: '已付款，等待发货',
		orders: '我的订单',
		appOnly: (app) => `去${app}购买`,
	},
	wallet: { password: '登录密码', next: '下一步', pin: '支付密码', confirm: /^确认付款/, back: '返回商家' },
}

const en: Words = {
	language: 'en',
	chat: {
		composer: 'Message',
		send: 'Send',
		browser: 'In-app browser',
		close: 'Close the page',
		back: 'Back',
		openApp: (app) => `Open ${app}`,
		order: 'Order',
		paid: 'Paid',
		onlyYou: 'Only you can see this',
	},
	shop: {
		addToCart: 'Add to cart',
		buyNow: 'Buy now',
		wantIt: 'I want it',
		chooseSku: 'Choose an option',
		added: 'Added to cart',
		login: 'Sign in',
		account: 'Account name',
		password: 'Password',
		placeOrder: 'Place order',
		paid: 'Paid, to be shipped',
		orders: 'My orders',
		appOnly: (app) => `Buy in ${app}`,
	},
	wallet: {
		password: 'Sign-in password',
		next: 'Next',
		pin: 'Payment password',
		confirm: /^Pay ¥|^Pay CN¥/,
		back: 'Back to the shop',
	},
}

export const words = { 'zh-CN': zh, en } as const
