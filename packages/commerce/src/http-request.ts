/** A request as its signature sees it. */
export type HttpRequest = {
	readonly method: string
	/** The absolute address. A receiver builds it from its own known origin, never from what the sender claims. */
	readonly url: string
	/** Field values by lower-case name, as Node hands them over; a list is one value a line. */
	readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
	/** The raw body: the very bytes of the wire. */
	readonly body: Uint8Array
}

/**
 * The value of a field as RFC 9421 §2.1 combines it: lines trimmed, folds made one space, joined by `, `.
 * @returns null when the request has no such field
 */
export function fieldValue(request: HttpRequest, name: string): string | null {
	const value = request.headers[name]
	if (value === undefined) return null
	const lines = typeof value === 'string' ? [value] : value
	return lines.map((line) => line.replace(/[ \t]*\r?\n[ \t]+/g, ' ').replace(/^[ \t]+|[ \t]+$/g, '')).join(', ')
}
