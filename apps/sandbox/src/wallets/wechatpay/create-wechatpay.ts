import type { FastifyInstance } from 'fastify'
import { createOutbox, type Outbox } from '../../outgoing/outbox.ts'
import { isLocalAddress } from '../../outgoing/send-request.ts'
import { createAccountStore } from '../account-store.ts'
import { cashierStyle } from '../cashier/cashier-style.ts'
import type { Bill, CashierWallet } from '../cashier/cashier-wallet.ts'
import { createSessionStore } from '../session-store.ts'
import { createThrottle } from '../throttle.ts'
import { createWalletApp } from '../wallet-app.ts'
import { openWalletDb } from '../wallet-db.ts'
import { digitsOf } from '../wallet-number.ts'
import type { Transaction } from './transaction.ts'
import { createTransactionStore } from './transaction-store.ts'
import { createWechatMerchantStore, type WechatMerchantStore } from './wechat-merchant-store.ts'
import { createWechatMethods } from './wechat-methods.ts'
import { deliverWechatNotice } from './wechat-notice.ts'
import { registerWechatInterface } from './wechat-routes.ts'
import type { WechatSigner } from './wechat-signer.ts'
import { createWechatpayDesk } from './wechatpay-desk.ts'
import { wechatpayDemoAccounts, wechatpayLook } from './wechatpay-look.ts'
import { wechatpaySchema } from './wechatpay-schema.ts'

export type WechatpayOptions = {
	/** A file, or `:memory:`. */
	readonly dbPath: string
	readonly signer: WechatSigner
	readonly chatOrigins: readonly string[]
	readonly schedule: readonly number[]
	/** Origin of the cashier, known once the wallets listen. */
	cashier(): string
	readonly log?: (line: object) => void
}

export type Wechatpay = {
	readonly app: FastifyInstance
	readonly merchants: WechatMerchantStore
	readonly outbox: Outbox
	close(): Promise<void>
}

const style = cashierStyle({ brand: '#067a3f', onBrand: '#fff', link: ['#067a3f', '#6fd39b'] })

/** The sandbox's own WeChat Pay (v3, H5): interface, cashier and notifications over its own database. It does not listen by itself. */
export async function createWechatpay(options: WechatpayOptions): Promise<Wechatpay> {
	const { signer } = options
	const { now } = signer
	const log = options.log ?? (() => {})
	const db = openWalletDb(options.dbPath, wechatpaySchema)
	const accounts = createAccountStore(db, createThrottle(db, now))
	await accounts.seed(wechatpayDemoAccounts, (logonId) => `oSandbox${digitsOf(logonId, 20)}`)
	const merchants = createWechatMerchantStore(db)
	const transactions = createTransactionStore(db, now)
	const deliver = (entry: Parameters<typeof deliverWechatNotice>[0]) => deliverWechatNotice(entry, signer, log)
	const outbox = createOutbox({ db, name: 'wechatpay', schedule: options.schedule, now, deliver, log })
	const desk = createWechatpayDesk({ db, transactions, accounts, merchants, outbox, now })
	const wallet: CashierWallet = {
		name: 'wechatpay',
		look: wechatpayLook,
		accounts,
		sessions: createSessionStore(db, now),
		demoAccounts: wechatpayDemoAccounts,
		pay: desk.pay,
		findBill: (token) => toBill(transactions.findByToken(token), merchants),
		returnAddress: (token) => redirectOf(transactions.findByToken(token)),
	}
	const app = await createWalletApp(wallet, { style, chatOrigins: options.chatOrigins })
	app.addHook('preHandler', async (request) => {
		// Query and path are objects of texts; a name that comes twice is a list, which is no address.
		const { redirect_url: redirect } = request.query as Record<string, unknown>
		const token = (request.params as Record<string, string>)['token'] ?? ''
		const transaction = typeof redirect === 'string' ? transactions.findByToken(token) : null
		if (transaction && typeof redirect === 'string' && isOfMerchant(redirect, transaction)) {
			transactions.setRedirect(transaction, redirect)
		}
	})
	registerWechatInterface(app, {
		methods: createWechatMethods(desk, { now, cashier: options.cashier }),
		merchants,
		signer,
	})
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

/** A browser may bring any address: only one of the merchant that asked for the payment is taken. */
function isOfMerchant(redirect: string, { notifyUrl }: Transaction): boolean {
	return isLocalAddress(redirect) && URL.parse(redirect)?.origin === new URL(notifyUrl).origin
}

function redirectOf(transaction: Transaction | null): string {
	if (!transaction) throw new Error('wechatpay: no transaction to return from')
	return transaction.redirectUrl || new URL('/', transaction.notifyUrl).href
}

function toBill(transaction: Transaction | null, merchants: WechatMerchantStore): Bill | null {
	if (!transaction) return null
	const { state } = transaction
	return {
		token: transaction.cashierToken,
		merchantName: merchants.find(transaction.mchid)?.name ?? { 'zh-CN': '', en: '' },
		subject: transaction.description,
		number: transaction.outTradeNo,
		total: transaction.total,
		expiresAt: transaction.expiresAt,
		state: state === 'NOTPAY' ? 'open' : state === 'CLOSED' ? 'closed' : 'paid',
		quitUrl: redirectOf(transaction),
	}
}
