import type { Guard, UrlSubject } from './guard.ts'

/** Refuses user info: it names a host that is not the host. */
export const credentialsGuard: Guard<UrlSubject> = {
	name: 'credentials',
	check({ url }) {
		if (url.username === '' && url.password === '') return null
		return { reason: 'credentials_refused', detail: 'user info in the URL' }
	},
}
