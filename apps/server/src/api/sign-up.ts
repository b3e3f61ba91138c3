import { Me, SignUp } from '@hutong/protocol'
import type { Accounts } from '../accounts/accounts.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { BeginSession } from './begin-session.ts'

/** POST /api/sign-up: a new account, signed in at once. */
export function addSignUp(
	app: App,
	accounts: Accounts,
	parts: { beginSession: BeginSession; perMinute: number },
): void {
	const schema = { tags: ['accounts'], summary: 'Sign up', body: SignUp, response: describeAnswers(Me) }
	const config = { rateLimit: { max: parts.perMinute } }
	app.post('/api/sign-up', { schema, config }, async (request, reply) => {
		return parts.beginSession(request, reply, unwrap(await accounts.signUp(request.body)))
	})
}
