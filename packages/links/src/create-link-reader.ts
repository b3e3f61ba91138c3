import { toAppLink } from './app-link.ts'
import { createFinder } from './find-links.ts'
import { findShortTarget } from './find-short-target.ts'
import { categoryOf, readUrl } from './identify.ts'
import type { Identity, LinkReader, LinksOptions } from './links.ts'
import { createLocator } from './locate-links.ts'
import type { Acceptance } from './platform.ts'
import { builtInPlatforms } from './platforms/built-in.ts'
import { createRegistry, type Registry } from './registry.ts'

/** Builds a finder and reader of links that shows no hosts, and so loads no list of public suffixes. */
export function createLinkReader(options: LinksOptions = {}): LinkReader {
	const registry = createRegistry(inOrder(options.platforms ?? []))
	const find = createFinder(registry)
	return {
		find,
		locate: createLocator(registry, find),
		identify: (url) => identify(registry, url),
		canonical: (url) => readUrl(registry, url)?.canonical ?? null,
		removed: (url) => readUrl(registry, url)?.removed ?? [],
		appLink: (link) => toAppLink(registry, link),
		findShortTarget: (html, base) => findShortTarget(html, base, registry),
		platform: (id) => registry.platforms.get(id) ?? null,
		accepts: (platformId, date) => acceptedOn(registry.platforms.get(platformId)?.accepts ?? [], date),
	}
}

/** New platforms come first; one that replaces a built-in keeps its place, so that shared short hosts keep their owner. */
function inOrder(extra: LinksOptions['platforms'] & {}) {
	const builtIn = new Set(builtInPlatforms.map(({ id }) => id))
	const replacing = new Map(extra.filter(({ id }) => builtIn.has(id)).map((platform) => [platform.id, platform]))
	const added = extra.filter(({ id }) => !builtIn.has(id))
	return [...added, ...builtInPlatforms.map((platform) => replacing.get(platform.id) ?? platform)]
}

function identify(registry: Registry, url: string): Identity | null {
	const reading = readUrl(registry, url)
	if (reading === null) return null
	return {
		platform: reading.platform?.id ?? null,
		category: categoryOf(reading.platform, reading.kind),
		kind: reading.kind,
		item: reading.item,
		canonical: reading.canonical,
		short: reading.short,
	}
}

function acceptedOn(accepts: readonly Acceptance[], date: string): readonly string[] {
	return accepts
		.filter(({ since, until }) => (since === undefined || since <= date) && (until === undefined || date <= until))
		.map(({ handler }) => handler)
}
