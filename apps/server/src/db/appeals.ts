import { sql } from 'kysely'
import type { CaseTables } from './case-tables.ts'
import { hashText } from './hash-text.ts'
import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

export type AppealRow = CaseTables['appeals']

/** What is written of a new application. */
export type NewAppeal = Pick<
	AppealRow,
	'id' | 'violation' | 'applicant' | 'url' | 'host' | 'words' | 'contact' | 'language' | 'created_at'
> & {
	/** By which it is followed: its hash alone is kept. */
	readonly token: string
}

/** Half a year after its answer an application is forgotten. */
const kept = 180 * 24 * 60 * 60 * 1000

/** Writes an application down; those answered more than 180 days ago go. @returns false where the applicant has one open */
export async function addAppeal(write: Write, { token, ...appeal }: NewAppeal): Promise<boolean> {
	await write.db
		.deleteFrom('appeals')
		.where('state', '<>', 'open')
		.where('answered_at', '<', appeal.created_at - kept)
		.execute()
	const unanswered = { answered_at: null, answered_by: null, answer: null, opens_at: null }
	const added = await write.db
		.insertInto('appeals')
		.values({ ...appeal, ...unanswered, token_hash: hashText(token), state: 'open' })
		.onConflict((conflict) =>
			conflict.columns(['violation', 'applicant']).where('state', '=', sql.lit('open')).doNothing(),
		)
		.returning('id')
		.executeTakeFirst()
	return added !== undefined
}

/** The application somebody follows by its link; null where there is none. */
export async function findAppealByToken(queries: Queries, token: string): Promise<AppealRow | null> {
	const row = await queries
		.selectFrom('appeals')
		.selectAll()
		.where('token_hash', '=', hashText(token))
		.executeTakeFirst()
	return row ? toRow(row) : null
}

export async function findAppeal(queries: Queries, id: string): Promise<AppealRow | null> {
	const row = await queries.selectFrom('appeals').selectAll().where('id', '=', id).executeTakeFirst()
	return row ? toRow(row) : null
}

/** Open applications, oldest first. */
export async function findOpenAppeals(queries: Queries, limit: number): Promise<AppealRow[]> {
	const rows = await queries
		.selectFrom('appeals')
		.selectAll()
		.where('state', '=', 'open')
		.orderBy('created_at')
		.orderBy('id')
		.limit(limit)
		.execute()
	return rows.map(toRow)
}

export type AppealAnswer = {
	readonly state: 'accepted' | 'refused'
	readonly at: number
	readonly by: string
	readonly words: string
	readonly opensAt: number | null
}

/**
 * Answers one open application, or all of a violation: the address and who applied are no longer kept.
 * @returns the applications as they were before
 */
export async function answerAppeals(
	write: Write,
	which: { readonly id: string } | { readonly violation: string },
	answer: AppealAnswer,
): Promise<AppealRow[]> {
	const [column, value] = 'id' in which ? (['id', which.id] as const) : (['violation', which.violation] as const)
	const locked = write.db.selectFrom('appeals').selectAll().where(column, '=', value).where('state', '=', 'open')
	const open = await (write.kind === 'postgres' ? locked.forUpdate() : locked).execute()
	const { state, at, by, words, opensAt } = answer
	const ids = open.map(({ id }) => id)
	if (ids.length === 0) return []
	await write.db
		.updateTable('appeals')
		.set({ state, answered_at: at, answered_by: by, answer: words, opens_at: opensAt })
		.set({ url: null, contact: null, applicant: null })
		.where('id', 'in', ids)
		.execute()
	return open.map(toRow)
}

/** PostgreSQL gives large integers back as text. */
function toRow(row: AppealRow): AppealRow {
	const { answered_at, opens_at } = row
	return {
		...row,
		created_at: Number(row.created_at),
		answered_at: answered_at === null ? null : Number(answered_at),
		opens_at: opens_at === null ? null : Number(opens_at),
	}
}
