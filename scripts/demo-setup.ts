/** What the chat is told about the sandbox: where its hosts are, whose shops they are, what to offer for pasting. */
export type DemoSetup = {
	readonly platforms: readonly unknown[]
	readonly allowances: readonly unknown[]
	/** Origins the client may show in its frame, beside every https one. */
	readonly frames: readonly string[]
	/** Who is asked for bars of quotes. */
	readonly quotes: string
	readonly shops: readonly { readonly origin: string; readonly name: string; readonly platform: string }[]
}

/** A share text as the sandbox's ready line offers it. */
export type OfferedShare = {
	readonly shop: string
	readonly title: { readonly zh: string; readonly en: string }
	readonly kind: 'item' | 'sold_out' | 'off_shelf' | 'expired'
	readonly text: string
}

/** A share text as the chat offers it for pasting: `HUTONG_SAMPLES` is a list of these. */
export type Sample = {
	readonly platform: string
	readonly title: OfferedShare['title']
	readonly state: 'on_sale' | Exclude<OfferedShare['kind'], 'item'>
	readonly text: string
}

const shops = [
	{ platform: 'taobao', name: '淘宝（沙盒）', host: 'taobao.localhost', short: 'm.tb.localhost' },
	{ platform: 'xianyu', name: '闲鱼（沙盒）', host: 'xianyu.localhost', short: 'm.tb.localhost' },
	{ platform: 'douyin', name: '抖音商城（沙盒）', host: 'douyin.localhost', short: 'v.douyin.localhost' },
] as const
const quotes = { page: 'quote.localhost', bars: 'push2his.localhost' }
const wallets = ['alipay.localhost', 'wechatpay.localhost']

/**
 * Describes the sandbox to the chat. Its short-link host serves Taobao and Xianyu alike, as the real one does: the label
 * in the share text says which, so it is listed for Taobao, the more common one.
 */
export function describeSandbox(ports: { readonly shops: number; readonly wallets: number }): DemoSetup {
	const shopsPort = ports.shops
	const at = (host: string) => ({ host: `${host}:${shopsPort}`, scheme: 'http' })
	const hosts = [...new Set(shops.flatMap((shop) => [shop.host, shop.short])), quotes.page]
	return {
		platforms: [
			...shops.map((shop) => ({ extends: shop.platform, hosts: [at(shop.host)], shortHosts: [at(shop.short)] })),
			{ extends: 'eastmoney', hosts: [at(quotes.page)] },
		],
		quotes: `http://${quotes.bars}:${shopsPort}`,
		allowances: [...hosts, quotes.bars].map((host) => ({
			name: 'sandbox',
			host,
			port: shopsPort,
			scheme: 'http',
			address: '127.0.0.1',
		})),
		frames: [
			...hosts.map((host) => `http://${host}:${shopsPort}`),
			...wallets.map((host) => `http://${host}:${ports.wallets}`),
		],
		shops: shops.map((shop) => ({
			origin: `http://${shop.host}:${shopsPort}`,
			name: shop.name,
			platform: shop.platform,
		})),
	}
}

/** What the sandbox offers for pasting, in the chat's words. */
export function describeShares(shares: readonly OfferedShare[]): readonly Sample[] {
	return shares.map(({ shop, title, kind, text }) => ({
		platform: shop,
		title,
		state: kind === 'item' ? 'on_sale' : kind,
		text,
	}))
}
