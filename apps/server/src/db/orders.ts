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
	return rows.map(({ body }) => parseOrder(body))
}

/** One order of a person; null where there is none, or it is somebody else's. */
export async function findOrder(queries: Queries, user: string, id: string): Promise<Order | null> {
	const query = queries.selectFrom('orders').select('body').where('user_id', '=', user).where('id', '=', id)
	const row = await query.executeTakeFirst()
	return row ? parseOrder(row.body) : null
}

/** Written by this server from a typed order. */
function parseOrder(body: string): Order {
	return JSON.parse(body) as Order
}
