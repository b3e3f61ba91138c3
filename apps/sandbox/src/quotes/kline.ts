import { codeOf, type Quoted } from './quoted.ts'
import { type Bar, tradeDays } from './trade-days.ts'

export type KlineQuery = {
	/** 101 days, 102 weeks, 103 months. */
	readonly klt: string
	/** `YYYYMMDD` */
	readonly beg: string
	readonly end: string
}

/** What the K-line interface answers, field by field as the real one. */
export function toKline(quoted: Quoted, { klt, beg, end }: KlineQuery, asOf: string): object {
	const days = tradeDays(quoted, asOf)
	const bars = klt === '101' ? days : join(days, klt === '102' ? weekOf : monthOf)
	const isAsked = ({ date }: Bar) => date.replaceAll('-', '') >= beg && date.replaceAll('-', '') <= end
	const first = bars.findIndex(isAsked)
	const shown = bars.map((bar, index) => ({ bar, before: bars[index - 1] })).filter(({ bar }) => isAsked(bar))
	return {
		code: codeOf(quoted),
		market: Number(quoted.secid.split('.')[0]),
		name: quoted.name.zh,
		decimal: quoted.decimals,
		dktotal: bars.length,
		preKPrice: (bars[first - 1]?.close ?? 0) / 10 ** quoted.decimals,
		klines: shown.map(({ bar, before }) => toRow(bar, before?.close ?? bar.open, quoted.decimals)),
	}
}

/** `date,open,close,high,low,volume,amount,amplitude,change%,change,turnover` */
function toRow(bar: Bar, before: number, decimals: number): string {
	const price = (units: number) => toFixed(units, decimals)
	const percent = (units: number) => toFixed(roundAway((units * 10_000) / before), 2)
	const amount = toFixed(Math.round((bar.volume * (bar.open + bar.close)) / 2 / 10 ** (decimals - 2)), 2)
	const prices = [bar.open, bar.close, bar.high, bar.low].map(price)
	const moves = [percent(bar.high - bar.low), percent(bar.close - before), price(bar.close - before)]
	return [bar.date, ...prices, bar.volume, amount, ...moves, toFixed(Math.round(bar.volume / 1_000_000), 2)].join(',')
}

/** Days that share a key, as one. */
function join(days: readonly Bar[], keyOf: (date: string) => string): readonly Bar[] {
	const joined: Bar[] = []
	let key = ''
	for (const day of days) {
		const last = joined.at(-1)
		if (last === undefined || keyOf(day.date) !== key) joined.push(day)
		else
			joined[joined.length - 1] = { ...day, open: last.open, ...extremes(last, day), volume: last.volume + day.volume }
		key = keyOf(day.date)
	}
	return joined
}

function extremes(one: Bar, other: Bar): Pick<Bar, 'high' | 'low'> {
	return { high: Math.max(one.high, other.high), low: Math.min(one.low, other.low) }
}

/** Weeks since a Monday long ago. */
function weekOf(date: string): string {
	return String(Math.floor((Date.parse(`${date}T00:00:00Z`) - Date.UTC(2001, 0, 1)) / (7 * 86_400_000)))
}

function monthOf(date: string): string {
	return date.slice(0, 7)
}

function toFixed(units: number, decimals: number): string {
	const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
	const whole = digits.slice(0, digits.length - decimals)
	return `${units < 0 ? '-' : ''}${whole}.${digits.slice(digits.length - decimals)}`
}

function roundAway(number: number): number {
	return Math.sign(number) * Math.round(Math.abs(number))
}
