import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../accounts/accounts.ts'
import { findRole, type Store } from '../db/index.ts'
import { Refused } from './refused.ts'
import type { RequireSignedIn } from './signed-in.ts'

/** An operator who asks; to everybody else who is signed in there is nothing at the address. */
export type RequireOperator = (request: FastifyRequest, reply: FastifyReply) => Promise<SignedIn>

export function createRequireOperator(requireSignedIn: RequireSignedIn, store: Store): RequireOperator {
	return async (request, reply) => {
		const signedIn = await requireSignedIn(request, reply)
		if ((await findRole(store.read, signedIn.person.id)) !== 'operator') throw new Refused('not_found')
		return signedIn
	}
}
