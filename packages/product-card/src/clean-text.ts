/**
 * Makes text of a page fit for a card: one line, without control, direction and invisible characters, not longer than
 * `maximum` UTF-16 units. Null when nothing is left.
 */
export function cleanText(text: string, maximum: number): string | null {
	const line = text
		.slice(0, maximum * 8)
		.toWellFormed()
		.replace(hidden, '')
		.replace(spaces, ' ')
		.trim()
	if (line === '') return null
	if (line.length <= maximum) return line
	const cut = line.slice(0, maximum - 1).replace(/[\ud800-\udbff]$/, '')
	return `${cut.trimEnd()}…`
}

/** Undoes the entities that pages leave in places where HTML does not decode them, such as JSON. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
		if (name !== undefined) return namedEntities.get(String(name).toLowerCase()) ?? whole
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
	})
}

/** Drops the tags of a description that was written as HTML. */
export function dropTags(text: string): string {
	return text.includes('<') ? text.replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ') : text
}

const namedEntities: ReadonlyMap<string, string> = new Map(
	Object.entries({
		...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', pound: '£', euro: '€', yen: '¥', cent: '¢' },
		...{ ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', laquo: '«', raquo: '»', copy: '©', reg: '®' },
		...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', trade: '™', deg: '°', times: '×', shy: '' },
	}),
)
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const spaces = /[\s\u0000-\u001f\u007f-\u009f]+/g
/** Soft hyphens, direction marks, zero-width spaces and blank letters; the joiners stay, emoji and Persian need them. */
const hidden =
	/\u034f|[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/g
