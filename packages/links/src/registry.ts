import type { LinkKind } from './link.ts'
import { type Pattern, toPattern } from './match-pattern.ts'
import type { ExtraHost, LinkShape, Platform, ShortHost } from './platform.ts'
import { commonTrackers, createTrackerTest } from './trackers.ts'
import { parseWebUrl } from './web-url.ts'

/** A shape as one origin uses it; `host` is the host as the shape writes it, null for an extra host. */
export type PlacedShape = {
	readonly platform: Platform
	readonly shape: LinkShape
	readonly path: Pattern
	readonly host: Pattern | null
	readonly origin: string | null
}

/** A short form as one origin uses it; several platforms may share it. */
export type PlacedShort = { readonly platform: Platform; readonly short: ShortHost; readonly origin: string | null }

/** What a label in 【】 stands for. */
export type Label = { readonly platform: Platform; readonly name: string; readonly kind: LinkKind | null }

/** What the platforms say of one origin. */
export type Site = {
	/** The shapes its URLs may have, those of its own host before those of any host below a domain. */
	readonly shapes: readonly PlacedShape[]
	readonly shorts: readonly PlacedShort[]
	/** Whether a shape names the host itself. */
	readonly isNamed: boolean
	/** Whose pages without a shape are. */
	readonly owner: Platform | null
}

/** The platforms, indexed by what a URL or a text shows of them. `origin` is set for extra hosts, which stay themselves. */
export type Registry = {
	readonly platforms: ReadonlyMap<string, Platform>
	readonly labels: ReadonlyMap<string, Label>
	/** The origin of a URL's beginning as the parser reads it; null when it is none. */
	readonly findOrigin: (urlStart: string) => string | null
	/** What is known of an origin, `https://item.taobao.com`. */
	readonly findSite: (origin: string) => Site
	/** Whether a parameter says who shared a page of a platform, or of the rest of the web. */
	readonly isTracker: (platform: Platform | null, name: string) => boolean
}

/** Builds the index. A later platform with the same id is left out; so is a label somebody has already. */
export function createRegistry(platforms: readonly Platform[]): Registry {
	const unique = new Map<string, Platform>()
	for (const platform of platforms) if (!unique.has(platform.id)) unique.set(platform.id, platform)
	const labels = new Map<string, Label>()
	for (const platform of unique.values())
		for (const { name, kind } of platform.labels)
			if (!labels.has(name)) labels.set(name, { platform, name, kind: kind ?? null })
	const readSite = createSiteReader([...unique.values()])
	return {
		platforms: unique,
		labels,
		findOrigin: remember((start) => parseWebUrl(start)?.origin ?? null),
		findSite: remember(readSite),
		isTracker: createPlatformTest(unique.values()),
	}
}

/** Origins that are remembered. Most links of a chat lead to few of them. */
const mostOrigins = 2000

function remember<Known>(read: (origin: string) => Known): (origin: string) => Known {
	const known = new Map<string, Known>()
	return (origin) => {
		const found = known.get(origin)
		if (found !== undefined) return found
		if (known.size >= mostOrigins) known.clear()
		const fresh = read(origin)
		known.set(detached(origin), fresh)
		return fresh
	}
}

/** The same text in memory of its own: a part of a message would keep the whole message. */
function detached(text: string): string {
	return JSON.parse(JSON.stringify(text))
}

function createSiteReader(platforms: readonly Platform[]): (origin: string) => Site {
	const shapes = new Map<string, PlacedShape[]>()
	const wild = new Map<string, PlacedShape[]>()
	const shorts = new Map<string, PlacedShort[]>()
	const domains = new Map<string, Platform>()
	for (const platform of platforms) {
		placeShapes(platform, shapes, wild)
		placeShorts(platform, shorts)
		for (const domain of platform.domains) if (!domains.has(domain)) domains.set(domain, platform)
	}
	return (origin) => {
		const host = origin.slice(origin.indexOf('://') + 3)
		const own = shapes.get(origin) ?? []
		const short = shorts.get(origin) ?? []
		return {
			shapes: [...own, ...(wild.get(host.slice(host.indexOf('.'))) ?? [])],
			shorts: short,
			isNamed: own.length > 0,
			owner: own[0]?.platform ?? short[0]?.platform ?? findDomainOwner(domains, host.replace(/:\d+$/, '')),
		}
	}
}

function createPlatformTest(platforms: Iterable<Platform>): Registry['isTracker'] {
	const isCommon = createTrackerTest(commonTrackers)
	const own = new Map([...platforms].map((platform) => [platform, createTrackerTest(platform.trackers)]))
	return (platform, name) => isCommon(name) || (platform !== null && own.get(platform)?.(name) === true)
}

function findDomainOwner(domains: ReadonlyMap<string, Platform>, host: string): Platform | null {
	for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
		const owner = domains.get(rest)
		if (owner !== undefined) return owner
	}
	return null
}

function placeShapes(platform: Platform, into: Map<string, PlacedShape[]>, wild: Map<string, PlacedShape[]>): void {
	for (const shape of platform.shapes) {
		const path = toPattern(shape.path)
		for (const host of shape.hosts) {
			const placed = { platform, shape, path, host: toPattern(host), origin: null }
			if (isWild(host)) push(wild, host.slice(host.indexOf('.')), placed)
			else for (const origin of bothSchemes(host)) push(into, origin, placed)
		}
		// An id that stands in the host stands in none of the extra ones.
		if (shape.hosts.every((host) => host.includes('{item}'))) continue
		for (const extra of platform.extraHosts ?? [])
			push(into, originOf(extra), { platform, shape, path, host: null, origin: originOf(extra) })
	}
}

function placeShorts(platform: Platform, into: Map<string, PlacedShort[]>): void {
	for (const short of platform.short) {
		for (const host of short.hosts)
			for (const origin of bothSchemes(host)) push(into, origin, { platform, short, origin: null })
		// A short code inside a page's query belongs to the page's hosts, not to the short-link ones.
		const extras = short.param === undefined ? platform.extraShortHosts : platform.extraHosts
		for (const extra of extras ?? []) push(into, originOf(extra), { platform, short, origin: originOf(extra) })
	}
}

function isWild(host: string): boolean {
	return host.startsWith('*.') || host.includes('{item}')
}

function bothSchemes(host: string): readonly string[] {
	return [`https://${host}`, `http://${host}`]
}

function originOf(extra: ExtraHost): string {
	return `${extra.scheme ?? 'https'}://${extra.host}`
}

function push<Value>(into: Map<string, Value[]>, key: string, value: Value): void {
	const list = into.get(key)
	if (list === undefined) into.set(key, [value])
	else list.push(value)
}
