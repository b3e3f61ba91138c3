import { type Answer, accept, refuse } from '../answer.ts'
import { findMembership, type Membership, type Queries } from '../db/index.ts'

/** Whether a person may see a conversation: its members may. One that is not theirs is answered as one that is not there. */
export async function accessConversation(
	queries: Queries,
	user: string,
	conversation: string,
): Promise<Answer<Membership, 'not_found'>> {
	const membership = await findMembership(queries, user, conversation)
	return membership ? accept(membership) : refuse('not_found')
}

/** As `accessConversation`, for what only groups have. */
export async function accessGroup(
	queries: Queries,
	user: string,
	conversation: string,
): Promise<Answer<Membership, 'not_found' | 'direct_is_closed'>> {
	const membership = await accessConversation(queries, user, conversation)
	if (!membership.ok) return membership
	return membership.value.kind === 'group' ? membership : refuse('direct_is_closed')
}
