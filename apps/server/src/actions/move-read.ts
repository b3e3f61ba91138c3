import { accessConversation } from '../access/access-conversation.ts'
import { type Answer, accept } from '../answer.ts'
import { appendToInbox, moveReadCount } from '../db/index.ts'
import { type ActionTools, newId } from './action-tools.ts'

/** Writes how many messages a person has read; it only grows, and never past what was sent. Their other devices hear of it. */
export function moveRead(
	tools: ActionTools,
	user: string,
	wanted: { readonly conversation: string; readonly readCount: number },
): Promise<Answer<null, 'not_found'>> {
	return tools.writes.run(async (write) => {
		const access = await accessConversation(write.db, user, wanted.conversation)
		if (!access.ok) return access
		const readCount = Math.min(wanted.readCount, access.value.messageCount)
		const { conversation } = wanted
		if (!(await moveReadCount(write.db, { conversation, user, readCount }))) return accept(null)
		const moved = { type: 'read.moved' as const, conversation, readCount }
		await appendToInbox(write, { user, newEpoch: newId }, tools.now(), [moved])
		return accept(null)
	})
}
