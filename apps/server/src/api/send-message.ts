import { SendMessage, SendReceipt } from '@hutong/protocol'
import type { Sender } from '../actions/send-message.ts'
import { describeAnswers } from '../http/answers.ts'
import type { App } from '../http/app.ts'
import { Refused, unwrap } from '../http/refused.ts'
import type { RequireSignedIn } from '../http/signed-in.ts'
import type { TokenBuckets } from '../limits/token-buckets.ts'
import { ConversationPath } from './conversation-path.ts'

/** POST /api/conversations/:conversation/messages: sends a message; the answer comes once it is kept. */
export function addSendMessage(
	app: App,
	requireSignedIn: RequireSignedIn,
	parts: { readonly send: Sender; readonly sends: TokenBuckets },
): void {
	const schema = {
		tags: ['messages'],
		summary: 'Send a message',
		params: ConversationPath,
		body: SendMessage,
		response: describeAnswers(SendReceipt),
	}
	app.post('/api/conversations/:conversation/messages', { schema }, async (request, reply) => {
		const { person } = await requireSignedIn(request, reply)
		const retryAfter = parts.sends.take(person.id)
		if (retryAfter > 0) throw new Refused('rate_limited', { retryAfter })
		return unwrap(await parts.send(person.id, { ...request.params, ...request.body }))
	})
}
