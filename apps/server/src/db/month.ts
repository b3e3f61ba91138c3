/** From an instant to another, in milliseconds since 1970; `until` is not in it. */
export type Period = { readonly from: number; readonly until: number }

/** A month such as `2022-01`, in UTC; null where there is no such month. */
export function parseMonth(text: string): (Period & { readonly month: string }) | null {
	const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? []
	if (year === undefined || number === undefined) return null
	const start = (offset: number) => Date.UTC(Number(year), Number(number) - 1 + offset, 1)
	return { month: text, from: start(0), until: start(1) }
}

/** The months of a time, each with the part of it that lies within. */
export function splitMonths({ from, until }: Period): (Period & { readonly month: string })[] {
	const parts: (Period & { readonly month: string })[] = []
	for (let at = from; at < until; ) {
		const month = new Date(at).toISOString().slice(0, 7)
		const end = Math.min(parseMonth(month)?.until ?? until, until)
		parts.push({ month, from: at, until: end })
		at = end
	}
	return parts
}
