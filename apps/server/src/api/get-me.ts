import { Me } from '@hutong/protocol'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { WithInbox } from './with-inbox.ts'

/** GET /api/me: who is signed in. */
export function addGetMe(app: App, requireSignedIn: RequireSignedIn, withInbox: WithInbox): void {
	const schema = { tags: ['accounts'], summary: 'Who is signed in', response: describeAnswers(Me) }
	app.get('/api/me', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		return withInbox(person)
	})
}
