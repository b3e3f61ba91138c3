import { catalogLookup, type ShopProfile as Published, shoppingService } from '@hutong/commerce'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { parseLocale } from '../i18n/locale.ts'
import type { ItemStore } from '../items/item-store.ts'
import type { ShopProfile } from '../shops/shop-profile.ts'
import { findCatalogItem, getFeatured, lookUpItems } from './look-up-items.ts'
import { type CatalogFacts, toCatalogProduct } from './to-catalog-product.ts'

export type CatalogOptions = {
	readonly items: Pick<ItemStore, 'find'>
	readonly profile: ShopProfile
	readonly shopUrl: string
}

const version = '2026-04-08'
const mostIds = 50

const Context = Type.Optional(Type.Object({ language: Type.Optional(Type.String()) }))
const LookupRequest = Type.Object({ ids: Type.Array(Type.String(), { minItems: 1 }), context: Context })
const ProductRequest = Type.Object({ id: Type.String(), context: Context })

/** What the shop's profile says of its catalog. */
export function describeCatalog(shopUrl: string): Pick<Published['ucp'], 'services' | 'capabilities'> {
	const schema = `https://ucp.dev/${version}/services/shopping/rest.openapi.json`
	const lookup = `https://ucp.dev/${version}/schemas/shopping/catalog_lookup.json`
	return {
		services: { [shoppingService]: [{ version, transport: 'rest', schema, endpoint: `${shopUrl}/ucp` }] },
		capabilities: { [catalogLookup]: [{ version, schema: lookup }] },
	}
}

/** The catalog of the Universal Commerce Protocol over REST: items by identifier, one or many. */
export function registerCatalogRoutes(app: FastifyInstance, options: CatalogOptions): void {
	const { items } = options
	app.post('/ucp/catalog/lookup', (request, reply) => {
		if (!namesPlatform(request)) return refuse(reply, 'invalid_profile_url')
		const { body } = request
		if (!Check(LookupRequest, body)) return refuse(reply, 'invalid_request')
		if (body.ids.length > mostIds) return refuse(reply, 'request_too_large')
		return reply.send({ ucp: envelope, ...lookUpItems(items, body.ids, factsOf(options, body.context)) })
	})
	app.post('/ucp/catalog/product', (request, reply) => {
		if (!namesPlatform(request)) return refuse(reply, 'invalid_profile_url')
		const { body } = request
		if (!Check(ProductRequest, body)) return refuse(reply, 'invalid_request')
		const facts = factsOf(options, body.context)
		const found = findCatalogItem(items, body.id, facts)
		if (found === null) return reply.send(notFound(body.id))
		const first = found.sku ?? getFeatured(found.item)
		const skus = [first, ...found.item.skus.filter(({ id }) => id !== first.id)]
		const shown = skus.map((sku) => ({ sku, inputs: [] }))
		return reply.send({ ucp: envelope, product: toCatalogProduct(found.item, shown, facts) })
	})
}

const envelope = { version, capabilities: { [catalogLookup]: [{ version }] } }

/** Every request names the platform's profile (RFC 8941 dictionary). A real shop would read it; the sandbox knows its chats. */
function namesPlatform({ headers }: FastifyRequest): boolean {
	const [, profile = ''] = /^\s*profile="([^"]{1,2000})"/.exec(String(headers['ucp-agent'] ?? '')) ?? []
	return /^https?:$/.test(URL.parse(profile)?.protocol ?? '')
}

function refuse(reply: FastifyReply, code: string): FastifyReply {
	return reply.code(400).send({ code, content: code })
}

function notFound(id: string) {
	const content = `Product not found: ${id.slice(0, 100)}`
	return {
		ucp: { ...envelope, status: 'error' },
		messages: [{ type: 'error', code: 'not_found', content, severity: 'unrecoverable' }],
	}
}

function factsOf({ profile, shopUrl }: CatalogOptions, context: { language?: string } | undefined): CatalogFacts {
	return { profile, shopUrl, locale: parseLocale(context?.language ?? '') ?? 'zh-CN' }
}
