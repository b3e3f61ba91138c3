/** What stands at the places of a pattern. */
export type Places = { readonly item?: string; readonly any?: string }

/** Reads a text by a pattern of literal text, `{item}` and `{any}`; null when it is another text. */
export function matchPattern(pattern: string, text: string): Places | null {
	const [start = '', ...parts] = pattern.split(/\{(item|any)\}/)
	if (!text.startsWith(start)) return null
	const found: Record<string, string> = {}
	let at = start.length
	for (let index = 0; index < parts.length; index += 2) {
		const literal = parts[index + 1] ?? ''
		const end = index + 2 >= parts.length ? text.length - literal.length : text.indexOf(literal, at)
		if (end < at || !text.startsWith(literal, end)) return null
		found[parts[index] ?? ''] = text.slice(at, end)
		at = end + literal.length
	}
	return at === text.length ? found : null
}

/** The pattern with its places filled. */
export function fillPattern(pattern: string, places: Places): string {
	return pattern.replaceAll('{item}', places.item ?? '').replaceAll('{any}', places.any ?? '')
}
