import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'

type Form = { readonly userId: string }

/** Lets this server, and nobody over HTTP, sign a person in that has no password: the accounts of a demo. */
export function signInWithoutPassword() {
	return {
		id: 'sign-in-without-password',
		endpoints: {
			signInWithoutPassword: createAuthEndpoint(
				'/sign-in/without-password',
				{ method: 'POST', body: form, metadata: { SERVER_ONLY: true } },
				async (ctx) => {
					const { internalAdapter } = ctx.context
					const user = await internalAdapter.findUserById(ctx.body.userId)
					if (!user) throw new Error(`accounts: no user ${ctx.body.userId}`)
					const session = await internalAdapter.createSession(user.id)
					await setSessionCookie(ctx, { session, user })
					return ctx.json({ user })
				},
			),
		},
	} satisfies BetterAuthPlugin
}

/** The shape of the body, as better-auth reads it (Standard Schema 1). */
const form = {
	'~standard': {
		version: 1 as const,
		vendor: 'hutong',
		validate: (body: unknown) => (isForm(body) ? { value: body } : { issues: [{ message: 'a user id is needed' }] }),
		// Never there when it runs: how the schema tells its types.
		types: undefined as unknown as { readonly input: Form; readonly output: Form },
	},
}

function isForm(body: unknown): body is Form {
	return typeof body === 'object' && body !== null && 'userId' in body && typeof body.userId === 'string'
}
