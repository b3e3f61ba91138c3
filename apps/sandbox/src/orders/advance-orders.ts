import type { ShopPayments } from '../payment/index.ts'
import type { OrderStore } from './order-store.ts'

export type AdvanceOrders = {
	readonly orders: Pick<OrderStore, 'unchangedSince' | 'move' | 'find'>
	readonly payments: Pick<ShopPayments, 'query' | 'close'>
	readonly now: () => Date
}

/** How long the sandbox's sellers take to send a parcel, and how long a parcel may stay unconfirmed. */
export const shipAfterMs = 60_000
export const completeAfterMs = 7 * 24 * 3_600_000

/**
 * What happens to orders without their buyer: unpaid ones past their time close, after the wallets were asked for the
 * truth; paid ones are sent; sent ones complete.
 */
export async function advanceOrders({ orders, payments, now }: AdvanceOrders): Promise<void> {
	const before = (ms: number): string => new Date(now().getTime() - ms).toISOString()
	for (const order of orders.unchangedSince('created', now().toISOString())) {
		if (order.expiresAt <= now().toISOString()) await closeUnpaid({ orders, payments, now }, order.id)
	}
	for (const { id } of orders.unchangedSince('paid', before(shipAfterMs))) orders.move(id, 'shipped')
	for (const { id } of orders.unchangedSince('shipped', before(completeAfterMs))) orders.move(id, 'completed')
}

/** Closes an unpaid order, unless the wallet says it was paid after all. */
export async function closeUnpaid({ orders, payments }: AdvanceOrders, id: string): Promise<void> {
	await payments.query(id)
	if (orders.find(id)?.state !== 'created') return
	await payments.close(id)
	orders.move(id, 'closed')
}
