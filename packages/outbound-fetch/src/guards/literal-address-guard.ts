import { isIP } from 'node:net'
import type { Guard, UrlSubject } from './guard.ts'

/** Checks a host that is itself an address: no lookup happens for it, so no check at lookup would see it. */
export const literalAddressGuard: Guard<UrlSubject> = {
	name: 'literal-address',
	check({ url, allowance, isReachable }) {
		const address = toLiteralAddress(url.hostname)
		if (allowance !== null || address === null || isReachable(address)) return null
		return { reason: 'address_refused', detail: `${address} is not a public address` }
	},
}

/** Gives the address a serialised host spells out, or null where the host is a name. */
export function toLiteralAddress(host: string): string | null {
	if (host.startsWith('[')) return host.slice(1, -1)
	return isIP(host) === 0 ? null : host
}
