import { ConversationList } from '@hutong/protocol'
import { findOrders, findSummaries, type Store } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { WithInbox } from './with-inbox.ts'

/** Orders the list carries. */
const mostOrders = 200

/** GET /api/conversations: all of a person's conversations and orders, at one moment of their inbox. */
export function addListConversations(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly store: Store; readonly withInbox: WithInbox },
): void {
	const schema = {
		tags: ['conversations'],
		summary: 'Conversations and orders',
		response: describeAnswers(ConversationList),
	}
	app.get('/api/conversations', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		// The inbox is read first: what came into the list since is told again, and events may be applied twice.
		const { inbox } = await parts.withInbox(person)
		return parts.store.snapshot(async (queries) => ({
			inbox,
			conversations: await findSummaries(queries, person.id),
			orders: await findOrders(queries, person.id, mostOrders),
		}))
	})
}
