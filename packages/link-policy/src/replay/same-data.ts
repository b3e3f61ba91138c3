/** Whether two values of plain data are the same; the order of an object's keys does not matter. */
export function isSameData(a: unknown, b: unknown): boolean {
	return Object.is(a, b) || toText(a) === toText(b)
}

function toText(data: unknown): string {
	return JSON.stringify(data, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
			: value,
	)
}
