import type { QuoteBar, QuotePeriod } from '@hutong/protocol'

export type DateMark = {
	readonly index: number
	readonly date: string
	/** How the day is written there: where a year begins, by the year. */
	readonly form: { readonly year?: 'numeric'; readonly month?: 'short' }
}

/** The least room between two dates beneath a chart. */
const apart = 56

/** The bars beneath which a date is written: the first of each month, or of each year for months, as many as there is room for. */
export function findDateMarks(bars: readonly QuoteBar[], period: QuotePeriod, width: number): DateMark[] {
	const length = period === 'month' ? 4 : 7
	const column = width / Math.max(1, bars.length)
	const marks: DateMark[] = []
	for (const [index, { date }] of bars.entries()) {
		const before = bars[index - 1]?.date
		if (before === undefined || before.slice(0, length) === date.slice(0, length)) continue
		const x = (index + 0.5) * column
		const last = marks.at(-1)
		if (x < 24 || x > width - 16 || (last !== undefined && (index - last.index) * column < apart)) continue
		const begins = before.slice(0, 4) !== date.slice(0, 4)
		marks.push({ index, date, form: begins ? { year: 'numeric' } : { month: 'short' } })
	}
	return marks
}
