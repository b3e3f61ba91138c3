import type { Person } from '@hutong/protocol'
import { sql } from 'kysely'
import type { Queries } from './store.ts'

/** A conversation as one member stands in it. */
export type Membership = {
	readonly conversation: string
	readonly kind: 'direct' | 'group'
	readonly readCount: number
	readonly messageCount: number
}

/** A person's place in a conversation; null when there is none, or when they left. */
export async function findMembership(queries: Queries, user: string, conversation: string): Promise<Membership | null> {
	const row = await queries
		.selectFrom('members')
		.innerJoin('conversations', 'conversations.id', 'members.conversation')
		.select(['conversations.id', 'kind', 'read_count', 'message_count'])
		.where('members.conversation', '=', conversation)
		.where('members.user_id', '=', user)
		.where('members.left_seq', 'is', null)
		.executeTakeFirst()
	return row
		? { conversation: row.id, kind: row.kind, readCount: row.read_count, messageCount: row.message_count }
		: null
}

/** The ids of those who are in a conversation now. */
export async function findMemberIds(queries: Queries, conversation: string): Promise<readonly string[]> {
	const rows = await queries
		.selectFrom('members')
		.select('user_id')
		.where('conversation', '=', conversation)
		.where('left_seq', 'is', null)
		.execute()
	return rows.map(({ user_id }) => user_id)
}

export type People = { readonly members: Person[]; readonly formerMembers: Person[] }

/** Who is in each conversation, in the order they joined, and who was, in the order they left. */
export async function findPeopleOf(
	queries: Queries,
	conversations: readonly string[],
): Promise<ReadonlyMap<string, People>> {
	const found = new Map(conversations.map((id) => [id, { members: [], formerMembers: [] } as People]))
	if (conversations.length === 0) return found
	const rows = await queries
		.selectFrom('members')
		.innerJoin('users', 'users.id', 'members.user_id')
		.select(['conversation', 'left_seq', 'users.id', 'users.username', 'users.name'])
		.where('conversation', 'in', conversations)
		.orderBy(sql`coalesce(left_seq, joined_seq)`)
		.orderBy('place')
		.execute()
	for (const { conversation, left_seq, ...person } of rows) {
		const people = found.get(conversation)
		;(left_seq === null ? people?.members : people?.formerMembers)?.push(person)
	}
	return found
}

/** Writes that people joined; one who had left comes back at the end. */
export async function addMembers(
	queries: Queries,
	joining: {
		readonly conversation: string
		readonly users: readonly string[]
		/** Seq of each one's joining; 0 for those a conversation begins with. */
		readonly seqs: readonly number[]
		readonly readCount: number
	},
): Promise<void> {
	await queries
		.insertInto('members')
		.values(
			joining.users.map((user_id, place) => ({
				conversation: joining.conversation,
				user_id,
				joined_seq: joining.seqs[place] ?? 0,
				place,
				left_seq: null,
				read_count: joining.readCount,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(['conversation', 'user_id']).doUpdateSet({
				joined_seq: (eb) => eb.ref('excluded.joined_seq'),
				place: (eb) => eb.ref('excluded.place'),
				left_seq: null,
				read_count: (eb) => eb.ref('excluded.read_count'),
			}),
		)
		.execute()
	await countMembersChange(queries, joining.conversation)
}

/** Writes that a person left at a place in the log. */
export async function removeMember(queries: Queries, conversation: string, user: string, seq: number): Promise<void> {
	await queries
		.updateTable('members')
		.set({ left_seq: seq })
		.where('conversation', '=', conversation)
		.where('user_id', '=', user)
		.execute()
	await countMembersChange(queries, conversation)
}

async function countMembersChange(queries: Queries, conversation: string): Promise<void> {
	await queries
		.updateTable('conversations')
		.set({ members_version: sql`members_version + 1` })
		.where('id', '=', conversation)
		.execute()
}

/** Moves what a person has read forward, never back. @returns whether it moved */
export async function moveReadCount(
	queries: Queries,
	place: { readonly conversation: string; readonly user: string; readonly readCount: number },
): Promise<boolean> {
	const { numUpdatedRows } = await queries
		.updateTable('members')
		.set({ read_count: place.readCount })
		.where('conversation', '=', place.conversation)
		.where('user_id', '=', place.user)
		.where('left_seq', 'is', null)
		.where('read_count', '<', place.readCount)
		.executeTakeFirst()
	return numUpdatedRows > 0n
}
