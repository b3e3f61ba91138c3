import type { FastifyInstance } from 'fastify'
import { createOutbox, type Outbox } from '../../outgoing/outbox.ts'
import { createAccountStore } from '../account-store.ts'
import { cashierStyle } from '../cashier/cashier-style.ts'
import type { Bill, CashierWallet } from '../cashier/cashier-wallet.ts'
import { createSessionStore } from '../session-store.ts'
import { createThrottle } from '../throttle.ts'
import { createWalletApp } from '../wallet-app.ts'
import { openWalletDb } from '../wallet-db.ts'
import { digitsOf } from '../wallet-number.ts'
import { createAlipayDesk } from './alipay-desk.ts'
import { alipayLook } from './alipay-look.ts'
import { alipaySchema } from './alipay-schema.ts'
import { alipayDemoAccounts } from './demo-accounts.ts'
import { registerGateway } from './gateway-routes.ts'
import { createMerchantStore, type MerchantStore } from './merchant-store.ts'
import { deliverNotice } from './notice.ts'
import { returnAddress } from './return-address.ts'
import type { Trade } from './trade.ts'
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

const style = cashierStyle({ brand: '#0a5fd6', onBrand: '#fff', link: ['#0a5fd6', '#7fb3ff'] })

/** The sandbox's own Alipay: gateway, cashier and notifications over its own database. It does not listen by itself. */
export async function createAlipay(options: AlipayOptions): Promise<Alipay> {
	const { now, privateKey } = options
	const db = openWalletDb(options.dbPath, alipaySchema)
	const accounts = createAccountStore(db, createThrottle(db, now))
	await accounts.seed(alipayDemoAccounts, (logonId) => `2088${digitsOf(logonId, 12)}`)
	const merchants = createMerchantStore(db)
	const trades = createTradeStore(db, now)
	const log = options.log ? { log: options.log } : {}
	const deliver = (entry: Parameters<typeof deliverNotice>[0]) => deliverNotice(entry, { privateKey, now })
	const outbox = createOutbox({ db, name: 'alipay', schedule: options.schedule, now, deliver, ...log })
	const desk = createAlipayDesk({ db, trades, accounts, merchants, outbox, now })
	const wallet: CashierWallet = {
		name: 'alipay',
		look: alipayLook,
		accounts,
		sessions: createSessionStore(db, now),
		demoAccounts: alipayDemoAccounts,
		pay: desk.pay,
		findBill: (token) => toBill(trades.findByToken(token), merchants),
		returnAddress: (token) => {
			const trade = trades.findByToken(token)
			const merchant = trade && merchants.find(trade.appId)
			if (!merchant) throw new Error('alipay: no trade to return from')
			return returnAddress(trade, merchant, { privateKey, now: now() })
		},
	}
	const app = await createWalletApp(wallet, { style, chatOrigins: options.chatOrigins })
	registerGateway(app, { desk, merchants, privateKey, now })
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

function toBill(trade: Trade | null, merchants: MerchantStore): Bill | null {
	if (!trade) return null
	const state = trade.status === 'WAIT_BUYER_PAY' ? 'open' : trade.paidAt === null ? 'closed' : 'paid'
	return {
		token: trade.cashierToken,
		merchantName: merchants.find(trade.appId)?.name ?? { 'zh-CN': '', en: '' },
		subject: trade.subject,
		number: trade.outTradeNo,
		total: trade.total,
		expiresAt: trade.expiresAt,
		state,
		quitUrl: trade.quitUrl,
	}
}
