import type { QuoteBar, QuotePeriod } from '@hutong/protocol'
import { compareDecimals, parseDecimal } from './decimal.ts'
import { fillChanges } from './fill-changes.ts'

/**
 * Makes weeks (Monday to Sunday) or months of days, as sources do: the first open, the last close, the extremes, the sum.
 * The first group is left out when there are others: days before the first one given may be missing in it.
 */
export function aggregateBars(days: readonly QuoteBar[], period: Exclude<QuotePeriod, 'day'>): QuoteBar[] {
	const groups = Map.groupBy(days, ({ date }) => (period === 'week' ? toMonday(date) : date.slice(0, 7)))
	const bars = [...groups.values()].flatMap(toBar)
	const [first, ...rest] = bars
	return rest.length > 0 ? fillChanges(rest, first?.close ?? null) : bars
}

function toBar(days: readonly QuoteBar[]): QuoteBar[] {
	const [first, last] = [days[0], days.at(-1)]
	if (!first || !last) return []
	const high = days.map((day) => day.high).reduce((one, other) => (isMore(other, one) ? other : one))
	const low = days.map((day) => day.low).reduce((one, other) => (isMore(one, other) ? other : one))
	const volume = days.reduce((sum, day) => sum + day.volume, 0)
	return [{ ...last, open: first.open, high, low, volume, change: null, changePercent: null }]
}

function isMore(one: string, other: string): boolean {
	const [a, b] = [parseDecimal(one), parseDecimal(other)]
	return a !== null && b !== null && compareDecimals(a, b) > 0
}

function toMonday(date: string): string {
	const day = new Date(`${date}T00:00:00Z`)
	day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
	return day.toISOString().slice(0, 10)
}
