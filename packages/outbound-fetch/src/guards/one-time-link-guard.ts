import { isOneTimeLink } from '../is-one-time-link.ts'
import type { Guard, UrlSubject } from './guard.ts'

/** Keeps what nobody clicked away from links that a visit would spend, confirm or cancel. Pictures and keys carry tokens of their own. */
export const oneTimeLinkGuard: Guard<UrlSubject> = {
	name: 'one-time-link',
	check({ url, purpose }) {
		if (purpose === 'image' || purpose === 'webhook-key' || !isOneTimeLink(url)) return null
		return { reason: 'one_time_link', detail: 'looks like a link with a side effect' }
	},
}
