import { readFileSync } from 'node:fs'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance } from 'fastify'
import { createOutbox, type Outbox } from '../../outgoing/outbox.ts'
import { createAccountStore } from '../account-store.ts'
import { createSessionStore } from '../session-store.ts'
import { createThrottle } from '../throttle.ts'
import { openWalletDb } from '../wallet-db.ts'
import { walletHeaders } from '../wallet-headers.ts'
import { createAlipayDesk } from './alipay-desk.ts'
import { alipaySchema } from './alipay-schema.ts'
import { registerCashier } from './cashier-routes.ts'
import { alipayDemoAccounts } from './demo-accounts.ts'
import { registerGateway } from './gateway-routes.ts'
import { createMerchantStore, type MerchantStore } from './merchant-store.ts'
import { deliverNotice } from './notice.ts'
import { createTradeStore } from './trade-store.ts'

export type AlipayOptions = {
	/** A file, or `:memory:`. */
	readonly dbPath: string
	/** Alipay's own RSA key, PEM. */
	readonly privateKey: string
	/** Origins besides the shops that stand around the cashier. */
	readonly chatOrigins: readonly string[]
	readonly schedule: readonly number[]
	readonly now: () => Date
	readonly log?: (line: object) => void
}

export type Alipay = {
	readonly app: FastifyInstance
	readonly merchants: MerchantStore
	readonly outbox: Outbox
	close(): Promise<void>
}

const style = readFileSync(new URL('./alipay.css', import.meta.url), 'utf8')

/** The sandbox's own Alipay: gateway, cashier and notifications over its own database. It does not listen by itself. */
export async function createAlipay(options: AlipayOptions): Promise<Alipay> {
	const { now, privateKey } = options
	const db = openWalletDb(options.dbPath, alipaySchema)
	const accounts = createAccountStore(db, createThrottle(db, now))
	await accounts.seed(alipayDemoAccounts)
	const merchants = createMerchantStore(db)
	const trades = createTradeStore(db, now)
	const log = options.log ? { log: options.log } : {}
	const deliver = (entry: Parameters<typeof deliverNotice>[0]) => deliverNotice(entry, { privateKey, now })
	const outbox = createOutbox({ db, name: 'alipay', schedule: options.schedule, now, deliver, ...log })
	const desk = createAlipayDesk({ db, trades, accounts, merchants, outbox, now })

	const app = fastify({ bodyLimit: 64 * 1024, routerOptions: { ignoreTrailingSlash: false } })
	await app.register(formbody)
	await app.register(cookie)
	app.addHook('onSend', walletHeaders(options.chatOrigins))
	app.get('/assets/alipay.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
	registerGateway(app, { desk, merchants, privateKey, now })
	const sessions = createSessionStore(db, now)
	registerCashier(app, { desk, merchants, sessions, demoAccounts: alipayDemoAccounts, privateKey, now })
	return {
		app,
		merchants,
		outbox,
		async close() {
			await outbox.stop()
			await app.close()
			db.close()
		},
	}
}
