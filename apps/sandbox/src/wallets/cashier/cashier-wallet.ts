import type { AccountStore, DemoAccount } from '../account-store.ts'
import type { MerchantName } from '../merchant-name.ts'
import type { WalletLook } from '../page/wallet-page.ts'
import type { SessionStore } from '../session-store.ts'

/** What a buyer is asked to pay, as the cashier shows it. */
export type Bill = {
	/** Opens the cashier; known to whoever the merchant sent here. */
	readonly token: string
	readonly merchantName: MerchantName
	readonly subject: string
	/** The merchant's own number. */
	readonly number: string
	/** Fen. */
	readonly total: number
	/** Milliseconds since the epoch. */
	readonly expiresAt: number
	readonly state: 'open' | 'paid' | 'closed'
	/** Where a buyer goes who does not pay. */
	readonly quitUrl: string
}

export type PayOutcome = 'paid' | 'already_paid' | 'closed' | 'balance_low'

/** What one wallet company gives its cashier. */
export type CashierWallet = {
	/** Names its cookies. */
	readonly name: 'alipay' | 'wechatpay'
	readonly look: WalletLook
	readonly accounts: AccountStore
	readonly sessions: SessionStore
	readonly demoAccounts: readonly DemoAccount[]
	findBill(token: string): Bill | null
	/** Pays once, however often it is asked. */
	pay(token: string, buyerId: string): PayOutcome
	/** Where a buyer goes who has paid. */
	returnAddress(token: string): string
}
