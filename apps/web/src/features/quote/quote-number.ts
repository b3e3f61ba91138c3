/** Which way something went, by its own sign. */
export type Move = 'up' | 'down' | 'flat'

/** @param change a decimal as the wire has it; null where it is not known */
export function toMove(change: string | null): Move {
	if (change === null || /^-?[0.]+$/.test(change)) return 'flat'
	return change.startsWith('-') ? 'down' : 'up'
}

/** Words a decimal with all its places: no digit is lost or made up, since it is never a fraction of two. */
export function writeDecimal(text: string, locale: string, sign: 'auto' | 'exceptZero' = 'auto'): string {
	const places = text.split('.')[1]?.length ?? 0
	const form = { minimumFractionDigits: places, maximumFractionDigits: places, signDisplay: sign }
	// The wire's schema lets decimals alone through.
	return new Intl.NumberFormat(locale, form).format(text as Intl.StringNumericLiteral)
}

/** `-3.51%`, with its sign. */
export function writePercent(text: string, locale: string): string {
	return `${writeDecimal(text, locale, 'exceptZero')}%`
}

/** A number of pieces, shortly: 2516万, 25.2M. */
export function writeVolume(volume: number, locale: string): string {
	return new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 4 }).format(volume)
}

const dayForms = {
	short: { month: 'short', day: 'numeric' },
	long: { year: 'numeric', month: 'short', day: 'numeric' },
	numbers: { year: 'numeric', month: 'numeric', day: 'numeric' },
} as const

/** A day as people write it. @param form `short` leaves out the year, `numbers` fits a table */
export function writeDay(date: string, locale: string, form: keyof typeof dayForms): string {
	return new Intl.DateTimeFormat(locale, { ...dayForms[form], timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`))
}

/** A day of lately: without its year where that is this one. @param now milliseconds since 1970 */
export function writeRecentDay(date: string, now: number, locale: string): string {
	return writeDay(date, locale, date.startsWith(`${new Date(now).getFullYear()}-`) ? 'short' : 'long')
}

/** A moment of lately: the time alone where it was today. Both in milliseconds since 1970. */
export function writeRecentTime(at: number, now: number, locale: string): string {
	const isToday = new Date(at).toDateString() === new Date(now).toDateString()
	const day = isToday ? {} : ({ dateStyle: 'medium' } as const)
	return new Intl.DateTimeFormat(locale, { ...day, timeStyle: 'short' }).format(at)
}
