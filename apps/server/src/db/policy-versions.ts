import type { Queries } from './store.ts'
import type { Tables } from './tables.ts'

export type PolicyVersionRow = Tables['policy_versions']

/** The versions of the policy, those published last first. */
export async function findPolicyVersions(queries: Queries, limit: number): Promise<readonly PolicyVersionRow[]> {
	const rows = await queries.selectFrom('policy_versions').selectAll().orderBy('id', 'desc').limit(limit).execute()
	return rows.map(toRow)
}

export async function findPolicyVersion(queries: Queries, id: string): Promise<PolicyVersionRow | null> {
	const row = await queries.selectFrom('policy_versions').selectAll().where('id', '=', id).executeTakeFirst()
	return row ? toRow(row) : null
}

/** The version published before another. */
export async function findPolicyBefore(queries: Queries, id: string): Promise<PolicyVersionRow | null> {
	const row = await queries
		.selectFrom('policy_versions')
		.selectAll()
		.where('id', '<', id)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row ? toRow(row) : null
}

/** The version that decides at an instant: of those that were agreed to and not withdrawn, the one that took effect last. */
export async function findPolicyAt(queries: Queries, at: number): Promise<PolicyVersionRow | null> {
	const row = await selectLiving(queries)
		.where('effective_at', '<=', at)
		.orderBy('effective_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row ? toRow(row) : null
}

/** When the next version takes effect; null where none waits for its time. */
export async function findNextPolicyTime(queries: Queries, after: number): Promise<number | null> {
	const row = await selectLiving(queries)
		.where('effective_at', '>', after)
		.orderBy('effective_at')
		.limit(1)
		.executeTakeFirst()
	return row ? Number(row.effective_at) : null
}

/** What took effect in a time, `until` not included, in that order. */
export async function findPoliciesOf(
	queries: Queries,
	{ from, until }: { readonly from: number; readonly until: number },
): Promise<readonly PolicyVersionRow[]> {
	const rows = await selectLiving(queries)
		.where('effective_at', '>=', from)
		.where('effective_at', '<', until)
		.orderBy('effective_at')
		.orderBy('id')
		.execute()
	return rows.map(toRow)
}

/** The version the settings named last. */
export async function findConfiguredPolicy(queries: Queries): Promise<PolicyVersionRow | null> {
	const row = await queries
		.selectFrom('policy_versions')
		.selectAll()
		.where('published_by', 'is', null)
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst()
	return row ? toRow(row) : null
}

/** The documents published under a name and version. */
export async function findPolicyDocuments(
	queries: Queries,
	{ name, version }: { readonly name: string; readonly version: string },
): Promise<readonly string[]> {
	const rows = await queries
		.selectFrom('policy_versions')
		.select('document')
		.where('name', '=', name)
		.where('version', '=', version)
		.execute()
	return rows.map(({ document }) => document)
}

export async function addPolicyVersion(queries: Queries, row: PolicyVersionRow): Promise<void> {
	await queries.insertInto('policy_versions').values(row).execute()
}

export async function approvePolicyVersion(
	queries: Queries,
	id: string,
	approval: { readonly by: string; readonly effectiveAt: number },
): Promise<void> {
	await queries
		.updateTable('policy_versions')
		.set({ approved_by: approval.by, effective_at: approval.effectiveAt })
		.where('id', '=', id)
		.execute()
}

export async function withdrawPolicyVersion(queries: Queries, id: string, at: number): Promise<void> {
	await queries.updateTable('policy_versions').set({ withdrawn_at: at }).where('id', '=', id).execute()
}

/** How many versions wait for a second pair of eyes. */
export async function countWaitingPolicies(queries: Queries): Promise<number> {
	const { count } = await queries
		.selectFrom('policy_versions')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('needs_approval', '=', 1)
		.where('approved_by', 'is', null)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirstOrThrow()
	return Number(count)
}

function selectLiving(queries: Queries) {
	return queries
		.selectFrom('policy_versions')
		.selectAll()
		.where('withdrawn_at', 'is', null)
		.where((eb) => eb.or([eb('needs_approval', '=', 0), eb('approved_by', 'is not', null)]))
}

/** PostgreSQL gives large integers as text. */
function toRow(row: PolicyVersionRow): PolicyVersionRow {
	return {
		...row,
		created_at: Number(row.created_at),
		effective_at: Number(row.effective_at),
		withdrawn_at: row.withdrawn_at === null ? null : Number(row.withdrawn_at),
	}
}
