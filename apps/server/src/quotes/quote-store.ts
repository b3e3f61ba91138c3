import type { QuotePeriod } from '@hutong/protocol'
import type { QuoteSeries } from './quote-source.ts'

/** What is kept of a quote in one period. */
export type KeptSeries = {
	/** Null where the source said there is no such quote, or has not answered yet. */
	readonly series: QuoteSeries | null
	/** When the source gave these bars, milliseconds since 1970; 0 where it gave none. */
	readonly readAt: number
	/** Nobody asks the source again before. */
	readonly nextAt: number
	/** How often in a row it did not answer. */
	readonly failures: number
}

/** What the desk keeps; `db/` has the one that speaks SQL. */
export type QuoteStore = {
	find(secid: string, period: QuotePeriod): Promise<KeptSeries | null>
	/** Takes the right to ask until a moment; false where somebody else has it, such as another server. */
	claim(secid: string, period: QuotePeriod, until: number): Promise<boolean>
	put(secid: string, period: QuotePeriod, kept: KeptSeries): Promise<void>
}
