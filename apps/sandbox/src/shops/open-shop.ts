import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createAccountStore } from '../accounts/account-store.ts'
import { createAddressStore } from '../accounts/address-store.ts'
import { createSessionStore, type SessionStore } from '../accounts/session-store.ts'
import { createCartStore } from '../carts/cart-store.ts'
import { createFavouriteStore } from '../carts/favourite-store.ts'
import { catalogue } from '../catalogue/index.ts'
import { createCheckoutStore } from '../checkout/checkout-store.ts'
import { openShopDb } from '../db/open-shop-db.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { createItemStore, type ItemStore, stockShelves } from '../items/item-store.ts'
import { advanceOrders, closeUnpaid } from '../orders/advance-orders.ts'
import { createOrderStore, type OrderStore } from '../orders/order-store.ts'
import { toOrdersPort, toPayable } from '../orders/to-orders-port.ts'
import { orderUrl, toWireOrder } from '../orders/to-wire-order.ts'
import { createShopPayments, loadShopKeys, type ShopKeys } from '../payment/index.ts'
import type { SandboxConfig } from '../sandbox-config.ts'
import { createShareDesk, type ShareDesk } from '../share/share-item.ts'
import { createShortLinkStore } from '../share/short-link-store.ts'
import { describeCatalog, registerCatalogRoutes } from '../ucp/index.ts'
import type { MerchantApplication, Wallets } from '../wallets/index.ts'
import { createShopApp } from '../web/create-shop-app.ts'
import { createReception } from '../web/reception.ts'
import { registerAccountRoutes } from '../web/routes/account-routes.ts'
import { registerAddressRoutes } from '../web/routes/address-routes.ts'
import { registerAssetRoutes } from '../web/routes/asset-routes.ts'
import { registerBrowseRoutes } from '../web/routes/browse-routes.ts'
import { registerCartRoutes } from '../web/routes/cart-routes.ts'
import { registerChatRoutes } from '../web/routes/chat-routes.ts'
import { registerCheckoutRoutes } from '../web/routes/checkout-routes.ts'
import { registerOrderRoutes } from '../web/routes/order-routes.ts'
import { registerShareRoutes } from '../web/routes/share-routes.ts'
import type { Asset } from '../web/shop-assets.ts'
import { createVisits } from '../web/visits.ts'
import { createOrderWebhook } from '../webhook/index.ts'
import { type ShopProfile, sellsOnWeb } from './shop-profile.ts'

export type ShopOptions = {
	readonly config: SandboxConfig
	readonly profile: ShopProfile
	/** `http://taobao.localhost:7710` */
	readonly shopUrl: string
	/** `http://m.tb.localhost:7710` */
	readonly shortUrl: string
	readonly wallets: Pick<Wallets, 'contract'>
	readonly assets: ReadonlyMap<string, Asset>
}

/** One shop, open for business. */
export type Shop = {
	readonly profile: ShopProfile
	readonly shopUrl: string
	readonly app: FastifyInstance
	readonly items: ItemStore
	readonly orders: OrderStore
	readonly sessions: Pick<SessionStore, 'endAll'>
	readonly shares: ShareDesk
	/** Lets time pass for its orders: unpaid ones close, paid ones are sent. */
	advance(): Promise<void>
	/** Begins telling the chats of its orders. */
	start(): void
	close(): Promise<void>
}

/** Opens a shop: its database, its shelves, its contracts with the wallets and its pages. Nothing is sent before `start`. */
export async function openShop(options: ShopOptions): Promise<Shop> {
	const { config, profile, shopUrl, wallets } = options
	const stock = openStock(options)
	const { db, items, addresses, carts, accounts } = stock
	const keys = await loadShopKeys(config.dataDir, profile.id)
	const log = config.log ? logLine(profile.id) : () => {}
	const webhook = createOrderWebhook({
		...{ db, signingKey: keys.webhook, chats: chatsOf(config), now: config.now, log },
		...(profile.hasCatalog ? { offers: describeCatalog(shopUrl) } : {}),
	})
	const orders = createOrderStore({
		db,
		items,
		prefix: profile.orderPrefix,
		now: config.now,
		onChange: (order) => {
			const { openToken, chatOrigin } = order
			if (openToken && chatOrigin)
				webhook.orderChanged({ openToken, chatOrigin, order: toWireOrder(order, { profile, shopUrl }) })
		},
	})
	const payments = createShopPayments({
		shop: profile,
		origin: () => shopUrl,
		db,
		keys,
		contract: wallets.contract(applicationOf(profile, keys)),
		orders: toOrdersPort(orders),
		now: config.now,
		log,
	})
	await seedDemo({ accounts, addresses, carts, items })
	const machines = (app: FastifyInstance): void => {
		payments.registerRoutes(app)
		webhook.registerRoutes(app)
		if (profile.hasCatalog) registerCatalogRoutes(app, { items, profile, shopUrl })
	}
	const app = await openPages(options, { ...stock, orders, payments }, machines)
	return {
		profile,
		shopUrl,
		app,
		items,
		orders,
		sessions: stock.sessions,
		shares: stock.shares,
		advance: () => advanceOrders({ orders, payments, now: config.now }),
		start: webhook.start,
		close: async () => {
			await webhook.stop()
			await app.close()
			db.close()
		},
	}
}

