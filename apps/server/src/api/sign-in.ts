import { Me, SignIn } from '@hutong/protocol'
import type { Accounts } from '../accounts/accounts.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import { setCookies } from '../http/signed-in.ts'
import type { WithInbox } from './with-inbox.ts'

/** POST /api/sign-in: username and password for a session cookie. */
export function addSignIn(app: App, accounts: Accounts, parts: { withInbox: WithInbox; perMinute: number }): void {
	const schema = { tags: ['accounts'], summary: 'Sign in', body: SignIn, response: describeAnswers(Me) }
	const config = { rateLimit: { max: parts.perMinute } }
	app.post('/api/sign-in', { schema, config }, async (request, reply) => {
		const { person, cookies } = unwrap(await accounts.signIn(request.body))
		setCookies(reply, cookies)
		return parts.withInbox(person)
	})
}
