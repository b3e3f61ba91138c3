/** How long a film or a sound is, as players say it: `3:07`, `1:02:09`. `seconds` is a whole number. */
export function toDuration(seconds: number, locale: string): string {
	const two = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false })
	const one = new Intl.NumberFormat(locale, { useGrouping: false })
	const hours = Math.floor(seconds / 3600)
	const minutes = Math.floor(seconds / 60) % 60
	const rest = two.format(seconds % 60)
	return hours > 0 ? `${one.format(hours)}:${two.format(minutes)}:${rest}` : `${one.format(minutes)}:${rest}`
}
