import { accessGroup } from '../access/access-conversation.ts'
import { type Answer, accept, refuse } from '../answer.ts'
import { addMembers, appendEvents, findMemberIds, findPeople, holdConversations } from '../db/index.ts'
import type { ActionTools } from './action-tools.ts'
import { largestGroup, tellAdded } from './create-conversation.ts'

/**
 * Brings people into a group; any member may. They see its whole history, and begin with nothing unread.
 * People who are there already stay as they are.
 */
export function inviteMembers(
	tools: ActionTools,
	by: string,
	invitation: { readonly conversation: string; readonly users: readonly string[] },
): Promise<Answer<null, 'not_found' | 'direct_is_closed' | 'members_invalid'>> {
	const { conversation } = invitation
	return tools.writes.run(async (write) => {
		await holdConversations(write, [conversation])
		const access = await accessGroup(write.db, by, conversation)
		if (!access.ok) return access
		const present = await findMemberIds(write.db, conversation)
		const users = [...new Set(invitation.users)].filter((user) => !present.includes(user))
		if (users.length === 0) return accept(null)
		const people = new Map((await findPeople(write.db, users)).map((person) => [person.id, person]))
		if (people.size !== users.length || present.length + users.length > largestGroup) return refuse('members_invalid')
		const drafts = users.flatMap((user) => {
			const person = people.get(user)
			return person ? [{ type: 'member.joined' as const, person, by }] : []
		})
		const at = tools.now()
		const last = await appendEvents(write, conversation, at, drafts)
		const seqs = users.map((_, index) => last - users.length + 1 + index)
		await addMembers(write.db, { conversation, users, seqs, readCount: access.value.messageCount })
		await tellAdded(write, at, conversation, users)
		return accept(null)
	})
}
