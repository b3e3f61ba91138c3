import { orderTransition } from '@hutong/commerce'
import type { Order } from '@hutong/protocol'
import { newId } from '../actions/action-tools.ts'
import {
	appendToInbox,
	findOpenToken,
	findShopOrder,
	putOrder,
	type Store,
	type Write,
	type WriteQueue,
} from '../db/index.ts'
import type { OpenToken, OrderStore, OrderStored, ToldOrder } from './order-store.ts'

export type OrderStoreParts = {
	readonly store: Store
	readonly writes: WriteQueue
	readonly now: () => number
}

/** Orders in the database; the buyer hears of each change in their own log. */
export function createOrderStore({ store, writes, now }: OrderStoreParts): OrderStore {
	return {
		findOpenToken: (token) => findOpenToken(store.read, token),
		storeOrder: (owner, told) => writes.run((write) => storeOrder(write, owner, told, now())),
	}
}

async function storeOrder(write: Write, owner: OpenToken, told: ToldOrder, at: number): Promise<OrderStored> {
	const known = await findShopOrder(write.db, told.shop.origin, told.shopOrder)
	if (!known && owner.expiresAt <= at) return 'ended'
	const refusal = known && refuseChange(known.user, known.order, owner, told)
	if (refusal) return refusal
	const order: Order = {
		...told,
		id: known?.order.id ?? newId(),
		conversation: known?.order.conversation ?? told.conversation,
	}
	const isWritten = await putOrder(write, { user: owner.user, order }, known?.order.version ?? null)
	// Another server told of it meanwhile: what this news means is decided again, on what is there now.
	if (!isWritten) return storeOrder(write, owner, told, at)
	await appendToInbox(write, { user: owner.user, newEpoch: newId }, at, [{ type: 'order.updated', order }])
	return 'stored'
}

function refuseChange(user: string, known: Order, owner: OpenToken, told: ToldOrder): OrderStored | null {
	if (user !== owner.user) return 'foreign'
	if (told.version <= known.version) return 'known'
	return orderTransition(known.status, told.status) === 'backwards' ? 'backwards' : null
}
