import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Accounts, SignedIn } from '../accounts/accounts.ts'
import { Refused } from './refused.ts'

/** Who asks; refuses when nobody is signed in. */
export type RequireSignedIn = (request: FastifyRequest, reply: FastifyReply) => Promise<SignedIn>

export function createRequireSignedIn(accounts: Accounts): RequireSignedIn {
	return async (request, reply) => {
		const signedIn = await accounts.findSignedIn(toHeaders(request))
		if (!signedIn) throw new Refused('unauthenticated')
		setCookies(reply, signedIn.cookies)
		return signedIn
	}
}

/** The headers better-auth reads. */
export function toHeaders(request: FastifyRequest): Headers {
	const { cookie } = request.headers
	return new Headers({
		...(cookie === undefined ? {} : { cookie }),
		'user-agent': request.headers['user-agent'] ?? '',
	})
}

export function setCookies(reply: FastifyReply, cookies: readonly string[]): void {
	for (const cookie of cookies) reply.header('set-cookie', cookie)
}
