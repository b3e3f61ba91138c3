import type { FastifyInstance } from 'fastify'
import type { FavouriteStore } from '../../carts/favourite-store.ts'
import { inLocale } from '../../i18n/locale.ts'
import { findSku, type Item, isBuyable } from '../../items/item.ts'
import type { ItemOrder, ItemStore } from '../../items/item-store.ts'
import type { PaymentHandler } from '../../payment/index.ts'
import type { ShopProfile } from '../../shops/shop-profile.ts'
import { servicePage } from '../../views/account-pages.ts'
import { favouritesPage, homePage, searchPage, sellerPage } from '../../views/list-pages.ts'
import { productPage } from '../../views/product-page.ts'
import { formOf, parseNext, pathPart, queryOf, type Typed } from '../form.ts'
import type { Reception } from '../reception.ts'

export type BrowseOptions = {
	readonly reception: Reception
	readonly items: ItemStore
	readonly favourites: FavouriteStore
	readonly profile: ShopProfile
	readonly shopUrl: string
	/** Whether the web page sells, or only the app. */
	readonly sells: boolean
	readonly payments: () => readonly PaymentHandler[]
}

const mostSearched = 100

/** The pages of a shop that only show. */
export function registerBrowseRoutes(app: FastifyInstance, options: BrowseOptions): void {
	const { reception, items } = options
	app.get('/', (request, reply) => {
		const visit = reception.open(request, reply)
		const spotlight = items.list({ order: 'sales' }).filter(isBuyable).slice(0, 8)
		return reception.page(
			reply,
			visit,
			homePage(visit, { items: items.list({}), categories: items.categories(), spotlight }),
		)
	})
	app.get('/search', (request, reply) => {
		const visit = reception.open(request, reply)
		const asked = searchOf(queryOf(request))
		const any = asked.words !== '' || asked.category !== null
		const found = any ? items.list({ words: asked.words, category: asked.category ?? '', order: asked.order }) : []
		const popular = items.list({ order: 'sales', limit: 8 })
		return reception.page(
			reply,
			visit,
			searchPage(visit, { ...asked, items: found, categories: items.categories(), popular }),
		)
	})
	app.get('/shop/:seller', (request, reply) => {
		const visit = reception.open(request, reply)
		const theirs = items.list({ seller: pathPart(request, 'seller') })
		const seller = theirs[0]?.seller
		if (!seller) return reception.missing(reply, visit, visit.t.notFound, visit.t.notFoundHint)
		return reception.page(reply, visit, sellerPage(visit, seller, theirs))
	})
	app.get('/service', (request, reply) => {
		const visit = reception.open(request, reply)
		return reception.page(reply, visit, servicePage(visit))
	})
	registerProductRoute(app, options)
	registerFavouriteRoutes(app, options)
}

function registerProductRoute(app: FastifyInstance, options: BrowseOptions): void {
	const { reception, items, favourites, profile, shopUrl, sells, payments } = options
	app.get(profile.productPath, (request, reply) => {
		const visit = reception.open(request, reply)
		const query = queryOf(request)
		const item = items.find(query.text('id') || query.text('itemId'))
		if (!item) return reception.missing(reply, visit, visit.t.itemNotFound, visit.t.itemNotFoundHint)
		if (item.state === 'off_shelf') {
			return reception.missing(
				reply,
				visit,
				visit.t.offShelf,
				`${inLocale(item.title, visit.locale)} · ${visit.t.offShelfHint}`,
			)
		}
		const skuId = findSku(item, query.text('skuId'))?.id ?? null
		const favourite = favourites.has(visit.owner, item.id)
		const related = relatedTo(items, item)
		const said = saidOf(query.text('said'))
		return reception.page(
			reply,
			visit,
			productPage(visit, { item, skuId, favourite, related, payments: payments(), sells, shopUrl, said }),
		)
	})
}

function registerFavouriteRoutes(app: FastifyInstance, { reception, items, favourites, profile }: BrowseOptions): void {
	app.get('/favourites', (request, reply) => {
		const visit = reception.open(request, reply)
		const kept = favourites.list(visit.owner).flatMap((id) => items.find(id) ?? [])
		return reception.page(reply, visit, favouritesPage(visit, kept))
	})
	app.post('/favourite', (request, reply) => {
		const visit = reception.open(request, reply)
		const form = formOf(request)
		const item = items.find(form.text('item'))
		if (!item) return reception.missing(reply, visit, visit.t.itemNotFound, visit.t.itemNotFoundHint)
		favourites.set(visit.owner, item.id, form.text('keep') === 'yes')
		return reception.goTo(reply, parseNext(`${profile.productPath}?id=${encodeURIComponent(item.id)}`))
	})
}

function searchOf(query: Typed): { words: string; cut: boolean; category: string | null; order: ItemOrder } {
	const typed = query.text('q').replace(/\s+/gu, ' ').trim()
	const letters = [...typed]
	const words = letters.slice(0, mostSearched).join('')
	const sort = query.text('sort')
	const order = sort === 'sales' || sort === 'price_up' || sort === 'price_down' ? sort : 'default'
	return { words, cut: letters.length > mostSearched, category: query.text('category').slice(0, 60) || null, order }
}

function relatedTo(items: ItemStore, item: Item): readonly Item[] {
	const near = items.list({ category: item.category })
	const others = items.list({ order: 'sales' }).filter(({ id }) => !near.some((other) => other.id === id))
	return [...near, ...others].filter(({ id }) => id !== item.id).slice(0, 6)
}

function saidOf(text: string): 'added' | 'app' | 'soldout' | null {
	return text === 'added' || text === 'app' || text === 'soldout' ? text : null
}
