/** One `name=value` of a query: the raw text, kept byte for byte, and what it says. */
export type QueryPair = { readonly raw: string; readonly name: string; readonly value: string }

/** Splits a query (without its `?`) at `&`. Percent-codes that are not UTF-8 (old GBK pages) stay as they are. */
export function parseQueryPairs(query: string): readonly QueryPair[] {
	const isEncoded = query.includes('%') || query.includes('+')
	const pairs: QueryPair[] = []
	for (let start = 0; start < query.length; ) {
		const next = query.indexOf('&', start)
		const end = next === -1 ? query.length : next
		if (end > start) pairs.push(toPair(query.slice(start, end), isEncoded))
		start = end + 1
	}
	return pairs
}

function toPair(raw: string, isEncoded: boolean): QueryPair {
	const equals = raw.indexOf('=')
	const name = equals === -1 ? raw : raw.slice(0, equals)
	const value = equals === -1 ? '' : raw.slice(equals + 1)
	return isEncoded ? { raw, name: toPlainText(name), value: toPlainText(value) } : { raw, name, value }
}

function toPlainText(encoded: string): string {
	if (!/[%+]/.test(encoded)) return encoded
	const spaced = encoded.replaceAll('+', ' ')
	try {
		return decodeURIComponent(spaced)
	} catch {
		return spaced
	}
}
