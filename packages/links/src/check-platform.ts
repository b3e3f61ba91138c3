import { readUrl } from './identify.ts'
import { type PlatformsRefusal, refuse } from './parse-value.ts'
import type { Platform } from './platform.ts'
import { createRegistry, type Registry } from './registry.ts'
import { sampleShorts, sampleUrls } from './sample-urls.ts'

/** Tries a platform on URLs made of its own shapes: each must be read as the shape says, and its canonical URL must be its own. */
export function checkPlatform(platform: Platform, path: string): PlatformsRefusal | null {
	const registry = createRegistry([platform])
	return checkHosts(platform, path) ?? checkShapes(platform, path, registry) ?? checkShorts(platform, path, registry)
}

/** Nobody speaks for a host that is not below their own domains, and no canonical URL leads away from them. */
function checkHosts({ domains, shapes, short }: Platform, path: string): PlatformsRefusal | null {
	const isOwn = (host: string) => domains.some((domain) => isAtOrBelow(host.replace(/:\d+$/, ''), domain))
	for (const [index, { hosts, canonical }] of shapes.entries()) {
		const at = hosts.findIndex((host) => !isOwn(host))
		if (at !== -1) return refuse('foreign-host', `${path}.shapes[${index}].hosts[${at}]`)
		if (canonical !== undefined && !isOwn(canonical.slice(0, canonical.indexOf('/'))))
			return refuse('foreign-host', `${path}.shapes[${index}].canonical`)
	}
	for (const [index, { hosts }] of short.entries()) {
		const at = hosts.findIndex((host) => !isOwn(host))
		if (at !== -1) return refuse('foreign-host', `${path}.short[${index}].hosts[${at}]`)
	}
	return null
}

function checkShapes({ id, shapes }: Platform, path: string, registry: Registry): PlatformsRefusal | null {
	for (const [index, shape] of shapes.entries()) {
		const canonicals = new Map<string, string>()
		for (const { url, item } of sampleUrls(shape)) {
			if (shape.except?.includes(item)) continue
			const first = readUrl(registry, url)
			if (first?.platform?.id !== id || first.kind !== shape.kind || first.item !== item)
				return refuse('unread-shape', `${path}.shapes[${index}]`)
			const again = readUrl(registry, first.canonical)
			if (again?.canonical !== first.canonical || again.item !== item || again.kind !== shape.kind)
				return refuse('unstable-canonical', `${path}.shapes[${index}]`)
			canonicals.set(item, first.canonical)
		}
		if (new Set(canonicals.values()).size !== canonicals.size)
			return refuse('unstable-canonical', `${path}.shapes[${index}]`)
	}
	return null
}

function checkShorts({ id, short }: Platform, path: string, registry: Registry): PlatformsRefusal | null {
	for (const [index, family] of short.entries())
		for (const { url, canonical } of sampleShorts(family)) {
			const first = readUrl(registry, url)
			if (first?.platform?.id !== id || !first.short || first.canonical !== canonical)
				return refuse('unread-shape', `${path}.short[${index}]`)
			if (readUrl(registry, canonical)?.canonical !== canonical)
				return refuse('unstable-canonical', `${path}.short[${index}]`)
		}
	return null
}

/** Whether a host is a domain or stands below it. */
export function isAtOrBelow(host: string, domain: string): boolean {
	return host === domain || host.endsWith(`.${domain}`)
}
