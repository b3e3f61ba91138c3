import { DatabaseSync } from 'node:sqlite'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { shopProfiles } from '../../shops/shop-profiles.ts'
import type { Wallets } from '../../wallets/index.ts'
import {
	createShopPayments,
	loadShopKeys,
	type OrdersPort,
	type PayableOrder,
	type PaymentHandler,
	type Receipt,
} from '../index.ts'
import { createPaymentStore } from '../payment-store.ts'

type KeptOrder = PayableOrder & { readonly receipt?: Receipt }

/** A shop with orders in its own database and nothing else: the other end of the wallets. */
export async function openTestShop(
	wallets: Wallets,
	options: {
		readonly now?: () => Date
		readonly id?: 'taobao' | 'douyin'
		readonly alipayPublicKey?: string
		readonly platformPublicKey?: string
	} = {},
) {
	const shop = shopProfiles[options.id ?? 'taobao']
	const now = options.now ?? (() => new Date())
	const db = new DatabaseSync(':memory:')
	const kept = new Map<string, KeptOrder>()
	const logged: Record<string, string>[] = []
	const orders: OrdersPort = {
		find: (id) => kept.get(id) ?? null,
		markPaid(id, receipt) {
			const order = kept.get(id)
			if (!order || order.total !== receipt.amount) return 'refused'
			if (order.receipt) return order.receipt.transactionId === receipt.transactionId ? 'already_paid' : 'refused'
			if (order.status !== 'created') return 'refused'
			kept.set(id, { ...order, status: 'paid', receipt })
			return 'paid'
		},
		markRefunded(id) {
			const order = kept.get(id)
			if (!order || order.status === 'created' || order.status === 'closed') return 'refused'
			if (order.status === 'refunded') return 'already_refunded'
			kept.set(id, { ...order, status: 'refunded' })
			return 'refunded'
		},
	}
	const keys = await loadShopKeys(':memory:', shop.id)
	const name = { 'zh-CN': shop.name.zh, en: shop.name.en }
	const signed = wallets.contract({ id: shop.id, name, alipay: keys.alipay, wechatpay: keys.wechatpay })
	const alipayPublicKey = options.alipayPublicKey ?? signed.alipay.alipayPublicKey
	const platformPublicKey = options.platformPublicKey ?? signed.wechatpay.platformPublicKey
	const contract = {
		alipay: { ...signed.alipay, alipayPublicKey },
		wechatpay: { ...signed.wechatpay, platformPublicKey },
	}
	const app = fastify()
	// The shop's own pages read forms too; the notification endpoint must not mind.
	await app.register(formbody)
	let origin = ''
	const payments = createShopPayments({
		shop,
		origin: () => origin,
		db,
		keys,
		contract,
		orders,
		now,
		log: (line) => logged.push(line as Record<string, string>),
	})
	payments.registerRoutes(app)
	const listening = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
	origin = `http://${shop.host}:${listening.port}`

	return {
		app,
		db,
		keys,
		contract,
		payments,
		orders,
		logged,
		origin,
		returnUrl: `${origin}/orders/return`,
		/** Places an order; the total is in fen. */
		place(id: string, total: number): PayableOrder {
			const order = {
				id,
				total,
				currency: 'CNY' as const,
				title: '手冲咖啡壶 & "600ml" +1',
				status: 'created' as const,
			}
			kept.set(id, order)
			return order
		},
		/** Makes the attempt a payment would begin with, without asking the wallet. */
		openAttempt: (order: PayableOrder, handler: PaymentHandler) =>
			createPaymentStore(db, now).addAttempt(order, handler),
		closeOrder(id: string) {
			const order = kept.get(id)
			if (order) kept.set(id, { ...order, status: 'closed' })
		},
		statusOf: (id: string) => kept.get(id)?.status,
		receiptOf: (id: string) => kept.get(id)?.receipt,
		close: () => app.close(),
	}
}

export type TestShop = Awaited<ReturnType<typeof openTestShop>>

/** Waits until something is true; gives up after five seconds. */
export async function until(what: () => boolean, name = 'the condition'): Promise<void> {
	for (const deadline = Date.now() + 5000; !what(); ) {
		if (Date.now() > deadline) throw new Error(`${name} did not come true`)
		await new Promise((resolve) => setTimeout(resolve, 10))
	}
}
