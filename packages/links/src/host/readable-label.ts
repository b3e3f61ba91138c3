import { isReadableEastAsian } from './east-asian.ts'
import { accentedEndings, isReadableLatin } from './latin.ts'
import { type Script, scripts } from './scripts.ts'
import { toSkeleton } from './skeleton.ts'

/**
 * Whether every label of a host can be shown in its own script without passing for another name, in the spirit of UTS 39:
 * one script a label (or those written together), no letters that look like Latin ones throughout, nothing invisible.
 * @param labels of the host in Unicode, as decoded; what the URL parser would not give back is refused elsewhere
 * @param name the label somebody chose: the first of what they own
 */
export function isReadableHost(labels: readonly string[], name: string): boolean {
	const ending = labels.at(-1) ?? ''
	if (setAside.has(toSkeleton(name)) && !isAscii(name)) return false
	if (/^\p{Script=Latin}*$/u.test(ending) && !isAscii(ending) && !accentedEndings.has(ending)) return false
	return labels.every((label) => isReadableLabel(label, ending))
}

/** Names set aside for tests and examples (RFC 2606, RFC 6761), which everybody takes for harmless. */
const setAside: ReadonlySet<string> = new Set(['test', 'example', 'invalid', 'localhost'].map(toSkeleton))

function isReadableLabel(label: string, ending: string): boolean {
	if (isAscii(label)) return !label.startsWith('xn--')
	if (!/^[\p{L}\p{M}\p{Nd}・·〇״׳-]*$/u.test(label) || /\p{Default_Ignorable_Code_Point}/u.test(label)) return false
	if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u.test(label))
		return isReadableEastAsian(label) && !isLetterAmongDigits(label)
	if (/\p{Script=Latin}/u.test(label)) return isReadableLatin(label, ending)
	const script = scripts.find(({ letters }) => [...label].every((char) => letters.test(char) || /[0-9-]/.test(char)))
	return script !== undefined && isReadableIn(script, label, ending)
}

function isReadableIn(script: Script, label: string, ending: string): boolean {
	if (hasMisplacedMarks(label, script) || (/\d/.test(label) && /\p{Nd}(?<!\d)/u.test(label))) return false
	if (script.endings.includes(ending) || !isAscii(ending)) return true
	return !isLetterAmongDigits(label) && !isLatinLike(label, script)
}

/** A label of nothing but letters that look Latin and digits of any writing. */
function isLatinLike(label: string, { latinLike }: Script): boolean {
	return [...label].every((char) => latinLike.includes(char) || /[\p{Nd}-]/u.test(char))
}

/** One letter is no word: among digits it passes for one (`12з45`). Han letters are words. */
function isLetterAmongDigits(label: string): boolean {
	return /\d/.test(label) && /^[\d-]*\P{Script=Han}[\d-]*$/u.test(label)
}

/** A mark on nothing, on a letter that takes none, twice the same, or too many on one letter. */
function hasMisplacedMarks(label: string, { marked }: Script): boolean {
	if (!/\p{M}/u.test(label)) return false
	return marked !== true || /^\p{M}|[\d-]\p{M}|(\p{M})\1|\p{M}{5}/u.test(label)
}

function isAscii(text: string): boolean {
	return /^[\0-\x7f]*$/.test(text)
}
