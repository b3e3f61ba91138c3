import { HistoryPage, HistoryQuery } from '@hutong/protocol'
import { accessConversation } from '../access/access-conversation.ts'
import { findMessagesBefore, type Store } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { ConversationPath } from './conversation-path.ts'

/** GET /api/conversations/:conversation/messages: earlier messages, page by page. */
export function addGetHistory(app: App, requireSignedIn: RequireSignedIn, store: Store): void {
	const schema = {
		tags: ['messages'],
		summary: 'Earlier messages',
		params: ConversationPath,
		querystring: HistoryQuery,
		response: describeAnswers(HistoryPage),
	}
	app.get('/api/conversations/:conversation/messages', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const { conversation } = request.params
		const { limit = 50 } = request.query
		// No log is longer, and not every database takes a larger number.
		const before = Math.min(request.query.before, Number.MAX_SAFE_INTEGER)
		return store.snapshot(async (queries) => {
			unwrap(await accessConversation(queries, person.id, conversation))
			return findMessagesBefore(queries, conversation, { before, limit })
		})
	})
}
