import type { Person } from '@hutong/protocol'
import { sql } from 'kysely'
import type { Queries } from './store.ts'

/** The people with these ids, in no order; ids of nobody give nobody. */
export async function findPeople(queries: Queries, ids: readonly string[]): Promise<readonly Person[]> {
	if (ids.length === 0) return []
	return queries.selectFrom('users').select(['id', 'username', 'name']).where('id', 'in', ids).execute()
}

/** The person with a username, letter case aside; null when it is free. */
export async function findPersonByUsername(queries: Queries, username: string): Promise<Person | null> {
	const row = await queries
		.selectFrom('users')
		.select(['id', 'username', 'name'])
		.where('username', '=', username.toLowerCase())
		.executeTakeFirst()
	return row ?? null
}

/** The people whose username or name holds a text, letter case aside; usernames that begin with it first. */
export function searchPeople(
	queries: Queries,
	search: { readonly text: string; readonly except: string; readonly limit: number },
): Promise<Person[]> {
	const pattern = search.text.toLowerCase().replace(/[\\%_]/g, '\\$&')
	const begins = sql<boolean>`username like ${`${pattern}%`} escape '\\'`
	return queries
		.selectFrom('users')
		.select(['id', 'username', 'name'])
		.where('id', '<>', search.except)
		.where((eb) => eb.or([begins, sql<boolean>`lower(name) like ${`%${pattern}%`} escape '\\'`]))
		.orderBy(sql`case when ${begins} then 0 else 1 end`)
		.orderBy('username')
		.limit(search.limit)
		.execute()
}
