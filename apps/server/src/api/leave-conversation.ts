import type { ActionTools } from '../actions/action-tools.ts'
import { leaveConversation } from '../actions/leave-conversation.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { ConversationPath } from './conversation-path.ts'

/** DELETE /api/conversations/:conversation/members/me: leaves a group. */
export function addLeaveConversation(app: App, requireSignedIn: RequireSignedIn, tools: ActionTools): void {
	const schema = {
		tags: ['conversations'],
		summary: 'Leave a group',
		params: ConversationPath,
		response: describeNothing,
	}
	app.delete('/api/conversations/:conversation/members/me', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		unwrap(await leaveConversation(tools, person.id, request.params.conversation))
		return reply.code(204).send(null)
	})
}
