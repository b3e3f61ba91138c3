const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const closers = new Set(Object.values(brackets))
const trailing = new Set(".,;:!?'*~([{")
const entity = /&(?:amp|gt|lt|quot|apos|nbsp|#\d{1,5}|#x[0-9a-f]{1,4});/iy
const stopEntity = /&(?:gt|lt|quot|apos|nbsp|#\d{1,5}|#x[0-9a-f]{1,4});/iy
const spacedLetter = /[\p{L}\p{M}\p{N}]/u
const unspacedScript =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u

/**
 * Where the path, query and fragment that begin at `from` end. They end at white space, quotes, a closing bracket nobody
 * opened and at writing without spaces (Chinese, Japanese, …) except where such text is a value (`?q=中文`, `/wiki/中国`).
 * Punctuation at the end belongs to the sentence.
 */
export function findBodyEnd(text: string, from: number, options: { readonly wide: boolean }): number {
	const balance = createBalance()
	let wiki = false
	let at = from
	while (at < text.length) {
		const unit = text.charCodeAt(at)
		if (unit < 0x80) {
			if (isHardStop(unit) || !balance(text.charAt(at)) || isEntity(stopEntity, text, at)) break
			if (options.wide && unit === 0x2f && text.startsWith('/wiki/', at - 5)) wiki = true
			at += 1
			continue
		}
		const size = wideLetterAt(text, at, options.wide && (wiki || isValueStart(text, at)))
		if (size === 0) break
		at += size
	}
	return trimEnd(text, from, at)
}

/** The same URL in a spelling that `findBodyEnd` reads to its end: what would stop it is percent-encoded. `href` is serialised. */
export function toFindable(href: string): string {
	const from = href.indexOf('/', href.indexOf('://') + 3)
	const balance = createBalance()
	let out = href.slice(0, from)
	for (let at = from; at < href.length; at++) {
		const char = href.charAt(at)
		const stops = isHardStop(href.charCodeAt(at)) || !balance(char)
		const ends = at === href.length - 1 && trailing.has(char)
		out += stops || ends || closesEntity(href, at) ? toPercent(char) : char
	}
	return out
}

/** A function that takes one character after the other and says false at a closing bracket that closes nothing. */
function createBalance(): (char: string) => boolean {
	const open: string[] = []
	return (char) => {
		const closer = brackets[char]
		if (closer !== undefined) open.push(closer)
		else if (closers.has(char)) {
			if (open.at(-1) !== char) return false
			open.pop()
		}
		return true
	}
}

function isHardStop(unit: number): boolean {
	// white space and controls, " < > \ ` and DEL
	return (
		unit <= 0x20 || unit === 0x22 || unit === 0x3c || unit === 0x3e || unit === 0x5c || unit === 0x60 || unit === 0x7f
	)
}

function isEntity(pattern: RegExp, text: string, at: number): boolean {
	if (text.charCodeAt(at) !== 0x26) return false
	pattern.lastIndex = at
	return pattern.test(text)
}

function closesEntity(text: string, at: number): boolean {
	if (text.charCodeAt(at) !== 0x3b) return false
	const start = text.lastIndexOf('&', at)
	return start >= at - 7 && start !== -1 && isEntity(entity, text, start)
}

function wideLetterAt(text: string, at: number, unspacedToo: boolean): number {
	const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
	if (unspacedScript.test(char))
		return unspacedToo && spacedLetter.test(char) && !/[\uff00-\uffef]/.test(char) ? char.length : 0
	return spacedLetter.test(char) ? char.length : 0
}

function isValueStart(text: string, at: number): boolean {
	return text.charCodeAt(at - 1) === 0x3d || text.charCodeAt(at - 1) >= 0x80
}

function trimEnd(text: string, from: number, end: number): number {
	const glued = end < text.length && text.charCodeAt(end) >= 0x80
	let at = end
	for (;;) {
		if (at > from && trailing.has(text.charAt(at - 1))) at -= 1
		else if (glued && at > from && text.charCodeAt(at - 1) === 0x5f) at -= 1
		else if (glued && text.startsWith('%20', at - 3) && at - 3 >= from) at -= 3
		else return at
	}
}

function toPercent(char: string): string {
	return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
