import { Me, SignIn } from '@hutong/protocol'
import type { Accounts } from '../accounts/accounts.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused, unwrap } from '../http/refused.ts'
import type { TokenBuckets } from '../limits/token-buckets.ts'
import type { BeginSession } from './begin-session.ts'

/** POST /api/sign-in: username and password for a session cookie. */
export function addSignIn(
	app: App,
	accounts: Accounts,
	parts: { readonly beginSession: BeginSession; readonly perMinute: number; readonly guesses: TokenBuckets },
): void {
	const schema = { tags: ['accounts'], summary: 'Sign in', body: SignIn, response: describeAnswers(Me) }
	const config = { rateLimit: { max: parts.perMinute } }
	app.post('/api/sign-in', { schema, config }, async (request, reply) => {
		// Counted before anything is known of the name: who has none is answered alike.
		const retryAfter = parts.guesses.take(request.body.username.toLowerCase())
		if (retryAfter > 0) throw new Refused('rate_limited', { retryAfter })
		return parts.beginSession(request, reply, unwrap(await accounts.signIn(request.body)))
	})
}
