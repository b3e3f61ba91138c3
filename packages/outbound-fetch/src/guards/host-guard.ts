import { isIP } from 'node:net'
import type { Guard, UrlSubject } from './guard.ts'

/** Refuses hosts that are no public DNS name: a single label, odd characters, labels or names over the DNS lengths. */
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

function isPublicName(host: string): boolean {
	const labels = (host.endsWith('.') ? host.slice(0, -1) : host).split('.')
	return host.length <= 254 && labels.length >= 2 && labels.every((one) => label.test(one))
}
