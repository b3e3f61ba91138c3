import { accessGroup } from '../access/access-conversation.ts'
import { type Answer, accept } from '../answer.ts'
import { appendEvents, appendToInbox, holdConversations, removeMember } from '../db/index.ts'
import { type ActionTools, newId } from './action-tools.ts'

/** Takes a person out of a group, at their own wish. A direct conversation cannot be left. */
export function leaveConversation(
	tools: ActionTools,
	user: string,
	conversation: string,
): Promise<Answer<null, 'not_found' | 'direct_is_closed'>> {
	return tools.writes.run(async (write) => {
		await holdConversations(write, [conversation])
		const access = await accessGroup(write.db, user, conversation)
		if (!access.ok) return access
		const at = tools.now()
		const seq = await appendEvents(write, conversation, at, [{ type: 'member.left', user, by: user }])
		await removeMember(write.db, conversation, user, seq)
		await appendToInbox(write, { user, newEpoch: newId }, at, [{ type: 'conversation.removed', conversation }])
		return accept(null)
	})
}
