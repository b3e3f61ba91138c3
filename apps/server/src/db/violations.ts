import type { CaseTables } from './case-tables.ts'
import { hashText } from './hash-text.ts'
import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

export type ViolationRow = Omit<CaseTables['violations'], 'target_hash'>

/** Writes a violation down. @returns false where the target is held for one already */
export async function addViolation(write: Write, violation: ViolationRow): Promise<boolean> {
	const added = await write.db
		.insertInto('violations')
		.values({ ...violation, target_hash: hashText(violation.target) })
		.onConflict((conflict) =>
			conflict.columns(['source', 'scope', 'target_hash']).where('released_at', 'is', null).doNothing(),
		)
		.returning('id')
		.executeTakeFirst()
	return added !== undefined
}

/** Violations the desk found, newest first. */
export async function findViolations(queries: Queries, limit: number): Promise<ViolationRow[]> {
	const rows = await queries
		.selectFrom('violations')
		.selectAll()
		.where('source', '=', 'desk')
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
	return rows.map(toRow)
}

/** Violations that stop something at a moment, or will have until later. */
export async function findHeldViolations(queries: Queries, at: number): Promise<ViolationRow[]> {
	const rows = await queries
		.selectFrom('violations')
		.selectAll()
		.where('source', '=', 'desk')
		.where((eb) => eb.or([eb('released_at', 'is', null), eb('released_at', '>', at)]))
		.execute()
	return rows.map(toRow)
}

export async function findViolation(queries: Queries, id: string): Promise<ViolationRow | null> {
	const row = await queries.selectFrom('violations').selectAll().where('id', '=', id).executeTakeFirst()
	return row ? toRow(row) : null
}

/** What is held for a target, by the desk or by the rules; null where nothing is. */
export async function findHeld(
	queries: Queries,
	{ source, scope, target }: Pick<ViolationRow, 'source' | 'scope' | 'target'>,
): Promise<ViolationRow | null> {
	const row = await queries
		.selectFrom('violations')
		.selectAll()
		.where('source', '=', source)
		.where('scope', '=', scope)
		.where('target_hash', '=', hashText(target))
		.where('released_at', 'is', null)
		.executeTakeFirst()
	return row ? toRow(row) : null
}

/** What the desk found since a moment, oldest first. */
export async function findViolationsSince(queries: Queries, since: number): Promise<ViolationRow[]> {
	const rows = await queries
		.selectFrom('violations')
		.selectAll()
		.where('source', '=', 'desk')
		.where('created_at', '>=', since)
		.orderBy('created_at')
		.orderBy('id')
		.execute()
	return rows.map(toRow)
}

/** Says who is behind a violation, where nobody was known. */
export async function nameEvader(write: Write, id: string, evader: string): Promise<void> {
	await write.db.updateTable('violations').set({ evader }).where('id', '=', id).where('evader', 'is', null).execute()
}

/** Sets the end of a violation; one that has an end keeps it. */
export async function releaseViolation(write: Write, id: string, releasedAt: number): Promise<void> {
	await write.db
		.updateTable('violations')
		.set({ released_at: releasedAt })
		.where('id', '=', id)
		.where('released_at', 'is', null)
		.execute()
}

/** Of what the rules stop the address is kept while an application is open: afterwards its domain is. */
export async function forgetAddress(write: Write, { id, domain }: Pick<ViolationRow, 'id' | 'domain'>): Promise<void> {
	await write.db
		.updateTable('violations')
		.set({ target: `https://${domain}/`, target_hash: hashText(id) })
		.where('id', '=', id)
		.where('source', '=', 'rules')
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('appeals').select('id').where('violation', '=', id).where('state', '=', 'open'))),
		)
		.execute()
}

/** PostgreSQL gives large integers back as text. */
function toRow({ target_hash: _, ...row }: CaseTables['violations']): ViolationRow {
	const { release_at, released_at } = row
	return {
		...row,
		created_at: Number(row.created_at),
		release_at: release_at === null ? null : Number(release_at),
		released_at: released_at === null ? null : Number(released_at),
	}
}
