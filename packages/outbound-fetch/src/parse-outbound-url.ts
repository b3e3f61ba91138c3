import type { Refusal } from './fetch-result.ts'

/** A URL read once, or why it could not be. */
export type ParsedUrl = { readonly ok: true; readonly url: URL } | ({ readonly ok: false } & Refusal)

/**
 * Reads a URL once, by the WHATWG parser; everything after works on its serialised form. The parser drops tabs and line
 * breaks without a word, so that two readers may see two hosts: text with control characters is refused instead.
 */
export function parseOutboundUrl(text: string, options: { base?: URL; maximumLength: number }): ParsedUrl {
	if (text.length > options.maximumLength) return refuse('longer than allowed')
	if (controlCharacters.test(text)) return refuse('control characters')
	const url = URL.parse(text, options.base?.href)
	if (url === null) return refuse('not a URL')
	if (url.href.length > options.maximumLength) return refuse('longer than allowed')
	url.hash = ''
	return { ok: true, url }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const controlCharacters = /[\u0000-\u001f\u007f-\u009f]/

function refuse(detail: string): ParsedUrl {
	return { ok: false, reason: 'url_invalid', detail }
}
