import type { Accounts } from '../accounts/accounts.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { setCookies, toHeaders } from '../http/signed-in.ts'

/** POST /api/sign-out: ends the session and its sockets; also when there was none. */
export function addSignOut(app: App, accounts: Accounts, closeSession: (session: string) => void): void {
	const schema = { tags: ['accounts'], summary: 'Sign out', response: describeNothing }
	app.post('/api/sign-out', { schema }, async (request, reply) => {
		const { cookies, session } = await accounts.signOut(toHeaders(request))
		setCookies(reply, cookies)
		// What the client kept of this person in its own stores stays the client's to clear.
		if (session !== null) closeSession(session)
		return reply.code(204).send(null)
	})
}
