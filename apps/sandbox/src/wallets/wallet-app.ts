import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { registerCashier } from './cashier/cashier-routes.ts'
import type { CashierWallet } from './cashier/cashier-wallet.ts'
import { walletHeaders } from './wallet-headers.ts'

/** The web application of one wallet company with its cashier; its gateway is registered beside. */
export async function createWalletApp(
	wallet: CashierWallet,
	{ style, chatOrigins }: { readonly style: string; readonly chatOrigins: readonly string[] },
): Promise<FastifyInstance> {
	const app = fastify({ bodyLimit: 64 * 1024 })
	await app.register(formbody)
	await app.register(cookie)
	app.addHook('onSend', walletHeaders(chatOrigins))
	app.get('/assets/wallet.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
	registerCashier(app, wallet)
	return app
}
