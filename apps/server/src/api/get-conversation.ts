import { ConversationSnapshot } from '@hutong/protocol'
import { findSnapshot, type Store } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { ConversationPath } from './conversation-path.ts'

/** GET /api/conversations/:conversation: its newest messages and all else a screen needs. */
export function addGetConversation(app: App, requireSignedIn: RequireSignedIn, store: Store): void {
	const schema = {
		tags: ['conversations'],
		summary: 'A conversation with its newest messages',
		params: ConversationPath,
		response: describeAnswers(ConversationSnapshot),
	}
	app.get('/api/conversations/:conversation', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const snapshot = await store.snapshot((queries) => findSnapshot(queries, person.id, request.params.conversation))
		if (!snapshot) throw new Refused('not_found')
		return snapshot
	})
}
