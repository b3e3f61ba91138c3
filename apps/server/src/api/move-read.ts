import { MoveRead } from '@hutong/protocol'
import type { ActionTools } from '../actions/action-tools.ts'
import { moveRead } from '../actions/move-read.ts'
import { describeNothing } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { ConversationPath } from './conversation-path.ts'

/** PUT /api/conversations/:conversation/read: how many messages have been read. */
export function addMoveRead(app: App, requireSignedIn: RequireSignedIn, tools: ActionTools): void {
	const schema = {
		tags: ['messages'],
		summary: 'Mark messages as read',
		params: ConversationPath,
		body: MoveRead,
		response: describeNothing,
	}
	app.put('/api/conversations/:conversation/read', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		unwrap(await moveRead(tools, person.id, { ...request.params, ...request.body }))
		return reply.code(204).send(null)
	})
}
