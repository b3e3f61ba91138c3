import { mkdirSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { catalogue } from './catalogue/index.ts'
import { type DemoShare, demoShares } from './demo/demo-shares.ts'
import { type LoopbackListener, listenLoopback } from './listen-loopback.ts'
import { createKlineApp, createQuoteApp } from './quotes/create-quote-apps.ts'
import { type QuoteShare, quoteShares } from './quotes/quote-share.ts'
import type { SandboxConfig, SandboxUrls } from './sandbox-config.ts'
import { createShortLinkApp, loopingPath, recommendFrom } from './share/create-short-link-app.ts'
import { itemUrl } from './share/share-item.ts'
import { openShop, type Shop } from './shops/open-shop.ts'
import { type ShopId, shopIds } from './shops/shop-id.ts'
import { shopProfiles } from './shops/shop-profiles.ts'
import { createWallets, type Wallets } from './wallets/index.ts'
import { readShopAssets } from './web/shop-assets.ts'

/** Every host of the sandbox. */
export const sandboxHosts = {
	taobao: 'taobao.localhost',
	xianyu: 'xianyu.localhost',
	douyin: 'douyin.localhost',
	tbLinks: 'm.tb.localhost',
	douyinLinks: 'v.douyin.localhost',
	quotes: 'quote.localhost',
	klines: 'push2his.localhost',
	alipay: 'alipay.localhost',
	wechatpay: 'wechatpay.localhost',
} as const

export type Sandbox = {
	/** Opens shops and wallets and begins to listen on the loopback address. Throws when a port is taken. */
	start(): Promise<void>
	stop(): Promise<void>
	/** The addresses; throws before `start`. */
	readonly urls: SandboxUrls
	readonly hosts: typeof sandboxHosts
	/** Presses the share button of an item; gives the share text. Throws when the shop has no such item. */
	shareText(shop: ShopId, itemId: string): string
	/** Share texts a demo can begin with, the same at every start. */
	demoShares(): readonly DemoShare[]
	/** Share texts of quotes, the same at every start. */
	quoteShares(): readonly QuoteShare[]
	/** The canonical address of an item's page. */
	itemUrl(shop: ShopId, itemId: string): string
	/** Sets what a choice of an item costs from now on, fen. */
	changePrice(shop: ShopId, itemId: string, skuId: string, price: number): void
	/** Signs everybody out of a shop. */
	endSessions(shop: ShopId): void
	/** Lets time pass at every shop: unpaid orders close, paid ones are sent. */
	advance(): Promise<void>
	/** Addresses that misbehave, those of `config.faults`. */
	readonly faultUrls: { readonly loopingLinks: readonly string[]; readonly endlessPage: string | null }
}

type Running = {
	readonly shops: Readonly<Record<ShopId, Shop>>
	readonly urls: SandboxUrls
	readonly close: () => Promise<void>
}

/** A world of other companies: three shops, their short-link hosts, a source of quotes, and the wallets. Nothing listens before `start`. */
export async function createSandbox(config: SandboxConfig): Promise<Sandbox> {
	if (process.env['NODE_ENV'] === 'production') throw new Error('sandbox: never started in production')
	if (config.dataDir !== ':memory:') mkdirSync(config.dataDir, { recursive: true })
	let running: Running | null = null
	const now = (): Running => {
		if (!running) throw new Error('sandbox: not started')
		return running
	}
	const faults = config.faults ?? []
	return {
		start: async () => {
			running ??= await run(config)
		},
		stop: async () => {
			const stopping = running
			running = null
			await stopping?.close()
		},
		get urls() {
			return now().urls
		},
		hosts: sandboxHosts,
		shareText: (shop, itemId) => {
			const { items, shares } = now().shops[shop]
			const item = items.find(itemId)
			if (!item) throw new Error(`sandbox: ${shop} has no item ${itemId}`)
			return shares.share(item, 'sandbox', `${itemId} ${config.now().getTime()}`).text
		},
		demoShares: () => shopIds.flatMap((id) => demoShares(now().shops[id], productIds(id))),
		quoteShares: () => quoteShares(now().urls.quotes),
		itemUrl: (shop, itemId) => itemUrl(now().urls.shops[shop], shopProfiles[shop], itemId),
		changePrice: (shop, itemId, skuId, price) => now().shops[shop].items.changePrice(itemId, skuId, price),
		endSessions: (shop) => now().shops[shop].sessions.endAll(),
		advance: () => advanceAll(now().shops),
		get faultUrls() {
			const { shortLinks, shops } = now().urls
			const loops = [shortLinks.tb + loopingPath.script, shortLinks.douyin + loopingPath.redirect]
			return {
				loopingLinks: faults.includes('looping_link') ? loops : [],
				endlessPage: faults.includes('endless_page') ? `${shops.taobao}${endlessPath}` : null,
			}
		},
	}
}

/** A page that never ends, when that fault is on; it looks like a product page to whoever only reads the address. */
const endlessPath = '/item.htm?id=999999999999'

const advanceEveryMs = 5000

async function run(config: SandboxConfig): Promise<Running> {
	const apps = new Map<string, FastifyInstance>()
	const listener = await listenLoopback(config.shopsPort, (request, response) =>
		dispatch(config, apps, request, response),
	)
	const undo: (() => Promise<unknown>)[] = [listener.close]
	try {
		const wallets = await createWallets({ dataDir: config.dataDir, chatOrigins: config.chatOrigins, now: config.now })
		undo.unshift(wallets.close)
		const { port: walletsPort } = await wallets.listen(config.walletsPort)
		const urls = urlsOf(listener, walletsPort)
		const shops = await openShops(config, urls, wallets)
		undo.unshift(...Object.values(shops).map((shop) => shop.close))
		for (const shop of Object.values(shops)) apps.set(shop.profile.host, shop.app)
		for (const [host, app] of await openShortLinks(config, urls, shops)) {
			apps.set(host, app)
			undo.unshift(() => app.close())
		}
		for (const [host, app] of await openQuotes(config, urls)) {
			apps.set(host, app)
			undo.unshift(() => app.close())
		}
		for (const id of shopIds) demoShares(shops[id], productIds(id))
		for (const shop of Object.values(shops)) shop.start()
		const clock = setInterval(() => void advanceAll(shops).catch(reportBreakage), advanceEveryMs)
		undo.unshift(async () => clearInterval(clock))
		return { shops, urls, close: () => closeAll(undo) }
	} catch (error) {
		await closeAll(undo)
		throw error
	}
}

async function closeAll(undo: readonly (() => Promise<unknown>)[]): Promise<void> {
	for (const step of undo) await step()
}

async function openShops(config: SandboxConfig, urls: SandboxUrls, wallets: Wallets): Promise<Record<ShopId, Shop>> {
	const assets = readShopAssets()
	const open = (id: ShopId): Promise<Shop> => {
		const shortUrl = id === 'douyin' ? urls.shortLinks.douyin : urls.shortLinks.tb
		return openShop({ config, profile: shopProfiles[id], shopUrl: urls.shops[id], shortUrl, wallets, assets })
	}
	return { taobao: await open('taobao'), xianyu: await open('xianyu'), douyin: await open('douyin') }
}

async function openShortLinks(
	{ chatOrigins, now, log = false, faults = [] }: SandboxConfig,
	urls: SandboxUrls,
	shops: Readonly<Record<ShopId, Shop>>,
): Promise<readonly (readonly [string, FastifyInstance])[]> {
	const linked = (id: ShopId) => {
		const { shares, items, shopUrl, profile } = shops[id]
		return {
			shares,
			recommend: recommendFrom(items.list({ order: 'sales', limit: 4 }), (itemId) => itemUrl(shopUrl, profile, itemId)),
		}
	}
	const rest = { chatOrigins, now, log, faults }
	const tb = await createShortLinkApp({
		...rest,
		shops: [linked('taobao'), linked('xianyu')],
		way: 'script',
		ownUrl: urls.shortLinks.tb,
	})
	const douyin = await createShortLinkApp({
		...rest,
		shops: [linked('douyin')],
		way: 'redirect',
		ownUrl: urls.shortLinks.douyin,
	})
	return [
		[sandboxHosts.tbLinks, tb],
		[sandboxHosts.douyinLinks, douyin],
	]
}

async function openQuotes(
	{ chatOrigins, asOf, log = false }: SandboxConfig,
	{ quotes: url }: SandboxUrls,
): Promise<readonly (readonly [string, FastifyInstance])[]> {
	const options = { url, chatOrigins, asOf, log }
	return [
		[sandboxHosts.quotes, await createQuoteApp(options)],
		[sandboxHosts.klines, await createKlineApp(options)],
	]
}

async function advanceAll(shops: Readonly<Record<ShopId, Shop>>): Promise<void> {
	for (const shop of Object.values(shops)) await shop.advance()
}

function reportBreakage(error: unknown): void {
	process.stderr.write(`${JSON.stringify({ event: 'sandbox.advance_failed', error: String(error) })}\n`)
}

/** Hands a request to the company whose host it names. */
function dispatch(
	{ faults = [] }: SandboxConfig,
	apps: ReadonlyMap<string, FastifyInstance>,
	request: IncomingMessage,
	response: ServerResponse,
): void {
	const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
	const app = apps.get(host)
	if (!app) {
		response
			.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' })
			.end('no company of the sandbox has this host\n')
		return
	}
	if (host === sandboxHosts.taobao && request.url === endlessPath && faults.includes('endless_page')) {
		sendForever(response)
		return
	}
	app.routing(request, response)
}

function sendForever(response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
	response.write('<!DOCTYPE html><html><head><title>')
	const drip = setInterval(() => response.write('沙盒 '.repeat(64)), 50)
	response.once('close', () => clearInterval(drip))
}

function urlsOf({ port }: LoopbackListener, walletsPort: number): SandboxUrls {
	const at = (host: string, on = port): string => `http://${host}:${on}`
	return {
		shops: { taobao: at(sandboxHosts.taobao), xianyu: at(sandboxHosts.xianyu), douyin: at(sandboxHosts.douyin) },
		shortLinks: { tb: at(sandboxHosts.tbLinks), douyin: at(sandboxHosts.douyinLinks) },
		quotes: at(sandboxHosts.quotes),
		klines: at(sandboxHosts.klines),
		wallets: { alipay: at(sandboxHosts.alipay, walletsPort), wechatpay: at(sandboxHosts.wechatpay, walletsPort) },
	}
}

function productIds(shop: ShopId): readonly string[] {
	return catalogue.filter((product) => product.shop === shop).map(({ id }) => id)
}
