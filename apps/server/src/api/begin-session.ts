import type { Me } from '@hutong/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Accounts, NewSession } from '../accounts/accounts.ts'
import { setCookies, toHeaders } from '../http/signed-in.ts'
import type { WithInbox } from './with-inbox.ts'

/** Gives a browser its new session; the one it came with ends, and its sockets with it. */
export type BeginSession = (request: FastifyRequest, reply: FastifyReply, made: NewSession) => Promise<Me>

export function createBeginSession(
	accounts: Accounts,
	parts: { readonly withInbox: WithInbox; readonly closeSession: (session: string) => void },
): BeginSession {
	return async (request, reply, { person, cookies }) => {
		const { session } = await accounts.signOut(toHeaders(request))
		if (session !== null) parts.closeSession(session)
		setCookies(reply, cookies)
		return parts.withInbox(person)
	}
}
