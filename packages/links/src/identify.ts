import type { LinkKind } from './link.ts'
import { fillPattern, type Places } from './match-pattern.ts'
import { matchShape } from './match-shape.ts'
import { matchShort, shareCodeOf } from './match-short.ts'
import type { Platform } from './platform.ts'
import { parseQueryPairs, type QueryPair } from './query-pairs.ts'
import type { PlacedShape, Registry, Site } from './registry.ts'
import { toFindable } from './url-body.ts'
import { parseWebUrl, type WebUrl } from './web-url.ts'

/** What a URL says by itself, with what only this package needs: who shares the short host, the share code. */
export type Reading = {
	readonly platform: Platform | null
	readonly kind: LinkKind
	readonly item: string | null
	readonly canonical: string
	readonly short: boolean
	readonly code: string | null
	/** Platforms a label may choose from; more than one when they share a short host. */
	readonly candidates: readonly Platform[]
	/** Query parameters the canonical URL leaves out. */
	readonly removed: readonly string[]
	/** The app link of the URL's own shape; null when its kind's template serves. */
	readonly app: string | null
}

/** What a kept parameter may hold: ids and tokens, no text. */
const keptValue = /^[A-Za-z0-9._~=+/-]{1,512}$/

/** Reads a URL against the platforms; null when it is not a plain http(s) URL. */
export function readUrl(registry: Registry, text: string): Reading | null {
	const url = parseWebUrl(text.includes('&amp;') ? text.replaceAll('&amp;', '&') : text)
	return url === null ? null : readParsed(registry, url)
}

/** The same for a parsed URL. */
export function readParsed(registry: Registry, url: WebUrl): Reading {
	const site = registry.findSite(url.origin)
	const pairs = url.search.length > 1 ? parseQueryPairs(url.search.slice(1)) : []
	return readShape(site, url, pairs) ?? readShort(site, url, pairs) ?? readPage(registry, site, url, pairs)
}

/** The trade of a platform's thing. */
export function categoryOf(platform: Platform | null, kind: LinkKind) {
	return platform === null ? null : (platform.kindCategories?.[kind] ?? platform.category)
}

function readShape(site: Site, url: WebUrl, pairs: readonly QueryPair[]): Reading | null {
	for (const placed of site.shapes) {
		const places = matchShape(placed, url, pairs)
		if (places === null) continue
		const { shape, platform } = placed
		const kept = keptPairs(shape.keep ?? [], pairs)
		const isKept = (pair: QueryPair) => kept.some(({ name }) => name === pair.name) || namesItem(placed, pair, places)
		return {
			platform,
			kind: shape.kind,
			item: places.item,
			canonical: toItemUrl(placed, url, places, kept),
			short: false,
			code: null,
			candidates: [platform],
			removed: without(pairs, isKept),
			app: shape.app ?? null,
		}
	}
	return null
}

function namesItem({ shape }: PlacedShape, pair: QueryPair, { item }: Places): boolean {
	return (
		shape.params?.includes(pair.name) === true && fillPattern(shape.item ?? '{item}', { item: pair.value }) === item
	)
}

function keptPairs(keep: readonly string[], pairs: readonly QueryPair[]): readonly QueryPair[] {
	return keep.flatMap((name) => pairs.find((pair) => pair.name === name && keptValue.test(pair.value)) ?? [])
}

function toItemUrl(placed: PlacedShape, url: WebUrl, places: Places, kept: readonly QueryPair[]): string {
	const { shape, origin } = placed
	const place = fillPattern(shape.canonical ?? `${url.host}${shape.path}`, places)
	const path = place.slice(place.indexOf('/'))
	const own = shape.canonicalParam === undefined ? [] : [`${shape.canonicalParam}=${places.item}`]
	const query = [...own, ...kept.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)].join('&')
	const start = origin ?? `https://${place.slice(0, place.indexOf('/'))}`
	return toFindable(`${start}${path}${query === '' ? '' : `?${query}`}`)
}

function readShort(site: Site, url: WebUrl, pairs: readonly QueryPair[]): Reading | null {
	for (const { short, platform, origin } of site.shorts) {
		const path = matchShort(short, url.pathname, pairs)
		if (path === null) continue
		const candidates = site.shorts.filter((other) => other.short.prefix === short.prefix).map((other) => other.platform)
		return {
			platform,
			kind: short.kind,
			item: null,
			canonical: `${origin ?? `https://${url.host}`}${path}`,
			short: true,
			code: shareCodeOf(short, pairs),
			candidates,
			removed: without(pairs, (pair) => pair.name === short.param),
			app: null,
		}
	}
	return null
}

function readPage(registry: Registry, site: Site, url: WebUrl, pairs: readonly QueryPair[]): Reading {
	const platform = site.owner
	const isKept = (pair: QueryPair) => !registry.isTracker(platform, pair.name)
	// The raw text of what stays is not touched: another spelling of a query can be another page.
	const kept = pairs.filter(isKept).map(({ raw }) => raw)
	const search =
		kept.length === pairs.length && pairs.length > 0 ? url.search : kept.length === 0 ? '' : `?${kept.join('&')}`
	return {
		platform,
		kind: 'page',
		item: null,
		canonical: toFindable(search === url.search ? url.href : `${url.origin}${url.pathname}${search}${url.hash}`),
		// A host that has pages beside its short links says nothing about a path nobody knows.
		short: !site.isNamed && site.shorts.some(({ short }) => short.param === undefined),
		code: null,
		candidates: platform === null ? [] : [platform],
		removed: without(pairs, isKept),
		app: null,
	}
}

function without(pairs: readonly QueryPair[], isKept: (pair: QueryPair) => boolean): readonly string[] {
	const left = pairs.filter((pair) => !isKept(pair)).map(({ name }) => name)
	return left.length < 2 ? left : [...new Set(left)]
}
