import { InviteMembers } from '@hutong/protocol'
import type { ActionTools } from '../actions/action-tools.ts'
import { inviteMembers } from '../actions/invite-members.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { ConversationPath } from './conversation-path.ts'

/** POST /api/conversations/:conversation/members: brings people into a group. */
export function addInviteMembers(app: App, requireSignedIn: RequireSignedIn, tools: ActionTools): void {
	const schema = {
		tags: ['conversations'],
		summary: 'Invite people to a group',
		params: ConversationPath,
		body: InviteMembers,
		response: describeNothing,
	}
	app.post('/api/conversations/:conversation/members', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		unwrap(await inviteMembers(tools, person.id, { ...request.params, ...request.body }))
		return reply.code(204).send(null)
	})
}
