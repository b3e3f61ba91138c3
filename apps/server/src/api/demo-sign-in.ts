import { DemoSignIn, Me, type Person } from '@hutong/protocol'
import type { Accounts } from '../accounts/accounts.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused } from '../http/refused.ts'
import type { BeginSession } from './begin-session.ts'

/** POST /api/demo/sign-in: one of the demo's accounts, by one tap; outside a demo nobody. */
export function addDemoSignIn(
	app: App,
	accounts: Accounts,
	parts: { beginSession: BeginSession; people: readonly Person[] | null },
): void {
	const schema = { tags: ['accounts'], summary: 'Take a demo account', body: DemoSignIn, response: describeAnswers(Me) }
	app.post('/api/demo/sign-in', { schema }, async (request, reply) => {
		if (!parts.people) throw new Refused('demo_only')
		const wanted = parts.people.find(({ username }) => username === request.body.username)
		if (!wanted) throw new Refused('not_found')
		return parts.beginSession(request, reply, await accounts.signInById(wanted.id))
	})
}
