import type { CaseTables } from './case-tables.ts'
import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

export type MailRow = CaseTables['mails']

/** A month: who has not sent it by hand until then will not. */
const kept = 30 * 24 * 60 * 60 * 1000

/** Puts a mail where it waits to be sent; those of more than 30 days ago go. */
export async function addMail(write: Write, mail: Pick<MailRow, 'id' | 'at' | 'recipient' | 'subject' | 'text'>) {
	await write.db
		.deleteFrom('mails')
		.where('at', '<', mail.at - kept)
		.execute()
	await write.db
		.insertInto('mails')
		.values({ ...mail, tries: 0, next_at: mail.at, problem: null })
		.execute()
}

/** Mails that wait, newest first. */
export async function findMails(queries: Queries, limit: number): Promise<MailRow[]> {
	const rows = await queries
		.selectFrom('mails')
		.selectAll()
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute()
	return rows.map(toRow)
}

/**
 * Takes the mail that has waited longest since its time came, until a moment: nobody else, such as another server, sends it before.
 * @returns null where none is due
 */
export async function claimMail(
	write: Write,
	{ now, until }: { readonly now: number; readonly until: number },
): Promise<MailRow | null> {
	const due = write.db.selectFrom('mails').selectAll().where('next_at', '<=', now).orderBy('next_at').limit(1)
	const row = await (write.kind === 'postgres' ? due.forUpdate().skipLocked() : due).executeTakeFirst()
	if (!row) return null
	await write.db
		.updateTable('mails')
		.set({ next_at: until, tries: row.tries + 1 })
		.where('id', '=', row.id)
		.execute()
	return toRow({ ...row, tries: row.tries + 1 })
}

/** A mail that was sent is not kept. */
export async function removeMail(write: Write, id: string): Promise<void> {
	await write.db.deleteFrom('mails').where('id', '=', id).execute()
}

/** Keeps why a mail could not be sent, and when it is tried again. */
export async function putOffMail(
	write: Write,
	id: string,
	later: { readonly problem: string; readonly nextAt: number },
) {
	await write.db
		.updateTable('mails')
		.set({ problem: later.problem, next_at: later.nextAt })
		.where('id', '=', id)
		.execute()
}

/** When the next mail is due; null where none waits. */
export async function findNextMail(queries: Queries): Promise<number | null> {
	const row = await queries.selectFrom('mails').select('next_at').orderBy('next_at').limit(1).executeTakeFirst()
	return row ? Number(row.next_at) : null
}

/** PostgreSQL gives large integers back as text. */
function toRow(row: MailRow): MailRow {
	return { ...row, at: Number(row.at), next_at: Number(row.next_at) }
}
