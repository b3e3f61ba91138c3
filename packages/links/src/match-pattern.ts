/** What stands at the places of a pattern. */
export type Places = { readonly item?: string; readonly any?: string }

/** A pattern of literal text, `{item}` and `{any}`, taken apart: literal, place, literal, place, …, literal. */
export type Pattern = { readonly text: string; readonly parts: readonly string[] }

/** Takes a pattern apart once, for many texts. */
export function toPattern(text: string): Pattern {
	return { text, parts: text.split(/\{(item|any)\}/) }
}

/** Reads a text by a pattern; null when it is another text. */
export function matchPattern({ parts }: Pattern, text: string): Places | null {
	const start = parts[0] ?? ''
	if (parts.length === 1) return text === start ? nothing : null
	if (!text.startsWith(start)) return null
	const found: Record<string, string> = {}
	let at = start.length
	for (let index = 1; index < parts.length; index += 2) {
		const literal = parts[index + 1] ?? ''
		const end = index + 2 >= parts.length ? text.length - literal.length : text.indexOf(literal, at)
		if (end < at || !text.startsWith(literal, end)) return null
		found[parts[index] ?? ''] = text.slice(at, end)
		at = end + literal.length
	}
	return at === text.length ? found : null
}

const nothing: Places = {}

/** The pattern with its places filled. */
export function fillPattern(pattern: string, places: Places): string {
	return pattern.replaceAll('{item}', places.item ?? '').replaceAll('{any}', places.any ?? '')
}
