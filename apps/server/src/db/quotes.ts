import type { Queries } from './store.ts'
import type { Write } from './write-queue.ts'

/** Which bars: of which quote, in which period. */
export type QuoteKey = { readonly secid: string; readonly period: string }

/** What is kept of a quote: its bars as JSON, or null where there are none. */
export type StoredQuote = {
	readonly body: string | null
	readonly readAt: number
	readonly nextAt: number
	readonly failures: number
}

export async function findQuote(queries: Queries, { secid, period }: QuoteKey): Promise<StoredQuote | null> {
	const row = await queries
		.selectFrom('quotes')
		.select(['body', 'read_at', 'next_at', 'failures'])
		.where('secid', '=', secid)
		.where('period', '=', period)
		.executeTakeFirst()
	if (!row) return null
	return { body: row.body, readAt: Number(row.read_at), nextAt: Number(row.next_at), failures: row.failures }
}

/**
 * Takes the right to ask for a quote until a moment. One that nobody knows begins as one that has not answered.
 * @returns false where somebody else has the right now
 */
export async function claimQuote(
	write: Write,
	{ secid, period }: QuoteKey,
	{ now, until }: { readonly now: number; readonly until: number },
): Promise<boolean> {
	const taken = await write.db
		.insertInto('quotes')
		.values({ secid, period, body: null, read_at: 0, next_at: until, failures: 1 })
		.onConflict((conflict) =>
			conflict.columns(['secid', 'period']).doUpdateSet({ next_at: until }).where('quotes.next_at', '<=', now),
		)
		.returning('secid')
		.executeTakeFirst()
	return taken !== undefined
}

/** How long after it might have been asked again a quote that nobody wants is kept. */
const keptUnasked = 90 * 24 * 60 * 60 * 1000

/** Keeps what a quote is now; those nobody has asked for in a long time go. */
export async function putQuote(write: Write, { secid, period }: QuoteKey, quote: StoredQuote): Promise<void> {
	await write.db
		.deleteFrom('quotes')
		.where('next_at', '<', quote.nextAt - keptUnasked)
		.execute()
	const row = { body: quote.body, read_at: quote.readAt, next_at: quote.nextAt, failures: quote.failures }
	await write.db
		.insertInto('quotes')
		.values({ secid, period, ...row })
		.onConflict((conflict) => conflict.columns(['secid', 'period']).doUpdateSet(row))
		.execute()
}