/** What the shop shows the wallets of itself: never its private keys. */
function applicationOf({ id, name }: ShopProfile, { alipay, wechatpay }: ShopKeys): MerchantApplication {
	const { publicKey, serial, apiKey } = wechatpay
	return {
		id,
		name: { 'zh-CN': name.zh, en: name.en },
		alipay: { publicKey: alipay.publicKey },
		wechatpay: { publicKey, serial, apiKey },
	}
}

function openStock({ config, profile, shopUrl, shortUrl }: ShopOptions) {
	const { dataDir, now, asOf } = config
	const db = openShopDb(dataDir === ':memory:' ? dataDir : join(dataDir, `${profile.id}.db`))
	stockShelves(
		db,
		catalogue.filter(({ shop }) => shop === profile.id),
	)
	return {
		db,
		items: createItemStore(db),
		accounts: createAccountStore(db, now),
		sessions: createSessionStore(db, now),
		addresses: createAddressStore(db),
		carts: createCartStore(db, now),
		favourites: createFavouriteStore(db, now),
		checkouts: createCheckoutStore(db, now),
		shares: createShareDesk({ profile, links: createShortLinkStore(db), shopUrl, shortUrl, asOf, now }),
	}
}

type PageParts = ReturnType<typeof openStock> & {
	readonly orders: OrderStore
	readonly payments: ReturnType<typeof createShopPayments>
}

function openPages(
	{ config, profile, shopUrl, assets }: ShopOptions,
	parts: PageParts,
	machines: (app: FastifyInstance) => void,
) {
	const { chatOrigins, asOf, now } = config
	const { items, accounts, sessions, addresses, carts, favourites, checkouts, shares, orders, payments } = parts
	const visits = createVisits({ profile, sessions, accounts, carts, chatOrigins })
	const reception = createReception({ visits, chatOrigins, cashierOrigins: payments.cashierOrigins })
	const sells = sellsOnWeb(profile, asOf)
	const taken = () => payments.handlers(asOf)
	const startPayment: Parameters<typeof registerCheckoutRoutes>[1]['startPayment'] = async (order, handler) => {
		const returnUrl = `${orderUrl(shopUrl, order.id)}/return`
		return (await payments.start(toPayable(order), handler, { returnUrl, mobile: true })).url
	}
	const pages = (app: FastifyInstance): void => {
		registerAssetRoutes(app, assets)
		registerBrowseRoutes(app, { reception, items, favourites, profile, shopUrl, sells, payments: taken })
		registerCartRoutes(app, { reception, items, carts, checkouts, profile, sells })
		registerAccountRoutes(app, { reception, visits, accounts, sessions, carts })
		registerAddressRoutes(app, { reception, addresses, checkouts })
		registerCheckoutRoutes(app, {
			reception,
			items,
			carts,
			addresses,
			checkouts,
			orders,
			profile,
			payments: taken,
			startPayment,
		})
		registerOrderRoutes(app, {
			reception,
			orders,
			payments: taken,
			startPayment,
			askWallets: payments.query,
			closeUnpaid: (id) => closeUnpaid({ orders, payments, now }, id),
			refund: (id) => payments.refund(id, 'asked by the buyer'),
		})
		registerShareRoutes(app, { reception, items, shares })
		registerChatRoutes(app, { reception, visits, sessions, chatOrigins })
	}
	return createShopApp({ reception, sessions, shopUrl, log: config.log ?? false, pages, machines })
}

function chatsOf({ chatWebhook }: SandboxConfig) {
	return Object.entries(chatWebhook).map(([origin, { url, address, port }]) => ({
		origin,
		webhook: url,
		address,
		port,
	}))
}

function logLine(shop: string): (line: object) => void {
	return (line) => void process.stderr.write(`${JSON.stringify({ shop, ...line })}\n`)
}
