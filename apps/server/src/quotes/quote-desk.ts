import type { Quote, QuotePeriod } from '@hutong/protocol'
import { type Answer, accept, refuse } from '../answer.ts'
import { createRunOnce } from '../jobs/run-once.ts'
import { createTokenBuckets } from '../limits/token-buckets.ts'
import { aggregateBars } from './aggregate-bars.ts'
import type { QuoteSeries, QuoteSource, SourceAnswer } from './quote-source.ts'
import type { KeptSeries, QuoteStore } from './quote-store.ts'

export type QuoteDeskOptions = {
	readonly source: QuoteSource
	readonly store: QuoteStore
	readonly now: () => number
	/** From 0 to 1: spreads what would be asked at one moment. */
	readonly random: () => number
	/** The least time between two questions for the same bars, milliseconds. */
	readonly interval: number
}

export type QuoteRefusal = 'quote_not_found' | 'quote_unavailable'

/**
 * Quotes for whoever asks. The source is asked once for each quote and period, however many chats and people want it, and
 * not again before its time; while it is away, what it last said is given, with when that was.
 */
export type QuoteDesk = {
	/** Bars of a quote; the source is asked where what is kept has had its time. */
	read(secid: string, period: QuotePeriod): Promise<Answer<Quote, QuoteRefusal>>
	/** Whether its days are kept: somebody made a card of it. */
	has(secid: string): Promise<boolean>
}

const longestPause = 60 * 60 * 1000
/** Questions at a stretch, and in the long run: many new quotes at once are no reason to press the source. */
const pace = { burst: 20, perSecond: 0.5 }
const pauseOfNone = 24 * 60 * 60 * 1000
/** Nothing is known, and nobody was asked. */
const unasked: KeptSeries = { series: null, readAt: 0, nextAt: 0, failures: 1 }
/** How long who asks may take; who crashed meanwhile holds up nobody for longer. */
const claimed = 30_000

export function createQuoteDesk({ source, store, now, random, interval }: QuoteDeskOptions): QuoteDesk {
	const once = createRunOnce<KeptSeries>()
	const questions = createTokenBuckets({ ...pace, now })

	async function read(secid: string, period: QuotePeriod): Promise<Answer<Quote, QuoteRefusal>> {
		const given = source.periods.includes(period)
		const kept = given ? await once(`${secid} ${period}`, () => findOrAsk(secid, period)) : null
		if (kept?.series) return accept(toQuote(secid, period, kept, kept.series))
		if (kept && kept.failures === 0) return refuse('quote_not_found')
		if (period === 'day') return refuse('quote_unavailable')
		// Weeks and months out of days, where the source has none or does not say.
		const days = await read(secid, 'day')
		return days.ok ? accept({ ...days.value, period, bars: aggregateBars(days.value.bars, period) }) : days
	}

	async function findOrAsk(secid: string, period: QuotePeriod): Promise<KeptSeries> {
		const kept = await store.find(secid, period)
		if (kept && kept.nextAt > now()) return kept
		if (questions.take(source.platform) > 0) return kept ?? unasked
		// Another server may be asking this very moment: what is kept does for once, if there is anything.
		if (!(await store.claim(secid, period, now() + claimed)) && kept) return kept
		const answer = await source.readBars(secid, period).catch(() => ({ ok: false, reason: 'away' }) as const)
		const next = toKept(kept, answer)
		await store.put(secid, period, next)
		return next
	}

	function toKept(before: KeptSeries | null, answer: SourceAnswer): KeptSeries {
		const spread = 1 + random() / 4
		if (answer.ok) {
			return { series: answer.series, readAt: now(), nextAt: now() + Math.round(interval * spread), failures: 0 }
		}
		const old = { series: before?.series ?? null, readAt: before?.readAt ?? 0 }
		if (answer.reason === 'no_such_quote' && old.series === null)
			return { ...old, nextAt: now() + pauseOfNone, failures: 0 }
		const failures = (before?.failures ?? 0) + 1
		const pause = Math.min(interval * 2 ** Math.min(failures - 1, 20), Math.max(longestPause, interval))
		return { ...old, nextAt: now() + Math.round(pause * spread), failures }
	}

	return { read, has: async (secid) => ((await store.find(secid, 'day'))?.series ?? null) !== null }
}

function toQuote(secid: string, period: QuotePeriod, kept: KeptSeries, series: QuoteSeries): Quote {
	const { code, name, currency, bars } = series
	return { secid, code, name, currency, period, readAt: kept.readAt, stale: kept.failures > 0, bars: [...bars] }
}
