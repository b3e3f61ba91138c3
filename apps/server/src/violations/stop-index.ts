import type { Links } from '@hutong/links'
import type { Violation } from '@hutong/protocol'
import { findLinkPlaces } from './link-places.ts'

/** What is stopped for a violation, in memory: asked at every tap. */
export type Stops = {
	/**
	 * The violation that stops the first of these URLs that one stops: by its address, its host, or its registrable domain.
	 * @param urls where a link leads and every hop to it
	 * @param at milliseconds since 1970
	 */
	find(urls: readonly string[], at: number): StoppedLink | null
	/** The next end of a violation after a moment; null where none is known. */
	findNextEnd(at: number): number | null
}

export type StoppedLink = { readonly violation: Violation; readonly url: string }

/** Puts violations where they are found by a URL. */
export function createStopIndex(links: Links, violations: readonly Violation[]): Stops {
	const index = { link: new Map<string, Violation[]>(), host: new Map(), domain: new Map() } satisfies Index
	for (const violation of violations) {
		const key = toIndexKey(links, violation)
		const known: Violation[] | undefined = index[violation.scope].get(key)
		if (known) known.push(violation)
		else index[violation.scope].set(key, [violation])
	}
	return {
		find(urls, at) {
			for (const url of urls) {
				const violation = violations.length === 0 ? null : findViolation(links, index, url, at)
				if (violation) return { violation, url }
			}
			return null
		},
		findNextEnd(at) {
			const ends = violations.flatMap(({ releasedAt }) => (releasedAt !== null && releasedAt > at ? [releasedAt] : []))
			return ends.length === 0 ? null : ends.reduce((first, end) => Math.min(first, end))
		},
	}
}

type Index = Readonly<Record<Violation['scope'], Map<string, Violation[]>>>

function toIndexKey(links: Links, { scope, target }: Violation): string {
	return scope === 'link' ? (findLinkPlaces(links, target)?.keys[0] ?? target) : target
}

function findViolation(links: Links, index: Index, url: string, at: number): Violation | null {
	const places = findLinkPlaces(links, url)
	if (places === null) return null
	const found = [
		...places.keys.flatMap((key) => index.link.get(key) ?? []),
		...places.hosts.flatMap((host) => index.host.get(host) ?? []),
		...places.hosts.flatMap(toDomains).flatMap((domain) => index.domain.get(domain) ?? []),
	]
	return found.find(({ createdAt, releasedAt }) => createdAt <= at && (releasedAt === null || at < releasedAt)) ?? null
}

/** A host and every domain above it; what is stopped as a domain is one that somebody owns. */
function toDomains(host: string): string[] {
	const labels = host.split('.')
	return labels.map((_, start) => labels.slice(start).join('.'))
}
