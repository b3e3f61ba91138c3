import { parseSafeBrowsingUrl } from '@hutong/link-policy'
import type { Links } from '@hutong/links'

/** Where a URL is looked up among violations: as it stands, and as the clean address of the same thing. */
export type LinkPlaces = {
	/** Addresses in a spelling that undoes escapes, doubled slashes, scheme, port and fragment; the clean one first. */
	readonly keys: readonly string[]
	readonly hosts: readonly string[]
}

/** The places of a URL; null where it is no plain http(s) one. */
export function findLinkPlaces(links: Links, url: string): LinkPlaces | null {
	const canonical = links.canonical(url)
	if (canonical === null) return null
	const forms = [...new Set([canonical, new URL(url).href])]
	return { keys: [...new Set(forms.map(toKey))], hosts: [...new Set(forms.map(toHostname))] }
}

/** The host of a URL as the parser writes it, without a dot at its end. */
export function toHostname(url: string): string {
	return new URL(url).hostname.replace(/\.$/, '')
}

function toKey(url: string): string {
	const read = parseSafeBrowsingUrl(url)
	return `${toHostname(url)}${read?.path ?? '/'}?${read?.query ?? ''}`
}
