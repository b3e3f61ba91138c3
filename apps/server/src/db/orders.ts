import type { Order } from '@hutong/protocol'
import type { Queries } from './store.ts'

/** A person's orders, the last changed first. */
export async function findOrders(queries: Queries, user: string, limit: number): Promise<Order[]> {
	const rows = await queries
		.selectFrom('orders')
		.select('body')
		.where('user_id', '=', user)
		.orderBy('updated_at', 'desc')
		.limit(limit)
		.execute()
	// Written by this server from a typed order.
	return rows.map(({ body }) => JSON.parse(body) as Order)
}
