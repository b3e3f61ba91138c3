import type { ShopProfile } from '@hutong/commerce'
import type { FastifyInstance } from 'fastify'
import type { OrderRow } from '../orders/order.ts'

/** A chat the shop knows; `address` and `port` say where to dial when the host name does not resolve here. */
export type KnownChat = {
	readonly origin: string
	readonly webhook: string
	readonly address?: string
	readonly port?: number
}

/** The shop's word to the chats about its orders. */
export type OrderWebhook = {
	/**
	 * Writes a new version of an order into the outbox (inside the caller's transaction when one is open) and returns; delivery follows.
	 * An order without an open token, or of a chat that is not known, goes nowhere.
	 */
	orderChanged(order: OrderRow): void
	start(): void
	/** Resolves when nothing is under way any more. */
	stop(): Promise<void>
	/** What `/.well-known/ucp` shows. */
	profile(): ShopProfile
	/** Mounts `/.well-known/ucp`. */
	registerRoutes(app: FastifyInstance): void
}
