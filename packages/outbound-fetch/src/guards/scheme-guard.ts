import type { Guard, UrlSubject } from './guard.ts'

/** Lets only http and https through. */
export const schemeGuard: Guard<UrlSubject> = {
	name: 'scheme',
	check({ url }) {
		if (url.protocol === 'http:' || url.protocol === 'https:') return null
		return { reason: 'scheme_refused', detail: url.protocol }
	},
}
