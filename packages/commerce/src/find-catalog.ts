import type { ShopProfile } from './shop-profile.ts'

/** Where a shop's catalog is asked over REST, and in which version of the protocol. */
export type CatalogEndpoint = {
	/** Absolute, without a slash at its end; `/catalog/lookup` is appended to it. */
	readonly endpoint: string
	readonly version: CatalogVersion
}

/** The versions of the catalog that are understood, the newest first. */
export const catalogVersions = ['2026-08-25', '2026-04-08'] as const
export type CatalogVersion = (typeof catalogVersions)[number]

/** The capability of answering by identifier (Universal Commerce Protocol, catalog lookup). */
export const catalogLookup = 'dev.ucp.shopping.catalog.lookup'
export const shoppingService = 'dev.ucp.shopping'

/**
 * Where the shop of a profile answers for single items; null when it does not, not over REST, or in no version both sides speak.
 * @param profileUrl where the profile was read: one read over https leads to no endpoint without it
 */
export function findCatalog(profile: ShopProfile, profileUrl: string): CatalogEndpoint | null {
	const capability = listEntries(profile.ucp.capabilities, catalogLookup).filter(({ schema }) => isOfUcp(schema))
	const services = listEntries(profile.ucp.services, shoppingService).filter(({ transport }) => transport === 'rest')
	for (const version of catalogVersions) {
		if (!capability.some((one) => one.version === version)) continue
		const service = services.find((one) => one.version === version && isOfUcp(one.schema))
		const endpoint = service?.endpoint === undefined ? null : toEndpoint(service.endpoint, profileUrl)
		if (endpoint !== null) return { endpoint, version }
	}
	return null
}

type Registry = NonNullable<ShopProfile['ucp']['services']>

/** What a profile names itself, not what objects have by nature. */
function listEntries(registry: Registry | undefined, name: string): Registry[string] {
	return registry !== undefined && Object.hasOwn(registry, name) ? (registry[name] ?? []) : []
}

/** Authority binding: what is named `dev.ucp.…` is described by ucp.dev, or the shop does not mean what it says. */
function isOfUcp(schema: string | undefined): boolean {
	if (schema === undefined) return true
	const host = URL.parse(schema)?.hostname
	return host === 'ucp.dev' || host === 'shopping.ucp.dev'
}

function toEndpoint(text: string, profileUrl: string): string | null {
	const url = URL.parse(text)
	if (url === null || text.length > 2_048 || url.username !== '' || url.password !== '') return null
	const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && profileUrl.startsWith('http:'))
	return isSafe && url.search === '' && url.hash === '' ? url.href.replace(/\/+$/, '') : null
}
