import type { Order } from '@hutong/protocol'

/** What an open token stands for: one person, one conversation, one shop. */
export type OpenToken = {
	readonly user: string
	readonly conversation: string
	readonly shopOrigin: string
	/** Milliseconds since 1970: until when new orders may come with it. */
	readonly expiresAt: number
}

/** An order before the chat has given it an id. */
export type ToldOrder = Omit<Order, 'id'>

export type OrderStored = 'stored' | 'known' | 'backwards' | 'foreign' | 'ended'

/** What order taking keeps; `db/` has the one that speaks SQL. */
export type OrderStore = {
	/** Null when the token is unknown. */
	findOpenToken(token: string): Promise<OpenToken | null>
	/**
	 * Stores an order and tells its buyer, in one transaction; a version already seen changes nothing.
	 * `backwards` when the state would move back, `foreign` when the order is somebody else's, `ended` when a new order
	 * comes with a token whose time is over.
	 */
	storeOrder(owner: OpenToken, order: ToldOrder): Promise<OrderStored>
}
