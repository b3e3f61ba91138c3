import { type CatalogEndpoint, findCatalog, parseShopProfile } from '@hutong/commerce'
import type { FetchResult, OutboundFetch } from '@hutong/outbound-fetch'

/** Which hosts have a catalog, as they said themselves. */
export type CatalogDirectory = {
	/** The catalog of a page's host; null where it has none, or its profile cannot be read now. */
	find(page: string, outbound: OutboundFetch): Promise<CatalogEndpoint | null>
}

type Known = { readonly endpoint: CatalogEndpoint | null; readonly until: number }

/** More of a profile or an answer is not looked at, in bytes. */
export const mostBytes = 262_144

const minute = 60 * 1000
/** How long a host's word is kept, in milliseconds: that it has a catalog, that it has none, that it could not be asked. */
const kept = { found: 60 * minute, none: 12 * 60 * minute, trouble: 5 * minute }
const mostHosts = 5_000

/**
 * Remembers what hosts show at `/.well-known/ucp`. One request answers for a host however many links lead to it; the door joins those that
 * are asked at once.
 */
export function createCatalogDirectory(now: () => number): CatalogDirectory {
	const hosts = new Map<string, Known>()
	return {
		async find(page, outbound) {
			const { origin } = new URL(page)
			const known = hosts.get(origin)
			if (known && known.until > now()) return known.endpoint
			const url = `${origin}/.well-known/ucp`
			// The protocol has profiles read where they stand, or not at all.
			const asked = { purpose: 'card', accept: 'json', followRedirects: false, maxWireBytes: mostBytes } as const
			const answer = await outbound.fetch(url, asked)
			const endpoint = answer.ok ? readProfile(answer.body, url) : null
			const keptFor = endpoint === null ? keptWithout(answer) : kept.found
			hosts.delete(origin)
			if (keptFor > 0) hosts.set(origin, { endpoint, until: now() + keptFor })
			if (hosts.size > mostHosts) hosts.delete(hosts.keys().next().value ?? '')
			return endpoint
		},
	}
}

function readProfile(body: Uint8Array, url: string): CatalogEndpoint | null {
	const profile = body.length > mostBytes ? null : parseShopProfile(new TextDecoder().decode(body))
	return profile && findCatalog(profile, url)
}

/** A no of this caller, or of this moment, is nobody else's. */
function keptWithout(answer: FetchResult): number {
	if (answer.ok) return kept.none
	const { reason, status = 0 } = answer
	if (reason === 'aborted' || reason === 'hop_refused' || reason === 'host_busy') return 0
	const isTrouble = passing.has(reason) || (reason === 'status' && (status >= 500 || status === 429 || status === 408))
	return isTrouble ? kept.trouble : kept.none
}

const passing: ReadonlySet<string> = new Set([
	'timeout',
	'dns_failed',
	'connect_failed',
	'tls_failed',
	'response_broken',
])
