import type { DatabaseSync } from 'node:sqlite'
import { acceptedPayments, type ShopProfile } from '../shops/shop-profile.ts'
import type { MerchantContract } from '../wallets/index.ts'
import { createAlipayClient } from './alipay-client.ts'
import { alipayNoticePath, createAlipayEndpoint } from './alipay-endpoint.ts'
import { registerNoticeRoute } from './notice-routes.ts'
import type {
	OrdersPort,
	PayableOrder,
	PaymentHandler,
	PaymentStart,
	ShopPayments,
	StartOptions,
} from './payment-ports.ts'
import { createPaymentStore, type PaymentAttempt } from './payment-store.ts'
import type { ShopKeys } from './shop-keys.ts'
import { createTill } from './till.ts'
import type { WalletClient } from './wallet-client.ts'
import { createWechatpayClient } from './wechatpay-client.ts'
import { createWechatpayEndpoint, wechatpayNoticePath } from './wechatpay-endpoint.ts'

export type ShopPaymentsOptions = {
	readonly shop: ShopProfile
	/** Where the wallets reach the shop, `http://taobao.localhost:7710`; asked for when a payment starts. */
	origin(): string
	/** The shop's own database: payments are kept in the transaction that marks the order. */
	readonly db: DatabaseSync
	readonly keys: ShopKeys
	readonly contract: MerchantContract
	readonly orders: OrdersPort
	readonly now: () => Date
	/** Told of what was not believed or not taken. */
	readonly log?: (line: object) => void
}

/** The shop's side of its wallets. */
export function createShopPayments(options: ShopPaymentsOptions): ShopPayments {
	const { shop, keys, contract, orders, now } = options
	const log = options.log ?? (() => {})
	const store = createPaymentStore(options.db, now)
	const clients: readonly WalletClient[] = [
		createAlipayClient(contract.alipay, keys.alipay.privateKey),
		createWechatpayClient({ contract: contract.wechatpay, keys: keys.wechatpay, now }),
	]
	const clientOf = (handler: PaymentHandler): WalletClient => {
		const client = clients.find((candidate) => candidate.handler === handler)
		if (!client) throw new Error(`payment: the shop has no contract with ${handler}`)
		return client
	}
	const till = createTill({ store, orders, clientOf })
	const alipay = createAlipayEndpoint({ party: contract.alipay, store, orders, till, log })
	const { apiKey } = keys.wechatpay
	const wechatpay = createWechatpayEndpoint({ contract: contract.wechatpay, apiKey, store, till, now, log })

	async function start(order: PayableOrder, handler: PaymentHandler, options: StartOptions): Promise<PaymentStart> {
		if (order.status !== 'created') return { kind: 'redirect', url: options.returnUrl }
		const client = clientOf(handler)
		const attempt = await openAttempt(order, client)
		if (!attempt) return { kind: 'redirect', url: options.returnUrl }
		const url = await client.open(attempt, {
			...options,
			title: order.title,
			notifyUrl: noticeUrl(handler),
			buyerAddress: '127.0.0.1',
		})
		return { kind: 'redirect', url }
	}

	/** The attempt that is still open, or a new one; null when the last turns out to be paid. */
	async function openAttempt(order: PayableOrder, client: WalletClient): Promise<PaymentAttempt | null> {
		const last = store.lastAttempt(order.id, client.handler)
		if (!last) return store.addAttempt(order, client.handler)
		const trade = await client.find(last.outTradeNo)
		if (trade?.status === 'paid') {
			await till.take(last, trade)
			return null
		}
		const usable = last.amount === order.total && (trade === null || trade.status === 'open')
		return usable ? last : store.addAttempt(order, client.handler)
	}

	async function query(orderId: string): Promise<void> {
		for (const attempt of store.attemptsOf(orderId)) {
			const trade = await clientOf(attempt.handler).find(attempt.outTradeNo)
			if (trade?.status === 'paid') await takeAsked(attempt, trade)
		}
	}

	async function takeAsked(attempt: PaymentAttempt, trade: Parameters<typeof till.take>[1]): Promise<void> {
		const taken = await till.take(attempt, trade)
		if (taken !== 'taken') log({ event: 'payment.query', reason: taken, outTradeNo: attempt.outTradeNo })
	}

	async function close(orderId: string): Promise<void> {
		for (const { handler, outTradeNo } of store.attemptsOf(orderId)) {
			if ((await clientOf(handler).close(outTradeNo)) === 'paid') await query(orderId)
		}
	}

	function noticeUrl(handler: PaymentHandler): string {
		return `${options.origin()}${handler === 'alipay' ? alipayNoticePath : wechatpayNoticePath}`
	}

	return {
		handlers: (asOf) =>
			acceptedPayments(shop, asOf).filter((handler) => clients.some((client) => client.handler === handler)),
		cashierOrigins: clients.map((client) => client.cashierOrigin),
		start,
		query,
		close,
		refund: till.giveBack,
		registerRoutes(app) {
			for (const endpoint of [alipay, wechatpay]) registerNoticeRoute(app, endpoint)
		},
	}
}
