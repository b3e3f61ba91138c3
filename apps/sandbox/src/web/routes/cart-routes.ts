import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CartStore } from '../../carts/cart-store.ts'
import type { CheckoutLine, CheckoutStore } from '../../checkout/checkout-store.ts'
import { reviewCheckout } from '../../checkout/review-checkout.ts'
import { findSku, type Item, type Sku } from '../../items/item.ts'
import type { ItemStore } from '../../items/item-store.ts'
import type { ShopProfile } from '../../shops/shop-profile.ts'
import { cartPage } from '../../views/cart-page.ts'
import { itemPath } from '../../views/item-card.ts'
import { mostPieces } from '../../views/sku-sheet.ts'
import { formOf, parseCount, queryOf } from '../form.ts'
import type { Reception } from '../reception.ts'
import type { OpenVisit } from '../visits.ts'

export type CartOptions = {
	readonly reception: Reception
	readonly items: ItemStore
	readonly carts: CartStore
	readonly checkouts: CheckoutStore
	readonly profile: ShopProfile
	readonly sells: boolean
}

/** The cart, and the two ways to a checkout: from the cart, or straight from a product. */
export function registerCartRoutes(app: FastifyInstance, options: CartOptions): void {
	const { reception, items, carts, profile } = options
	app.get('/cart', (request, reply) => {
		const visit = reception.open(request, reply)
		const lines = carts.list(visit.owner)
		const all = reviewCheckout(items, profile, lines)
		const selected = reviewCheckout(items, profile, buyable(options, visit))
		const said = queryOf(request).text('said') === 'nothing_selected' ? 'nothing_selected' : null
		return reception.page(reply, visit, cartPage(visit, { all, selected, lines, said }))
	})
	registerCartChanges(app, options)
	registerBuying(app, options)
}

function registerCartChanges(app: FastifyInstance, { reception, items, carts }: CartOptions): void {
	const changing = (
		path: string,
		change: (visit: OpenVisit, item: string, sku: string, request: FastifyRequest) => void,
	): void => {
		app.post(path, (request, reply) => {
			const visit = reception.open(request, reply)
			const form = formOf(request)
			change(visit, form.text('item'), form.text('sku'), request)
			return reception.goTo(reply, '/cart')
		})
	}
	changing('/cart/quantity', ({ owner }, itemId, skuId, request) => {
		const stock = findSku(items.find(itemId) ?? { skus: [] }, skuId)?.stock ?? 0
		const most = Math.max(1, Math.min(stock, mostPieces))
		carts.setQuantity(owner, itemId, skuId, parseCount(formOf(request).text('quantity'), 1, most))
	})
	changing('/cart/select', ({ owner }, itemId, skuId, request) =>
		carts.select(owner, itemId, skuId, formOf(request).text('selected') === 'yes'),
	)
	changing('/cart/remove', ({ owner }, itemId, skuId) => carts.remove(owner, itemId, skuId))
}

function registerBuying(app: FastifyInstance, options: CartOptions): void {
	const { reception, carts, checkouts } = options
	app.post('/cart/add', (request, reply) => {
		const visit = reception.open(request, reply)
		const wanted = parseWanted(options, request)
		if (!wanted.ok) return refuseWanted(options, reply, visit, wanted)
		const { item, sku, quantity } = wanted
		const line = { itemId: item.id, skuId: sku.id, quantity, priceSeen: sku.price }
		carts.add(visit.owner, line, Math.min(sku.stock, mostPieces))
		return reception.goTo(reply, `${itemPath(visit, item.id)}&said=added`)
	})
	app.post('/buy', (request, reply) => {
		const visit = reception.open(request, reply)
		const wanted = parseWanted(options, request)
		if (!wanted.ok) return refuseWanted(options, reply, visit, wanted)
		const { item, sku, quantity } = wanted
		const line = { itemId: item.id, skuId: sku.id, quantity, priceSeen: sku.price }
		return reception.goTo(reply, `/checkout/${checkouts.begin('item', [line]).id}`)
	})
	app.post('/cart/checkout', (request, reply) => {
		const visit = reception.open(request, reply)
		const lines = buyable(options, visit)
		if (lines.length === 0 || !options.sells) return reception.goTo(reply, '/cart?said=nothing_selected')
		return reception.goTo(reply, `/checkout/${checkouts.begin('cart', lines).id}`)
	})
}

type Wanted =
	| { readonly ok: true; readonly item: Item; readonly sku: Sku; readonly quantity: number }
	| { readonly ok: false; readonly reason: 'no_such_item' | 'app_only' | 'sold_out'; readonly itemId: string }

function parseWanted({ items, sells }: CartOptions, request: FastifyRequest): Wanted {
	const form = formOf(request)
	const itemId = form.text('item')
	const item = items.find(itemId)
	const sku = item ? findSku(item, form.text('sku')) : null
	if (!item || !sku) return { ok: false, reason: 'no_such_item', itemId }
	if (!sells) return { ok: false, reason: 'app_only', itemId }
	if (item.state !== 'on_sale' || sku.stock === 0) return { ok: false, reason: 'sold_out', itemId }
	return { ok: true, item, sku, quantity: parseCount(form.text('quantity'), 1, Math.min(sku.stock, mostPieces)) }
}

function refuseWanted(
	{ reception }: CartOptions,
	reply: FastifyReply,
	visit: OpenVisit,
	refused: Extract<Wanted, { ok: false }>,
): FastifyReply {
	if (refused.reason === 'no_such_item')
		return reception.missing(reply, visit, visit.t.itemNotFound, visit.t.itemNotFoundHint)
	return reception.goTo(
		reply,
		`${itemPath(visit, refused.itemId)}&said=${refused.reason === 'app_only' ? 'app' : 'soldout'}`,
	)
}

function buyable({ items, profile, carts }: CartOptions, { owner }: OpenVisit): readonly CheckoutLine[] {
	const selected = carts.list(owner).filter((line) => line.selected)
	return reviewCheckout(items, profile, selected)
		.lines.filter(({ problem }) => problem === null)
		.map(({ itemId, skuId, quantity, priceSeen }) => ({ itemId, skuId, quantity, priceSeen }))
}
