import { RenameConversation } from '@hutong/protocol'
import type { ActionTools } from '../actions/action-tools.ts'
import { renameConversation } from '../actions/rename-conversation.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { ConversationPath } from './conversation-path.ts'

/** PUT /api/conversations/:conversation/title: another title for a group. */
export function addRenameConversation(app: App, requireSignedIn: RequireSignedIn, tools: ActionTools): void {
	const schema = {
		tags: ['conversations'],
		summary: 'Rename a group',
		params: ConversationPath,
		body: RenameConversation,
		response: describeNothing,
	}
	app.put('/api/conversations/:conversation/title', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		unwrap(await renameConversation(tools, person.id, { ...request.params, ...request.body }))
		return reply.code(204).send(null)
	})
}
