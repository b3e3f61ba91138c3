/** Reads a date as ISO 8601 writes it, into milliseconds since 1970; a day without an hour begins in UTC. Null for anything else. */
export function parseInstant(text: string): number | null {
	const written = text.trim()
	if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(written))
		return null
	const zoned = /^\d{4}-\d{2}-\d{2}$|Z$|[+-]\d{2}:?\d{2}$/.test(written.slice(10) === '' ? written : written.slice(10))
	const iso = written.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
	const instant = Date.parse(zoned ? iso : `${iso}Z`)
	return Number.isSafeInteger(instant) && instant >= 0 ? instant : null
}

/** Reads a duration in seconds: ISO 8601 (`PT1H2M3S`), a clock (`1:02:03`) or a number. Null when it is none or nothing. */
export function parseDuration(text: string): number | null {
	const written = text.trim().slice(0, 40)
	const iso = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,7})(?:\.\d+)?S)?)?$/i.exec(written)
	const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})$/.exec(written)
	const parts = iso !== null ? iso.slice(1) : clock !== null ? [undefined, ...clock.slice(1)] : null
	const seconds = parts === null ? (/^\d{1,7}$/.test(written) ? Number(written) : 0) : toSeconds(parts)
	return seconds > 0 && seconds < 366 * 86_400 ? seconds : null
}

function toSeconds([days, hours, minutes, seconds]: readonly (string | undefined)[]): number {
	return Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}
