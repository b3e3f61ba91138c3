import { claimQuote, findQuote, putQuote, type Store, type WriteQueue } from '../db/index.ts'
import type { QuoteSeries } from './quote-source.ts'
import type { QuoteStore } from './quote-store.ts'

export type QuoteStoreParts = { readonly store: Store; readonly writes: WriteQueue; readonly now: () => number }

/** What is kept of quotes, in the database. */
export function createQuoteStore({ store, writes, now }: QuoteStoreParts): QuoteStore {
	return {
		async find(secid, period) {
			const stored = await findQuote(store.read, { secid, period })
			return stored && { ...stored, series: parseSeries(stored.body) }
		},
		claim: (secid, period, until) => writes.run((write) => claimQuote(write, { secid, period }, { now: now(), until })),
		put: (secid, period, { series, ...times }) =>
			writes.run((write) => putQuote(write, { secid, period }, { ...times, body: series && JSON.stringify(series) })),
	}
}

function parseSeries(body: string | null): QuoteSeries | null {
	// The database is ours: `put` above wrote it.
	return body === null ? null : (JSON.parse(body) as QuoteSeries)
}
