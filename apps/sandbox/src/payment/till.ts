import type { OrdersPort } from './payment-ports.ts'
import type { KeptReceipt, PaymentAttempt, PaymentStore } from './payment-store.ts'
import type { WalletClient } from './wallet-client.ts'

/** Money a wallet has vouched for, by notification or by answer. */
export type ArrivedMoney = { readonly transactionId: string; readonly amount: number; readonly paidAt: number }

export type TakenMoney = 'taken' | 'given_back' | 'order_unknown' | 'amount_mismatch'

/** Where money meets orders: it is taken once, with the right amount, or given back. */
export type Till = {
	/** Takes money for an attempt, however often it is told. Throws when money that is owed back could not be returned. */
	take(attempt: PaymentAttempt, money: ArrivedMoney): Promise<TakenMoney>
	/** Gives the whole amount of a paid order back; false when there is none. */
	giveBack(orderId: string, reason: string): Promise<boolean>
}

export type TillOptions = {
	readonly store: PaymentStore
	readonly orders: OrdersPort
	clientOf(handler: PaymentAttempt['handler']): WalletClient
}

export function createTill({ store, orders, clientOf }: TillOptions): Till {
	function enter(attempt: PaymentAttempt, money: ArrivedMoney): KeptReceipt {
		return store.together(() => {
			const known = store.findReceipt(money.transactionId)
			if (known) return known
			const verdict = orders.markPaid(attempt.orderId, { handler: attempt.handler, ...money })
			// Paid before under another transaction, or no longer to be paid: this money is the buyer's.
			const ours = verdict === 'paid' || (verdict === 'already_paid' && !store.keptReceipt(attempt.orderId))
			const { orderId, outTradeNo, handler } = attempt
			const paidAt = new Date(money.paidAt).toISOString()
			const outcome = ours ? 'kept' : 'give_back'
			const receipt: KeptReceipt = { ...money, orderId, outTradeNo, handler, paidAt, outcome }
			store.addReceipt(receipt)
			return receipt
		})
	}

	async function returnMoney(receipt: KeptReceipt, reason: string): Promise<void> {
		const { outTradeNo, amount } = receipt
		await clientOf(receipt.handler).giveBack({
			outTradeNo,
			amount,
			total: amount,
			requestNo: `${outTradeNo}R1`,
			reason,
		})
		store.settleReceipt(receipt.transactionId)
	}

	return {
		async take(attempt, money) {
			const order = orders.find(attempt.orderId)
			if (!order) return 'order_unknown'
			if (money.amount !== attempt.amount || money.amount !== order.total) return 'amount_mismatch'
			const receipt = enter(attempt, money)
			if (receipt.outcome === 'kept') return 'taken'
			if (receipt.outcome === 'give_back') await returnMoney(receipt, 'order closed or paid before')
			return 'given_back'
		},
		async giveBack(orderId, reason) {
			const receipt = store.keptReceipt(orderId)
			if (!receipt) return false
			await returnMoney(receipt, reason)
			return orders.markRefunded(orderId) !== 'refused'
		},
	}
}
