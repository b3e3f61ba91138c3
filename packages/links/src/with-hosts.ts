import type { ExtraHost, Platform } from './platform.ts'

/** The same platform on further hosts: `hosts` take all its pages, `shortHosts` all its short links. Ids stay, canonical URLs stay on the host. */
export function withHosts(
	platform: Platform,
	extra: { readonly hosts?: readonly ExtraHost[]; readonly shortHosts?: readonly ExtraHost[] },
): Platform {
	return {
		...platform,
		extraHosts: [...(platform.extraHosts ?? []), ...(extra.hosts ?? [])],
		extraShortHosts: [...(platform.extraShortHosts ?? []), ...(extra.shortHosts ?? [])],
	}
}
