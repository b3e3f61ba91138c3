import type { Queries } from './store.ts'

export type TicketHolder = { readonly user: string; readonly session: string }

/** Writes a ticket down; only the hash is kept. */
export async function addTicket(
	queries: Queries,
	ticket: TicketHolder & { readonly hash: string; readonly expiresAt: number },
): Promise<void> {
	await queries
		.insertInto('socket_tickets')
		.values({ hash: ticket.hash, user_id: ticket.user, session_id: ticket.session, expires_at: ticket.expiresAt })
		.execute()
}

/** Takes a ticket out: of several who come with it only one gets it. Null when it is unknown, used or ended, or its session has. */
export async function takeTicket(queries: Queries, hash: string, now: number): Promise<TicketHolder | null> {
	await queries.deleteFrom('socket_tickets').where('expires_at', '<=', now).execute()
	const row = await queries
		.deleteFrom('socket_tickets')
		.where('hash', '=', hash)
		.returning(['user_id', 'session_id'])
		.executeTakeFirst()
	if (!row) return null
	const living = await findLivingSessions(queries, [row.session_id], now)
	return living.has(row.session_id) ? { user: row.user_id, session: row.session_id } : null
}

/** Which of these sessions still exist, and have not come to their time. */
export async function findLivingSessions(
	queries: Queries,
	ids: readonly string[],
	now: number,
): Promise<ReadonlySet<string>> {
	if (ids.length === 0) return new Set()
	const rows = await queries
		.selectFrom('sessions')
		.select('id')
		.where('id', 'in', ids)
		.where('expires_at', '>', new Date(now).toISOString())
		.execute()
	return new Set(rows.map(({ id }) => id))
}
