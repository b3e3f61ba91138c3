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
 * @throws AggregateError when a wallet could not be asked about some orders; the others have moved all the same
 */
export async function advanceOrders({ orders, payments, now }: AdvanceOrders): Promise<void> {
	const before = (ms: number): string => new Date(now().getTime() - ms).toISOString()
	const overdue = orders
		.unchangedSince('created', now().toISOString())
		.filter(({ expiresAt }) => expiresAt <= before(0))
	const closings = await Promise.allSettled(overdue.map(({ id }) => closeUnpaid({ orders, payments, now }, id)))
	for (const { id } of orders.unchangedSince('paid', before(shipAfterMs))) orders.move(id, 'shipped')
	for (const { id } of orders.unchangedSince('shipped', before(completeAfterMs))) orders.move(id, 'completed')
	const unasked = closings.flatMap((closing) => (closing.status === 'rejected' ? [closing.reason] : []))
	if (unasked.length > 0) throw new AggregateError(unasked, 'orders: a wallet could not be asked')
}

/** Closes an unpaid order, unless the wallet says it was paid after all. */
export async function closeUnpaid({ orders, payments }: AdvanceOrders, id: string): Promise<void> {
	await payments.query(id)
	if (orders.find(id)?.state !== 'created') return
	await payments.close(id)
	orders.move(id, 'closed')
}
