import { SocketTicket } from '@hutong/protocol'
import type { ActionTools } from '../actions/action-tools.ts'
import { issueTicket } from '../actions/issue-ticket.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'

/** POST /api/socket-tickets: a ticket that opens one socket, once. */
export function addIssueTicket(app: App, requireSignedIn: RequireSignedIn, tools: ActionTools): void {
	const schema = { tags: ['realtime'], summary: 'A ticket for a socket', response: describeAnswers(SocketTicket) }
	app.post('/api/socket-tickets', { schema }, async (request, reply) => {
		const { person, session } = await requireSignedIn(request, reply)
		return issueTicket(tools, { user: person.id, session })
	})
}
