import type { QuoteBar } from '@hutong/protocol'
import { parseVisibleText } from '../text/visible-text.ts'
import { compareDecimals, parseDecimal } from './decimal.ts'
import { fillChanges, readChange } from './fill-changes.ts'
import type { QuoteSeries, SourceAnswer } from './quote-source.ts'

/** What a K-line answer says, before anybody knows in what money. */
export type KlineAnswer =
	| { readonly ok: true; readonly series: Omit<QuoteSeries, 'currency'> }
	| Extract<SourceAnswer, { ok: false }>

/** Rows that are looked at, the newest; and the longest row. */
const mostRows = 2000
const longestRow = 240

/**
 * Reads Eastmoney's K-line answer: `{"data":{"code","name","preKPrice","klines":["date,open,close,high,low,volume,…"]}}`. Rows
 * that are no bar are left out; where most are none, the whole is not believed.
 */
export function parseKline(text: string): KlineAnswer {
	const answer = parseObject(text)
	if (answer === null || !('data' in answer)) return garbled
	if (answer['data'] === null) return { ok: false, reason: 'no_such_quote' }
	const data = toRecord(answer['data'])
	const rows = data?.['klines']
	if (data === null || !Array.isArray(rows)) return garbled
	const name = typeof data['name'] === 'string' ? parseVisibleText(data['name'].slice(0, 400), 40) : null
	const code = typeof data['code'] === 'string' && /^[\w.-]{1,20}$/.test(data['code']) ? data['code'] : null
	if (name === null || code === null) return garbled
	if (rows.length === 0) return { ok: false, reason: 'no_such_quote' }
	const bars = readRows(rows.slice(-mostRows), rows.length > mostRows ? null : toPrice(data['preKPrice']))
	return bars === null ? garbled : { ok: true, series: { code, name: name.slice(0, 80).toWellFormed(), bars } }
}

const garbled = { ok: false, reason: 'garbled' } as const

/** Null where less than half of the rows are bars: such a list has another form, and a wrong price is worse than none. */
function readRows(rows: readonly unknown[], before: string | null): readonly QuoteBar[] | null {
	const read = rows.map((row) => (typeof row === 'string' ? parseRow(row) : null)).filter((bar) => bar !== null)
	const byDate = new Map(read.map((bar) => [bar.date, bar]))
	const bars = [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1))
	if (read.length * 2 < rows.length || bars.length === 0) return null
	// With a row missing, the close before is not the one that came before: the source's own word counts then.
	return read.length === rows.length ? fillChanges(bars, before) : bars
}

/** `date,open,close,high,low,volume,amount,amplitude,change%,change,turnover`: the second price is the close. */
function parseRow(row: string): QuoteBar | null {
	if (row.length > longestRow) return null
	const [date = '', open = '', close = '', high = '', low = '', volume = '', , , percent = '', change = ''] =
		row.split(',')
	if (!isDay(date) || !/^\d{1,15}(\.\d+)?$/.test(volume)) return null
	if (!isWithin({ open, close, high, low })) return null
	const traded = Math.trunc(Number(volume))
	return { date, open, close, high, low, volume: traded, ...readChange(change, percent) }
}

/** Whether these are prices, and the day's extremes hold its first and last. */
function isWithin(prices: Pick<QuoteBar, 'open' | 'close' | 'high' | 'low'>): boolean {
	const [open, close, high, low] = [prices.open, prices.close, prices.high, prices.low].map(parseDecimal)
	if (!open || !close || !high || !low) return false
	return [open, close].every((price) => compareDecimals(low, price) <= 0 && compareDecimals(price, high) <= 0)
}

/** `2022-02-30` is none. */
function isDay(text: string): boolean {
	const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
	return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The close before the first row comes as a number, as JSON has them; 0 stands for none. */
function toPrice(value: unknown): string | null {
	const text = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
	const price = parseDecimal(text)
	return price && price.units !== 0n ? text : null
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
	try {
		return toRecord(JSON.parse(text))
	} catch {
		return null
	}
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> | null {
	// Any object may be asked for its own fields.
	return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
}
