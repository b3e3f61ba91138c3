import type { Role } from '@hutong/protocol'
import { findOwner } from './card-settings.ts'
import type { Queries } from './store.ts'

/** What is known of who sent something to a conversation. */
export type SenderFacts = {
	readonly role: Role | 'owner'
	/** When the account was made, in milliseconds since 1970. */
	readonly since: number
}

/** The sender's role in a conversation, and since when there is the account; null where there is no such person. */
export async function findSender(queries: Queries, user: string, conversation: string): Promise<SenderFacts | null> {
	const row = await queries.selectFrom('users').select(['role', 'created_at']).where('id', '=', user).executeTakeFirst()
	if (!row) return null
	const isOwner = row.role !== 'operator' && (await findOwner(queries, conversation)) === user
	return { role: isOwner ? 'owner' : row.role, since: new Date(row.created_at).getTime() }
}
