import { Me, SignUp } from '@hutong/protocol'
import type { Accounts } from '../accounts/accounts.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import { setCookies } from '../http/signed-in.ts'
import type { WithInbox } from './with-inbox.ts'

/** POST /api/sign-up: a new account, signed in at once. */
export function addSignUp(app: App, accounts: Accounts, parts: { withInbox: WithInbox; perMinute: number }): void {
	const schema = { tags: ['accounts'], summary: 'Sign up', body: SignUp, response: describeAnswers(Me) }
	const config = { rateLimit: { max: parts.perMinute } }
	app.post('/api/sign-up', { schema, config }, async (request, reply) => {
		const { person, cookies } = unwrap(await accounts.signUp(request.body))
		setCookies(reply, cookies)
		return parts.withInbox(person)
	})
}
