import { SendMessage, SendReceipt } from '@hutong/protocol'
import type { Sender } from '../actions/send-message.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import { ConversationPath } from './conversation-path.ts'

/** POST /api/conversations/:conversation/messages: sends a message; the answer comes once it is kept. */
export function addSendMessage(app: App, requireSignedIn: RequireSignedIn, send: Sender): void {
	const schema = {
		tags: ['messages'],
		summary: 'Send a message',
		params: ConversationPath,
		body: SendMessage,
		response: describeAnswers(SendReceipt),
	}
	app.post('/api/conversations/:conversation/messages', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		return unwrap(await send(person.id, { ...request.params, ...request.body }))
	})
}
