import type { Order, ShopProfile } from '@hutong/commerce'
import type { FastifyInstance } from 'fastify'

/** A chat the shop knows; `address` and `port` say where to dial when the host name does not resolve here. */
export type KnownChat = {
	readonly origin: string
	readonly webhook: string
	readonly address?: string
	readonly port?: number
}

/** A new version of an order that was made in a session with an open token of `chatOrigin`. */
export type OrderChange = {
	readonly chatOrigin: string
	readonly openToken: string
	readonly order: Order
}

/** The shop's word to the chats about its orders. */
export type OrderWebhook = {
	/**
	 * Writes the event into the outbox (in the caller's transaction when one is open) and returns; delivery follows.
	 * A chat the shop does not know is told nothing. The versions of one order go in order, each once.
	 */
	orderChanged(change: OrderChange): void
	start(): void
	/** Resolves when nothing is under way any more. */
	stop(): Promise<void>
	/** What `/.well-known/ucp` shows. */
	profile(): ShopProfile
	/** Mounts `/.well-known/ucp`. */
	registerRoutes(app: FastifyInstance): void
}
