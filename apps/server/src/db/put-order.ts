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

/**
 * Writes an order over the version that was read, or as the first news of it (`over` null).
 * @returns false when another server was quicker: nothing is written, and what it wrote is there to be read
 */
export async function putOrder(write: Write, { user, order }: StoredOrder, over: number | null): Promise<boolean> {
	const body = JSON.stringify(order)
	const changed = { version: order.version, status: order.status, body, updated_at: order.updatedAt }
	const { origin } = order.shop
	const place = { id: order.id, user_id: user, conversation: order.conversation }
	const written =
		over === null
			? write.db
					.insertInto('orders')
					.values({ ...place, shop_origin: origin, shop_order: order.shopOrder, ...changed })
					.onConflict((conflict) => conflict.columns(['shop_origin', 'shop_order']).doNothing())
					.returning('id')
			: write.db
					.updateTable('orders')
					.set(changed)
					.where('shop_origin', '=', origin)
					.where('shop_order', '=', order.shopOrder)
					.where('version', '=', over)
					.returning('id')
	return (await written.executeTakeFirst()) !== undefined
}
