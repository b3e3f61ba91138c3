const day = 86_400_000

/**
 * A time as people say it in a conversation: `14:05`, `昨天 14:05`, `周二 14:05`, `3月8日 14:05`, and with the year where it is another.
 * @param at milliseconds since 1970
 * @param now the same, handed in
 */
export function formatStamp(at: number, now: number, locale: string): string {
	const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
	const date = formatDay(at, now, locale)
	return date === null ? time : `${date} ${time}`
}

/** The short form for a list: a time today, else a day. */
export function formatListStamp(at: number, now: number, locale: string): string {
	const ago = daysBetween(at, now)
	if (ago <= 0) return formatStamp(at, now, locale)
	if (ago < 7) return formatDay(at, now, locale) ?? ''
	return new Intl.DateTimeFormat(locale, { year: '2-digit', month: 'numeric', day: 'numeric' }).format(at)
}

/** Whole calendar days from one time to another, where this device is. */
export function daysBetween(at: number, now: number): number {
	return Math.round((startOfDay(now) - startOfDay(at)) / day)
}

function formatDay(at: number, now: number, locale: string): string | null {
	const ago = daysBetween(at, now)
	if (ago <= 0) return null
	if (ago === 1) return capital(new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-1, 'day'))
	if (ago < 7) return new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(at)
	const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
	const year = sameYear ? {} : { year: 'numeric' as const }
	return new Intl.DateTimeFormat(locale, { ...year, month: 'short', day: 'numeric' }).format(at)
}

function startOfDay(at: number): number {
	const date = new Date(at)
	return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
