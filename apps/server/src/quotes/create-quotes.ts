import type { Links } from '@hutong/links'
import type { OutboundFetch } from '@hutong/outbound-fetch'
import type { Store, WriteQueue } from '../db/index.ts'
import type { LinkReading } from '../jobs/card-store.ts'
import { createQuoteStore } from './create-quote-store.ts'
import { createEastmoneySource } from './eastmoney-source.ts'
import { createQuoteDesk, type QuoteDesk } from './quote-desk.ts'
import { withQuote } from './read-quote.ts'

/** Which source is asked, where, and how often at most. */
export type QuotesConfig = {
	readonly source: 'eastmoney'
	readonly origin: string
	/** Milliseconds between two questions for the same bars. */
	readonly interval: number
}

export type QuotesParts = {
	readonly links: Links
	readonly outbound: OutboundFetch
	readonly store: Store
	readonly writes: WriteQueue
	readonly now: () => number
	/** The day this server lives on, `YYYY-MM-DD`: bars are asked for up to it. */
	readonly today: () => string
	readonly deadline: () => AbortSignal
	/** Whether the policy lets an address be read at all. */
	readonly mayRead: (url: string) => boolean
}

/** Quotes of this server: on cards, and for who opens a chart. */
export type Quotes = {
	readonly desk: QuoteDesk
	addTo(reading: LinkReading): Promise<LinkReading>
}

export function createQuotes(config: QuotesConfig, parts: QuotesParts): Quotes {
	const { links, outbound, now, today, deadline, mayRead } = parts
	const source = createEastmoneySource({ outbound, origin: config.origin, today, deadline })
	const store = createQuoteStore(parts)
	const desk = createQuoteDesk({ source, store, now, random: Math.random, interval: config.interval })
	return { desk, addTo: (reading) => withQuote({ links, source, desk, mayRead }, reading) }
}
