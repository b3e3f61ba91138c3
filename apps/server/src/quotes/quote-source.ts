import type { QuoteBar, QuotePeriod } from '@hutong/protocol'

/** What a source knows of a quote in one period: its bars are in order, the oldest first, and there is at least one. */
export type QuoteSeries = {
	readonly code: string
	readonly name: string
	/** ISO 4217; null for points, and where it is not known. */
	readonly currency: string | null
	readonly bars: readonly QuoteBar[]
}

/** `no_such_quote` is the source's word that there is none; `away` and `garbled` say nothing of the quote. */
export type SourceAnswer =
	| { readonly ok: true; readonly series: QuoteSeries }
	| { readonly ok: false; readonly reason: 'no_such_quote' | 'away' | 'garbled' }

/** Where bars come from. An adapter asks once, repeats nothing and keeps nothing: that is the desk's business. */
export type QuoteSource = {
	/** The platform whose links it knows quotes of. */
	readonly platform: string
	/** The periods it can be asked for; the others are made of its days. */
	readonly periods: readonly QuotePeriod[]
	/** What a link's item may be called here, the likeliest first; none where it names no quote. */
	findSecids(item: string): readonly string[]
	readBars(secid: string, period: QuotePeriod): Promise<SourceAnswer>
}
