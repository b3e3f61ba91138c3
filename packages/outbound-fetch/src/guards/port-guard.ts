import { getPort } from '../allowance.ts'
import type { Guard, UrlSubject } from './guard.ts'

/** Lets only the listed ports through; an allowance brings its own. */
export const portGuard: Guard<UrlSubject> = {
	name: 'port',
	check({ url, allowance, ports }) {
		if (allowance !== null || ports.includes(getPort(url))) return null
		return { reason: 'port_refused', detail: String(getPort(url)) }
	},
}
