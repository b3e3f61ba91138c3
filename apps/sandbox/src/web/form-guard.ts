import type { FastifyRequest } from 'fastify'
import type { SessionStore } from '../accounts/session-store.ts'
import { formOf } from './form.ts'
import type { OpenVisit } from './visits.ts'

/** Why a request that would change something is not taken. */
export type FormRefusal = 'from_elsewhere' | 'stale'

/**
 * Whether a POST comes from a page of this shop and this visit. The token decides: in a frame without referrer the
 * browser may send `Origin: null`, so that header can only refuse, never vouch.
 */
export function refuseForm(
	request: FastifyRequest,
	{ cookie }: Pick<OpenVisit, 'cookie'>,
	{ sessions, shopUrl }: { readonly sessions: Pick<SessionStore, 'isFormToken'>; readonly shopUrl: string },
): FormRefusal | null {
	const site = request.headers['sec-fetch-site']
	if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'from_elsewhere'
	const origin = request.headers.origin
	if (origin !== undefined && origin !== 'null' && origin !== shopUrl) return 'from_elsewhere'
	const header = request.headers['x-form-token']
	const token = typeof header === 'string' ? header : formOf(request).text('_token')
	return sessions.isFormToken(cookie, token) ? null : 'stale'
}
