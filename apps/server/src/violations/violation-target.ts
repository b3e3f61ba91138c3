import type { Links } from '@hutong/links'
import type { ViolationScope } from '@hutong/protocol'
import { findLinkPlaces, toHostname } from './link-places.ts'

/** What a violation covers, in the one spelling it is kept and compared in. */
export type ViolationTarget = {
	readonly scope: ViolationScope
	/** The canonical address without its fragment, or a host as URLs have it. */
	readonly target: string
	/** The registrable domain, as URLs have it. */
	readonly domain: string
}

/** Reads what an operator wrote; null where it is no address, host or domain of that scope. */
export function parseViolationTarget(links: Links, scope: ViolationScope, written: string): ViolationTarget | null {
	if (scope === 'link') return toLinkTarget(links, written)
	const host = parseHost(written)
	const domain = host === null ? null : findDomain(links, host)
	if (host === null || domain === null) return null
	if (scope === 'host') return { scope, target: host, domain }
	return domain === host && isOwned(links, host) ? { scope, target: host, domain } : null
}

/** A violation of one address; null where it is no plain http(s) one. */
export function toLinkTarget(links: Links, url: string): ViolationTarget | null {
	const canonical = links.canonical(url)
	if (canonical === null) return null
	const [target = ''] = canonical.split('#', 1)
	const domain = findDomain(links, new URL(target).hostname)
	return domain === null ? null : { scope: 'link', target, domain }
}

/** Whether a violation of one thing is one of another too: of a host, of every address there. */
export function isCoveredBy(links: Links, inner: ViolationTarget, outer: ViolationTarget): boolean {
	if (outer.scope === 'domain') return inner.domain === outer.target
	if (inner.scope === 'domain') return false
	if (outer.scope === 'host')
		return (inner.scope === 'host' ? inner.target : new URL(inner.target).hostname) === outer.target
	return (
		inner.scope === 'link' &&
		findLinkPlaces(links, inner.target)?.keys[0] === findLinkPlaces(links, outer.target)?.keys[0]
	)
}

/** The registrable domain of a host as URLs have it, `xn--…` too. */
export function findDomain(links: Links, hostname: string): string | null {
	const registrable = links.displayHost(`https://${hostname}/`)?.registrable
	return registrable === undefined ? null : toHostname(`https://${registrable}/`)
}

function parseHost(written: string): string | null {
	const url = URL.canParse(`https://${written}`) ? new URL(`https://${written}`) : null
	// A port, a path or a user would be lost without a word.
	if (url === null || !/^[^\s\p{C}/?#@\\]+$/u.test(written) || url.port !== '' || url.pathname !== '/') return null
	return /:\d*$/.test(written) && !written.endsWith(']') ? null : toHostname(url.href)
}

/** Whether somebody owns the domain: of an ending under which anybody registers, such as `github.io`, nobody does. */
function isOwned(links: Links, domain: string): boolean {
	return findDomain(links, `x.${domain}`) === domain
}
