import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { decideAfterReturn, parseAsk } from '../../orders/decide-after-return.ts'
import type { OrderRow } from '../../orders/order.ts'
import { isOrderState } from '../../orders/order-state.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import type { PaymentHandler } from '../../payment/index.ts'
import { orderPage, orderProblems, ordersPage } from '../../views/order-pages.ts'
import { formOf, pathPart, queryOf } from '../form.ts'
import type { Reception } from '../reception.ts'
import type { OpenVisit } from '../visits.ts'
import { type CheckoutOptions, goToWallet } from './checkout-routes.ts'

export type OrderOptions = {
	readonly reception: Reception
	readonly orders: OrderStore
	readonly payments: () => readonly PaymentHandler[]
	readonly startPayment: CheckoutOptions['startPayment']
	/** Asks the wallets what became of an order. */
	readonly askWallets: (orderId: string) => Promise<void>
	/** Closes an unpaid order at the wallets and here. */
	readonly closeUnpaid: (orderId: string) => Promise<void>
	/** Gives the money of an order back; false when the wallet would not. */
	readonly refund: (orderId: string) => Promise<boolean>
}

/** A person's orders and what they can still do with them. */
export function registerOrderRoutes(app: FastifyInstance, options: OrderOptions): void {
	const { reception, orders, payments } = options
	app.get('/orders', (request, reply) => {
		const visit = reception.open(request, reply)
		if (!visit.account) return reception.signInFirst(reply, request.url)
		const asked = queryOf(request).text('state')
		const state = isOrderState(asked) ? asked : null
		return reception.page(reply, visit, ordersPage(visit, orders.list(visit.account.id, state), state))
	})
	app.get('/orders/:id', (request, reply) =>
		accessOrder(options, request, reply, (visit, order) => {
			const query = queryOf(request)
			const problem = orderProblems.find((name) => name === query.text('problem')) ?? null
			const asking = query.text('asking') === '' ? null : parseAsk(query.text('asking'))
			return reception.page(reply, visit, orderPage(visit, { order, payments: payments(), problem, asking }))
		}),
	)
	app.get('/orders/:id/version', (request, reply) => {
		const visit = reception.open(request, reply)
		const order = orders.find(pathPart(request, 'id'))
		if (!order || order.accountId !== visit.account?.id) return reply.code(404).send({})
		return reply.header('cache-control', 'no-store').send({ version: order.version, state: order.state })
	})
	app.get('/orders/:id/return', (request, reply) =>
		accessOrder(options, request, reply, async (_, order) => {
			const answered = await options.askWallets(order.id).then(
				() => true,
				(error: unknown) => {
					// The next ask, or the wallet's notification, will tell.
					request.log.error({ err: error, order: order.id }, 'the wallet could not be asked')
					return false
				},
			)
			const next = decideAfterReturn(answered, parseAsk(queryOf(request).text('ask')))
			return reception.goTo(reply, `/orders/${order.id}${next}`)
		}),
	)
	registerOrderChanges(app, options)
}

function registerOrderChanges(app: FastifyInstance, options: OrderOptions): void {
	const { reception, orders, payments, startPayment } = options
	app.post('/orders/:id/pay', (request, reply) =>
		accessOrder(options, request, reply, async (_, order) => {
			const handler = payments().find((name) => name === formOf(request).text('handler'))
			if (handler) orders.chooseHandler(order.id, handler)
			return goToWallet(reply, orders.find(order.id) ?? order, startPayment)
		}),
	)
	app.post('/orders/:id/cancel', (request, reply) =>
		accessOrder(options, request, reply, async (_, order) => {
			if (order.state === 'created') await options.closeUnpaid(order.id)
			return reception.goTo(reply, `/orders/${order.id}`)
		}),
	)
	app.post('/orders/:id/confirm', (request, reply) =>
		accessOrder(options, request, reply, (_, order) => {
			orders.move(order.id, 'completed')
			return reception.goTo(reply, `/orders/${order.id}`)
		}),
	)
	app.post('/orders/:id/refund', (request, reply) =>
		accessOrder(options, request, reply, async (_, order) => {
			const returned = order.state === 'refunded' || (await options.refund(order.id))
			return reception.goTo(reply, `/orders/${order.id}${returned ? '' : '?problem=refund'}`)
		}),
	)
}

/** Lets only its buyer at an order; somebody else's and none at all answer alike. */
function accessOrder(
	{ reception, orders }: OrderOptions,
	request: FastifyRequest,
	reply: FastifyReply,
	use: (visit: OpenVisit, order: OrderRow) => FastifyReply | Promise<FastifyReply>,
): FastifyReply | Promise<FastifyReply> {
	const visit = reception.open(request, reply)
	const id = pathPart(request, 'id')
	if (!visit.account) return reception.signInFirst(reply, `/orders/${encodeURIComponent(id)}`)
	const order = orders.find(id)
	if (!order || order.accountId !== visit.account.id)
		return reception.missing(reply, visit, visit.t.notFound, visit.t.notFoundHint)
	return use(visit, order)
}
