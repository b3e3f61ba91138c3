import type { OutboundFetch } from '@hutong/outbound-fetch'
import type { QuotePeriod } from '@hutong/protocol'
import { limitTime } from '../jobs/limit-time.ts'
import { findCurrency, findSecids } from './eastmoney-market.ts'
import { parseKline } from './parse-kline.ts'
import type { QuoteSource, SourceAnswer } from './quote-source.ts'

export type EastmoneyOptions = {
	readonly outbound: OutboundFetch
	/** `https://push2his.eastmoney.com`, or where somebody else speaks the same format. */
	readonly origin: string
	/** `YYYY-MM-DD` */
	readonly today: () => string
	/** When one question has taken too long. */
	readonly deadline: () => AbortSignal
}

const day = 24 * 60 * 60 * 1000
/** `klt`, and how far back is asked: what a chart can show, not the whole history. */
const asked: Readonly<Record<QuotePeriod, { readonly klt: number; readonly days: number }>> = {
	day: { klt: 101, days: 3 * 365 },
	week: { klt: 102, days: 10 * 365 },
	month: { klt: 103, days: 30 * 365 },
}
const longestAnswer = 512 * 1024

/** Bars from Eastmoney's K-line interface, prices adjusted for dividends since. */
export function createEastmoneySource({ outbound, origin, today, deadline }: EastmoneyOptions): QuoteSource {
	return {
		platform: 'eastmoney',
		periods: ['day', 'week', 'month'],
		findSecids,
		async readBars(secid, period) {
			const url = `${origin}/api/qt/stock/kline/get?${toQuery(secid, period, today())}`
			// What is remembered is the desk's business: the door is not to answer from its own memory.
			const request = { purpose: 'card', accept: accepted, cache: 'refresh', maxWireBytes: longestAnswer } as const
			const answer = await limitTime(outbound, deadline()).fetch(url, request)
			if (!answer.ok) return { ok: false, reason: 'away' }
			return withCurrency(secid, parseKline(new TextDecoder().decode(answer.body)))
		},
	}
}

/** The source has called its JSON by each of these. */
const accepted = ['application/json', 'text/plain', 'text/javascript', 'application/javascript']

function toQuery(secid: string, period: QuotePeriod, today: string): string {
	const { klt, days } = asked[period]
	const beg = new Date(Date.parse(`${today}T00:00:00Z`) - days * day).toISOString().slice(0, 10).replaceAll('-', '')
	const fields = { fields1: list(1, 6), fields2: list(51, 61) }
	const query = { secid, klt: String(klt), fqt: '1', beg, end: '20500101', ...fields }
	return Object.entries(query)
		.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
		.join('&')
}

/** `f51,f52,…` */
function list(first: number, last: number): string {
	return Array.from({ length: last - first + 1 }, (_, index) => `f${first + index}`).join(',')
}

function withCurrency(secid: string, answer: ReturnType<typeof parseKline>): SourceAnswer {
	return answer.ok ? { ok: true, series: { ...answer.series, currency: findCurrency(secid) } } : answer
}
