import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Address, AddressStore } from '../../accounts/address-store.ts'
import type { CartStore } from '../../carts/cart-store.ts'
import type { Checkout, CheckoutStore } from '../../checkout/checkout-store.ts'
import { type Review, reviewCheckout } from '../../checkout/review-checkout.ts'
import type { ItemStore } from '../../items/item-store.ts'
import type { OrderRow } from '../../orders/order.ts'
import type { OrderStore } from '../../orders/order-store.ts'
import type { PaymentHandler } from '../../payment/index.ts'
import type { ShopProfile } from '../../shops/shop-profile.ts'
import { type CheckoutProblem, checkoutPage, checkoutProblems } from '../../views/checkout-page.ts'
import { mainPicture } from '../../views/picture-url.ts'
import { formOf, pathPart, queryOf } from '../form.ts'
import type { Reception } from '../reception.ts'
import type { OpenVisit } from '../visits.ts'

export type CheckoutOptions = {
	readonly reception: Reception
	readonly items: ItemStore
	readonly carts: CartStore
	readonly addresses: AddressStore
	readonly checkouts: CheckoutStore
	readonly orders: OrderStore
	readonly profile: ShopProfile
	readonly payments: () => readonly PaymentHandler[]
	/** Takes the buyer to the wallet; gives the address to go to. */
	readonly startPayment: (order: OrderRow, handler: PaymentHandler) => Promise<string>
}

/** From a checkout to an order and on to the wallet. */
export function registerCheckoutRoutes(app: FastifyInstance, options: CheckoutOptions): void {
	const { reception, orders, addresses, payments, startPayment } = options
	app.get('/checkout/:id', (request, reply) => {
		const visit = reception.open(request, reply)
		const id = pathPart(request, 'id')
		if (!visit.account) return reception.signInFirst(reply, `/checkout/${id}`)
		const checkout = claimCheckout(options, visit.account.id, id)
		if (!checkout) return reception.missing(reply, visit, visit.t.checkoutGone, visit.t.checkoutGoneHint)
		const order = orders.findByCheckout(id)
		if (order) return reception.goTo(reply, `/orders/${order.id}`)
		const facts = { checkout, review: review(options, checkout), addresses: addresses.list(visit.account.id) }
		const problem = checkoutProblems.find((name) => name === queryOf(request).text('problem')) ?? null
		return reception.page(reply, visit, checkoutPage(visit, { ...facts, payments: payments(), problem }))
	})
	app.post('/checkout/:id', { config: { outlivesSession: true } }, async (request, reply) => {
		const visit = reception.open(request, reply)
		const id = pathPart(request, 'id')
		keepChoices(options, request, visit, id)
		if (!visit.account) return reception.signInFirst(reply, `/checkout/${id}`)
		const checkout = claimCheckout(options, visit.account.id, id)
		if (!checkout) return reception.missing(reply, visit, visit.t.checkoutGone, visit.t.checkoutGoneHint)
		const placed = placeOrder(options, request, visit, checkout)
		if (!placed.ok) return reception.goTo(reply, `/checkout/${id}?problem=${placed.reason}`)
		return goToWallet(reply, placed.order, startPayment)
	})
	app.post('/checkout/:id/address', { config: { outlivesSession: true } }, (request, reply) => {
		const visit = reception.open(request, reply)
		const id = pathPart(request, 'id')
		keepChoices(options, request, visit, id)
		return reception.goTo(reply, `/addresses/new?next=${encodeURIComponent(`/checkout/${id}`)}`)
	})
}

/** Sends the buyer to the wallet of an unpaid order, or to the order when it needs no paying or the wallet is away. */
export async function goToWallet(
	reply: FastifyReply,
	order: OrderRow,
	startPayment: CheckoutOptions['startPayment'],
): Promise<FastifyReply> {
	if (order.state !== 'created') return reply.redirect(`/orders/${order.id}`, 303)
	try {
		return reply.redirect(await startPayment(order, order.handler), 303)
	} catch (error) {
		reply.log.error({ err: error, order: order.id }, 'the wallet could not be reached')
		return reply.redirect(`/orders/${order.id}?problem=pay`, 303)
	}
}

type Placed = { readonly ok: true; readonly order: OrderRow } | { readonly ok: false; readonly reason: CheckoutProblem }

function placeOrder(options: CheckoutOptions, request: FastifyRequest, visit: OpenVisit, checkout: Checkout): Placed {
	const { orders, carts, payments } = options
	const earlier = orders.findByCheckout(checkout.id)
	if (earlier) return { ok: true, order: earlier }
	const now = review(options, checkout)
	const address = chosenAddress(options, visit, checkout)
	const handler = payments().find((name) => name === checkout.handler)
	const problem = problemOf(request, now)
	if (problem) return { ok: false, reason: problem }
	if (!address) return { ok: false, reason: 'address' }
	if (!handler) return { ok: false, reason: 'payment' }
	const { accountId, openToken, chatOrigin } = visit.session
	if (accountId === null) throw new Error('an order needs an account')
	const placed = orders.place({
		checkoutId: checkout.id,
		accountId,
		lines: now.lines.map(({ item, sku, quantity }) => ({
			itemId: item.id,
			skuId: sku.id,
			title: item.title,
			skuName: sku.name,
			picture: mainPicture(item, sku),
			unitPrice: sku.price,
			quantity,
		})),
		shipping: now.shipping,
		address: { name: address.name, phone: address.phone, region: address.region, detail: address.detail },
		note: checkout.note,
		handler,
		locale: visit.locale,
		openToken,
		chatOrigin,
	})
	if (!placed.ok) return { ok: false, reason: 'stock' }
	if (checkout.source === 'cart')
		for (const { itemId, skuId } of checkout.lines) carts.remove(visit.owner, itemId, skuId)
	return { ok: true, order: placed.order }
}

/** What stands against the order: goods, or a price the buyer has not agreed to. */
function problemOf(request: FastifyRequest, now: Review): CheckoutProblem | null {
	const form = formOf(request)
	if (now.lines.some(({ problem }) => problem === 'stock_short')) return 'stock'
	if (!now.buyable) return 'unavailable'
	const sawTotal = form.text('total') === String(now.total)
	const agreed = !now.priceChanged || form.text('agree_price') === 'yes'
	return sawTotal && agreed ? null : 'price'
}

function claimCheckout({ checkouts }: CheckoutOptions, accountId: number, id: string): Checkout | null {
	return checkouts.claim(id, accountId) ? checkouts.find(id) : null
}

/** Keeps what was chosen even when the visit has ended meanwhile: whoever holds the id began the checkout. */
function keepChoices({ checkouts }: CheckoutOptions, request: FastifyRequest, visit: OpenVisit, id: string): void {
	const checkout = checkouts.find(id)
	if (!checkout || (visit.account && checkout.accountId !== null && checkout.accountId !== visit.account.id)) return
	const form = formOf(request)
	const address = form.text('address')
	const handler = form.text('handler')
	checkouts.keepChoices(id, {
		addressId: /^\d{1,9}$/.test(address) ? Number(address) : checkout.addressId,
		handler: handler === 'alipay' || handler === 'wechatpay' ? handler : checkout.handler,
		note: form.text('note'),
	})
}

function chosenAddress(
	{ addresses }: CheckoutOptions,
	{ session }: OpenVisit,
	{ addressId }: Checkout,
): Address | null {
	if (session.accountId === null || addressId === null) return null
	return addresses.find(session.accountId, addressId)
}

function review({ items, profile }: CheckoutOptions, { lines }: Checkout): Review {
	return reviewCheckout(items, profile, lines)
}
