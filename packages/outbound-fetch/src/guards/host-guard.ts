import { isIP } from 'node:net'
import type { Guard, UrlSubject } from './guard.ts'

/** Refuses hosts that are no public DNS name: a single label, odd characters, labels or names over the DNS lengths, names of no public zone. */
export const hostGuard: Guard<UrlSubject> = {
	name: 'host',
	check({ url, allowance }) {
		const host = url.hostname
		if (allowance !== null || host.startsWith('[') || isIP(host) !== 0) return null
		if (isPublicName(host)) return null
		return { reason: 'host_invalid', detail: host.slice(0, 100) }
	},
}

const label = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/

/**
 * Names that public DNS never holds: the special-use domains of RFC 6761, 6762, 7686, 8375 and 9476, ICANN's `internal`,
 * and those that home routers and directories made up. Asking for one could only find something inner.
 */
const innerZone = /(^|\.)(localhost|local|internal|onion|alt|home\.arpa|localdomain|lan|intranet|corp|home)$/

function isPublicName(host: string): boolean {
	const name = host.endsWith('.') ? host.slice(0, -1) : host
	const labels = name.split('.')
	if (innerZone.test(name)) return false
	return host.length <= 254 && labels.length >= 2 && labels.every((one) => label.test(one))
}
