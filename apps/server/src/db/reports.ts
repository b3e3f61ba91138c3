import type { CaseTables } from './case-tables.ts'
import { hashText } from './hash-text.ts'
import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

export type ReportRow = Omit<CaseTables['reports'], 'url_hash'>

/** Half a year, as decisions: then it is no longer known who reported what. */
const kept = 180 * 24 * 60 * 60 * 1000

/** Writes a report down; closed ones of more than 180 days ago go. @returns false where the person has reported the link */
export async function addReport(write: Write, report: ReportRow): Promise<boolean> {
	await write.db
		.deleteFrom('reports')
		.where('state', '<>', 'open')
		.where('closed_at', '<', report.at - kept)
		.execute()
	const added = await write.db
		.insertInto('reports')
		.values({ ...report, url_hash: report.url === null ? null : hashText(report.url) })
		// By the message, or by the address while a report of it is open.
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst()
	return added !== undefined
}

/** Open reports, newest first. */
export async function findOpenReports(queries: Queries, limit: number): Promise<ReportRow[]> {
	const rows = await queries
		.selectFrom('reports')
		.selectAll()
		.where('state', '=', 'open')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
	return rows.map(toRow)
}

/** Of these reports, those that are open. */
export async function findReports(queries: Queries, ids: readonly string[]): Promise<ReportRow[]> {
	if (ids.length === 0) return []
	const rows = await queries
		.selectFrom('reports')
		.selectAll()
		.where('id', 'in', ids)
		.where('state', '=', 'open')
		.execute()
	return rows.map(toRow)
}

export type ReportClosing = {
	readonly state: 'acted' | 'dismissed'
	readonly at: number
	readonly by: string
	readonly words: string
	readonly violation: string | null
}

/** Closes open reports: what was reported, and the note about it, are no longer kept. @returns how many there were */
export async function closeReports(write: Write, ids: readonly string[], closing: ReportClosing): Promise<number> {
	if (ids.length === 0) return 0
	const { state, at, by, words, violation } = closing
	const closed = await write.db
		.updateTable('reports')
		.set({ state, closed_at: at, closed_by: by, words, violation, url: null, url_hash: null, note: null })
		.where('id', 'in', ids)
		.where('state', '=', 'open')
		.returning('id')
		.execute()
	return closed.length
}

/** PostgreSQL gives large integers back as text. */
function toRow({ url_hash: _, ...row }: CaseTables['reports']): ReportRow {
	return { ...row, at: Number(row.at), closed_at: row.closed_at === null ? null : Number(row.closed_at) }
}
