import type { SafeBrowsingUrl } from './safe-browsing-url.ts'

/** Gives the part of a host somebody owns (eTLD+1 of the Public Suffix List); null when it has none. */
export type RegistrableOf = (host: string) => string | null

/**
 * What a list may name a URL by: the host and domains above it, each with the path and folders above it, most exact first; at most 42.
 * With `registrableOf`, the domains are those of Safe Browsing v5: from the registrable one on, with up to three labels more. Without it, those of v4 as Google's
 * client for it takes them: the last seven labels and shorter, down to two.
 */
export function toExpressions(url: SafeBrowsingUrl, registrableOf?: RegistrableOf): readonly string[] {
	const paths = pathsOf(url)
	return hostsOf(url.host, registrableOf).flatMap((host) => paths.map((path) => `${host}${path}`))
}

function hostsOf(host: string, registrableOf: RegistrableOf | undefined): readonly string[] {
	if (host.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(host)) return [host]
	return [host, ...domainsAbove(host, domainSizes(host, registrableOf))]
}

type Sizes = { readonly least: number; readonly most: number }

function domainSizes(host: string, registrableOf: RegistrableOf | undefined): Sizes {
	if (registrableOf === undefined) return { least: 2, most: 7 }
	const owned = registrableOf(host)
	const least = owned === null ? Number.POSITIVE_INFINITY : owned.split('.').length
	return { least, most: least + 3 }
}

/** The domains of `least` to `most` labels above a host, longest first. */
function domainsAbove(host: string, { least, most }: Sizes): readonly string[] {
	const domains: string[] = []
	let dot = host.length
	for (let size = 1; size <= most; size++) {
		dot = dot === 0 ? -1 : host.lastIndexOf('.', dot - 1)
		if (dot === -1) break
		if (size >= least) domains.unshift(host.slice(dot + 1))
	}
	return domains
}

/** The path with its query, without it, and its first four folders from the root on. */
function pathsOf({ path, query }: SafeBrowsingUrl): readonly string[] {
	const folders: string[] = []
	let slash = 0
	while (slash !== -1 && folders.length < 4) {
		folders.unshift(path.slice(0, slash + 1))
		slash = path.indexOf('/', slash + 1)
	}
	const whole = query === null || query === '' ? [path] : [`${path}?${query}`, path]
	return [...whole, ...folders.filter((folder) => folder !== path)]
}
