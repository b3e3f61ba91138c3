import type { Queries } from './store.ts'

export type SeenDomain = { readonly domain: string; readonly firstAt: number }

/** The domains first seen since an instant. */
export async function findDomainsSeen(queries: Queries, since: number): Promise<readonly SeenDomain[]> {
	const rows = await queries.selectFrom('domains_seen').selectAll().where('first_at', '>=', since).execute()
	return rows.map(({ domain, first_at }) => ({ domain, firstAt: Number(first_at) }))
}

/** When a domain was first seen here; null where it never was. */
export async function findDomainSeen(queries: Queries, domain: string): Promise<number | null> {
	const row = await queries
		.selectFrom('domains_seen')
		.select('first_at')
		.where('domain', '=', domain)
		.executeTakeFirst()
	return row ? Number(row.first_at) : null
}

/** Remembers domains that were not seen before; of others nothing changes. */
export async function addDomainsSeen(queries: Queries, domains: readonly string[], at: number): Promise<void> {
	if (domains.length === 0) return
	await queries
		.insertInto('domains_seen')
		.values(domains.map((domain) => ({ domain, first_at: at })))
		.onConflict((conflict) => conflict.column('domain').doNothing())
		.execute()
}
