import type { QuoteBar } from '@hutong/protocol'
import { compareDecimals, type Decimal, parseDecimal, subtractDecimals, toPercent, writeDecimal } from './decimal.ts'

/** Says of each bar what it changed against the close before it. @param before the close before the first; null where it is not known */
export function fillChanges(bars: readonly QuoteBar[], before: string | null): QuoteBar[] {
	return bars.map((bar, index) => ({ ...bar, ...toChange(bar.close, bars[index - 1]?.close ?? before) }))
}

/** A change as the source gives it, where its two numbers go the same way. */
export function readChange(change: string, percent: string): Pick<QuoteBar, 'change' | 'changePercent'> {
	const [amount, part] = [parseDecimal(change), parseDecimal(percent)]
	const agree = amount !== null && part !== null && (sign(amount) === sign(part) || part.units === 0n)
	return agree ? { change, changePercent: percent } : unknown
}

const unknown = { change: null, changePercent: null }

function toChange(now: string, before: string | null): Pick<QuoteBar, 'change' | 'changePercent'> {
	const [close, earlier] = [parseDecimal(now), before === null ? null : parseDecimal(before)]
	if (!close || !earlier) return unknown
	const change = subtractDecimals(close, earlier)
	const percent = toPercent(change, earlier)
	return { change: writeDecimal(change), changePercent: percent && writeDecimal(percent) }
}

function sign(number: Decimal): number {
	return compareDecimals(number, { units: 0n, scale: 0 })
}
