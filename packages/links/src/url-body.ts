import { bracketOf, isHardStop, isOpener } from './body-units.ts'

const trailing = new Set('.,;:!?*~([{')
const entity = /&(?:amp|gt|lt|quot|apos|nbsp|#\d{1,5}|#x[0-9a-f]{1,4});/iy
const stopEntity = /&(?:gt|lt|quot|apos|nbsp|#\d{1,5}|#x[0-9a-f]{1,4});/iy
const spacedLetter = /[\p{L}\p{M}\p{N}]/u
const unspacedScript =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u

/**
 * Where the path, query and fragment that begin at `from` end. They end at white space, quotes, a closing bracket nobody
 * opened, where another URL is glued on, and at writing without spaces (Chinese, Japanese, …) except where such text is a
 * value (`?q=中文`, `/wiki/中国`). Punctuation at the end belongs to the sentence.
 */
export function findBodyEnd(text: string, from: number, options: { readonly wide: boolean }): number {
	const open: number[] = []
	let wiki = false
	let at = from
	while (at < text.length) {
		const unit = text.charCodeAt(at)
		if (unit >= 0x80) {
			const size = wideUnitsAt(text, at, options.wide && isWideStart(text, at, wiki))
			if (size === 0) break
			at += size
			continue
		}
		if (isHardStop(unit) || !keepsBalance(open, unit)) break
		if (unit === 0x26 && isEntity(stopEntity, text, at)) break
		if (unit === 0x3a && isGluedScheme(text, at, from)) return trimEnd(text, from, schemeBefore(text, at))
		if (unit === 0x2f && options.wide && text.startsWith('/wiki/', at - 5)) wiki = true
		at += 1
	}
	return trimEnd(text, from, at)
}

/** The same URL in a spelling that `findBodyEnd` reads to its end: what would stop it is percent-encoded. `href` is serialised. */
export function toFindable(href: string): string {
	if (isPlain.test(href)) return href
	const from = href.indexOf('/', href.indexOf('://') + 3)
	const open: number[] = []
	const out: string[] = []
	let kept = 0
	for (let at = from; at < href.length; at++) {
		const unit = href.charCodeAt(at)
		if (!isHardStop(unit) && keepsBalance(open, unit) && !endsThere(href, at, from, unit)) continue
		out.push(href.slice(kept, at), toPercent(href.charAt(at)))
		kept = at + 1
	}
	return out.length === 0 ? href : out.join('') + href.slice(kept)
}

/** Whether a sign that may stand in a URL would be read as its end here. */
function endsThere(href: string, at: number, from: number, unit: number): boolean {
	if (at === href.length - 1 && (unit === 0x27 || trailing.has(href.charAt(at)))) return true
	if (unit === 0x3a) return isGluedScheme(href, at, from)
	if (unit === 0x3b) return closesEntity(href, at)
	return unit === 0x73 && isPossessive(href, at)
}

/** Nothing in it could end a URL early: the usual case, told at once. */
const isPlain = /^https?:\/\/[^/]+\/(?:[\w/?#=%&+@$|^,.!*~-]*[\w/#=%&+@$|^-])?$/

/** Keeps the stack of brackets that are to be closed; false at a closing bracket that closes nothing. */
function keepsBalance(open: number[], unit: number): boolean {
	const opener = bracketOf(unit)
	if (isOpener(unit)) open.push(unit)
	if (opener === 0) return true
	if (open.at(-1) !== opener) return false
	open.pop()
	return true
}

function isEntity(pattern: RegExp, text: string, at: number): boolean {
	pattern.lastIndex = at
	return pattern.test(text)
}

function closesEntity(text: string, at: number): boolean {
	const start = text.lastIndexOf('&', at)
	return start >= at - 7 && start !== -1 && isEntity(entity, text, start)
}

/** Whether the colon at `at` belongs to a URL that follows a letter, digit or comma of this one: two URLs without a space. */
function isGluedScheme(text: string, at: number, from: number): boolean {
	if (!text.startsWith('//', at + 1)) return false
	const start = schemeBefore(text, at)
	return start > from && /[A-Za-z0-9,;|)]/.test(text.charAt(start - 1))
}

function schemeBefore(text: string, colon: number): number {
	const word = text.slice(Math.max(0, colon - 5), colon).toLowerCase()
	return word === 'https' ? colon - 5 : word.endsWith('http') ? colon - 4 : 0
}

/** How many units beside ASCII belong to the URL at `at`: a letter, or a sign that only stands between letters. */
function wideUnitsAt(text: string, at: number, unspacedToo: boolean): number {
	const unit = text.charCodeAt(at)
	// The usual cases first, by range: Chinese letters, then punctuation and full-width forms.
	if (unit >= 0x4e00 && unit <= 0x9fff) return unspacedToo ? 1 : 0
	if (unit >= 0xff00 || (unit >= 0x3000 && unit <= 0x3004)) return 0
	const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
	if (unspacedScript.test(char))
		return unspacedToo && spacedLetter.test(char) && !/[\uff00-\uffef]/.test(char) ? char.length : 0
	if (spacedLetter.test(char)) return char.length
	if (char === '\u200c' || char === '\u200d') return text.charCodeAt(at - 1) >= 0x80 ? 1 : 0
	return char === '\u2013' && isWord(text.charAt(at - 1)) && isWord(text.charAt(at + 1)) ? 1 : 0
}

function isWord(char: string): boolean {
	return spacedLetter.test(char) && !unspacedScript.test(char)
}

/** Whether writing without spaces may begin here: as a value, as a word of a wiki's title, or because it has begun. */
function isWideStart(text: string, at: number, wiki: boolean): boolean {
	const before = text.charCodeAt(at - 1)
	return (
		(before === 0x3d && isFirstEquals(text, at - 1)) ||
		before >= 0x80 ||
		isJoined(text, at) ||
		(wiki && '/_(:'.includes(text.charAt(at - 1)))
	)
}

/** One sign between two words of such writing: `?q=茶杯+蓝色`. */
function isJoined(text: string, at: number): boolean {
	return '+-_'.includes(text.charAt(at - 1)) && text.charCodeAt(at - 2) >= 0x80
}

/** The `=` behind a parameter's name, not one that fills up a code (`token=AB1=`). */
function isFirstEquals(text: string, at: number): boolean {
	return /[?&#;][^?&#;=]*$/.test(text.slice(Math.max(0, at - 64), at))
}

function trimEnd(text: string, from: number, end: number): number {
	const glued = end < text.length && text.charCodeAt(end) >= 0x80
	let at = end
	for (;;) {
		const last = at > from ? text.charAt(at - 1) : ''
		if (trailing.has(last)) at -= 1
		else if (last === "'" && !isClosingQuote(text, from, at)) at -= 1
		else if (isPossessive(text, at - 1) && at - 2 >= from) at -= 2
		else if (glued && last === '_') at -= 1
		else if (glued && text.startsWith('%20', at - 3) && at - 3 >= from) at -= 3
		else return at
	}
}

/** Whether the `'` before `at` closes one inside the URL. */
function isClosingQuote(text: string, from: number, at: number): boolean {
	const opened = text.lastIndexOf("'", at - 2)
	return opened > from && opened < at - 2
}

/** Whether `at` is the end of an English `'s`, which is no part of a URL. */
function isPossessive(text: string, at: number): boolean {
	return text.charCodeAt(at) === 0x73 && text.charCodeAt(at - 1) === 0x27 && !/[\w%/?#=&-]/.test(text.charAt(at + 1))
}

function toPercent(char: string): string {
	return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
