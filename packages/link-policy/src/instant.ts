/** Date and time of RFC 3339 with a zone: without one its meaning would depend on the machine. */
const form = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** Milliseconds since 1970; null when the text is no instant (`2022-02-30T00:00:00Z` is none). */
export function parseInstant(text: string): number | null {
	const [, year = '', month = '', day = ''] = form.exec(text) ?? []
	const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
	const at = Date.parse(text)
	return year === '' || Number(day) > last || Number.isNaN(at) ? null : at
}
