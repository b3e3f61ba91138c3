/**
 * Latin letters beyond ASCII that everyday words are written with, whatever the ending of the host: a letter with a mark above it,
 * or a hook whose absence nobody overlooks. Left out are `ß` (software of the older standard reads `ss` there) and letters no
 * living orthography needs.
 */
const everyday = /^[a-z0-9àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžșț-]$/

/** Letters that pass for a plain letter, or two, unless one reads them daily: shown under the endings of those who do. */
const local: readonly (readonly [letters: string, endings: string])[] = [
	['æø', 'dk fo gl is no sj'],
	['œ', 'be ca ch fr lu mc re'],
	['ł', 'pl'],
	['đ', 'ba hr me mk rs si vn'],
	['ðþ', 'fo is'],
	['ħ', 'mt'],
	['ŋŧ', 'fi no se'],
	['ə', 'az'],
	['ı', 'az tr'],
	['ɛɔ', 'gh'],
]

/** Endings of two letters that anybody may register under, wherever they live. */
const open = new Set('ai cc co in io me tv uk us ws'.split(' '))

/** Whether a Latin label is plain reading under an ending: no letter that passes for another one. */
export function isReadableLatin(label: string, ending: string): boolean {
	if (isBrandLike(label) && (ending.length !== 2 || open.has(ending))) return false
	if (ending === 'com' && isOneMarkAway(label)) return false
	const chars = [...label]
	return chars.every(
		(char, at) =>
			everyday.test(char) ||
			local.some(([letters, endings]) => letters.includes(char) && endings.split(' ').includes(ending)) ||
			(ending === 'vn' && /[\u1ea0-\u1ef9ơư]/.test(char)) ||
			// The Catalan dot stands between two l.
			(ending === 'cat' && char === '·' && chars[at - 1] === 'l' && chars[at + 1] === 'l'),
	)
}

/** Words have accents, made-up names have digits: a name with both imitates one without the accent (`cafe24`). */
function isBrandLike(label: string): boolean {
	return /[a-z]/.test(label) && /\d/.test(label) && /[^\0-\x7f]/.test(label)
}

/**
 * One accent away from an ASCII name, under the ending where most of the well-known names are and no language is at home:
 * whoever is called so can be read with the accent in the page.
 */
function isOneMarkAway(label: string): boolean {
	return /^[a-z-]*[^\0-\x7f][a-z-]*$/.test(label)
}

/** Endings in Latin letters beyond ASCII that exist; any other imitates an ASCII one (`.nét`). */
export const accentedEndings: ReadonlySet<string> = new Set(['vermögensberater', 'vermögensberatung'])
