import type { Queries } from './store.ts'

export type NewConversation = {
	readonly id: string
	readonly kind: 'direct' | 'group'
	readonly title: string | null
	readonly epoch: string
	readonly createdAt: number
	/** The two people of a direct conversation; null for a group. */
	readonly pair: readonly [string, string] | null
}

/** Writes a conversation without members yet. */
export async function addConversation(queries: Queries, conversation: NewConversation): Promise<void> {
	const { id, kind, title, epoch, createdAt, pair } = conversation
	await queries
		.insertInto('conversations')
		.values({
			id,
			kind,
			title,
			epoch,
			last_seq: 0,
			message_count: 0,
			members_version: 0,
			pair: pair && toPairKey(pair),
			created_at: createdAt,
		})
		.execute()
}

/** The direct conversation of two people; null when they have none yet. */
export async function findDirect(queries: Queries, pair: readonly [string, string]): Promise<string | null> {
	const row = await queries
		.selectFrom('conversations')
		.select('id')
		.where('pair', '=', toPairKey(pair))
		.executeTakeFirst()
	return row?.id ?? null
}

function toPairKey(pair: readonly [string, string]): string {
	return [...pair].sort().join(' ')
}

/** Writes a group's new title. */
export async function renameConversation(queries: Queries, id: string, title: string): Promise<void> {
	await queries.updateTable('conversations').set({ title }).where('id', '=', id).execute()
}

/** Gives a person an inbox when they have none. */
export async function ensureInbox(queries: Queries, user: string, epoch: string): Promise<void> {
	await queries
		.insertInto('inboxes')
		.values({ user_id: user, epoch, last_seq: 0 })
		.onConflict((conflict) => conflict.column('user_id').doNothing())
		.execute()
}
