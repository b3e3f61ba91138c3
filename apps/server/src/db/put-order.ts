import type { Order } from '@hutong/protocol'
import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

/** An order as it is kept, with whose it is. */
export type StoredOrder = { readonly user: string; readonly order: Order }

/** An order by the number its shop gave it. */
export async function findShopOrder(
	queries: Queries,
	shopOrigin: string,
	shopOrder: string,
): Promise<StoredOrder | null> {
	const row = await queries
		.selectFrom('orders')
		.select(['user_id', 'body'])
		.where('shop_origin', '=', shopOrigin)
		.where('shop_order', '=', shopOrder)
		.executeTakeFirst()
	// Written by this server from a typed order.
	return row ? { user: row.user_id, order: JSON.parse(row.body) as Order } : null
}

/** Writes an order as it is now. */
export async function putOrder(write: Write, { user, order }: StoredOrder): Promise<void> {
	const body = JSON.stringify(order)
	const changed = { version: order.version, status: order.status, body, updated_at: order.updatedAt }
	await write.db
		.insertInto('orders')
		.values({
			id: order.id,
			user_id: user,
			conversation: order.conversation,
			shop_origin: order.shop.origin,
			shop_order: order.shopOrder,
			...changed,
		})
		.onConflict((conflict) => conflict.columns(['shop_origin', 'shop_order']).doUpdateSet(changed))
		.execute()
}
