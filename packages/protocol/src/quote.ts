import { type Static, Type } from 'typebox'
import { Instant } from './ids.ts'

export const QuotePeriod = Type.Union([Type.Literal('day'), Type.Literal('week'), Type.Literal('month')])

/** A number as it is to be shown, `470.200` or `-1.35`: nobody computes with it as a fraction of two. */
const Decimal = Type.String({ pattern: '^-?\\d{1,12}(\\.\\d{1,8})?$' })

/** What one day, week or month did; `date` is its last day of trading, `volume` in the source's own unit. */
export const QuoteBar = Type.Object({
	date: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
	open: Decimal,
	close: Decimal,
	high: Decimal,
	low: Decimal,
	volume: Type.Integer({ minimum: 0 }),
	change: Type.Union([Decimal, Type.Null()], { description: 'against the close before; null where that is not known' }),
	changePercent: Type.Union([Decimal, Type.Null()]),
})

/**
 * A quote and its bars, oldest first: a few days on a card, many of one period where the chart is opened. The last bar is
 * the price now. `stale` says that the source was asked since and did not answer.
 */
export const Quote = Type.Object({
	secid: Type.String({ maxLength: 24, description: 'market and number there, `116.00700`' }),
	code: Type.String({ maxLength: 20 }),
	name: Type.String({ maxLength: 80 }),
	currency: Type.Union([Type.String({ pattern: '^[A-Z]{3}$' }), Type.Null()], {
		description: 'null where it is points, or not known',
	}),
	period: QuotePeriod,
	readAt: Instant,
	stale: Type.Boolean(),
	bars: Type.Array(QuoteBar, { minItems: 1 }),
})

export const QuoteQuery = Type.Object({ period: Type.Optional(QuotePeriod) })

export type QuotePeriod = Static<typeof QuotePeriod>
export type QuoteBar = Static<typeof QuoteBar>
export type Quote = Static<typeof Quote>
export type QuoteQuery = Static<typeof QuoteQuery>
