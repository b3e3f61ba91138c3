import type { Role } from '@hutong/protocol'
import type { Queries } from './store.ts'

/** What somebody may do; a person who is not there may do what everybody may. */
export async function findRole(queries: Queries, user: string): Promise<Role> {
	const row = await queries.selectFrom('users').select('role').where('id', '=', user).executeTakeFirst()
	return row?.role ?? 'member'
}

/**
 * Makes operators of the people with these usernames, and of nobody else.
 * @returns the names that nobody has
 */
export async function setOperators(queries: Queries, usernames: readonly string[]): Promise<readonly string[]> {
	const names = usernames.map((name) => name.toLowerCase())
	await queries.updateTable('users').set({ role: 'member' }).where('role', '=', 'operator').execute()
	if (names.length === 0) return []
	const made = await queries
		.updateTable('users')
		.set({ role: 'operator' })
		.where('username', 'in', names)
		.returning('username')
		.execute()
	const known = new Set(made.map(({ username }) => username))
	return names.filter((name) => !known.has(name))
}
