import { ConversationSnapshot, CreateConversation } from '@hutong/protocol'
import type { ActionTools } from '../actions/action-tools.ts'
import { createConversation } from '../actions/create-conversation.ts'
import { findSnapshot, type Store } from '../db/index.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused, unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'

/** POST /api/conversations: opens the direct conversation with somebody, or makes a group. */
export function addCreateConversation(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly store: Store; readonly tools: ActionTools },
): void {
	const schema = {
		tags: ['conversations'],
		summary: 'Open a direct conversation or make a group',
		body: CreateConversation,
		response: describeAnswers(ConversationSnapshot),
	}
	app.post('/api/conversations', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const { body } = request
		const id = unwrap(await createConversation(parts.tools, person.id, body))
		const snapshot = await parts.store.snapshot((queries) => findSnapshot(queries, person.id, id))
		if (!snapshot) throw new Refused('not_found')
		return snapshot
	})
}
