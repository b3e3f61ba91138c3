/**
 * The commonest kind of URL, read by comparing units alone: a host of small ASCII letters, digits and hyphens, and behind it
 * signs that mean nothing but themselves, up to a blank, a closing bracket or Chinese. The URL parser leaves such a URL as it
 * is. Whatever could mean more is left to the careful readers (`readAuthority`, `findBodyEnd`), which say the same of these.
 */

/** No URL of that kind. */
export const notPlain = -1

const solid = 1
const trailing = 2
const stop = 3
const dot = 4
const colon = 5
const percent = 6
const hash = 7
const ampersand = 8
const quote = 9
const open = 10
const close = 11

/** What a unit does in path, query and fragment; 0 for what calls for care. */
const roles = new Uint8Array(128)
const hostUnits = new Uint8Array(128)

function assign(units: Uint8Array, chars: string, role: number): void {
	for (const char of chars) units[char.charCodeAt(0)] = role
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
for (let unit = 0; unit <= 0x20; unit++) roles[unit] = stop
assign(roles, '"<>\\`}\x7f', stop)
assign(roles, `${letters}${letters.toUpperCase()}0123456789/=$+@-_`, solid)
assign(roles, ',!?*~;', trailing)
assign(roles, '&', ampersand)
assign(roles, "'", quote)
assign(roles, '([', open)
assign(roles, ')]', close)
assign(roles, '.', dot)
assign(roles, ':', colon)
assign(roles, '%', percent)
assign(roles, '#', hash)
assign(hostUnits, `${letters}0123456789-`, 1)

/** The end of the host that begins at `from`, of at least two labels; `notPlain` when it is not of the plain kind. */
export function plainHostEnd(text: string, from: number): number {
	let label = from
	let hyphen = -1
	let at = from
	for (; ; at++) {
		const unit = text.charCodeAt(at)
		if (unit < 0x80 && hostUnits[unit] === 1) {
			if (unit === 0x2d) hyphen = at
		} else if (unit === 0x2e) {
			if (!isPlainLabel(text, label, at)) return notPlain
			label = at + 1
		} else break
	}
	const size = at - label
	if (label === from || size < 2 || size > 63 || hyphen >= label || at - from > 240) return notPlain
	return isSmallLetter(text.charCodeAt(label)) ? at : notPlain
}

function isPlainLabel(text: string, from: number, end: number): boolean {
	if (end === from || end - from > 63 || text.charCodeAt(from) === 0x2d || text.charCodeAt(end - 1) === 0x2d)
		return false
	// `xn--`: what it stands for is the parser's to say.
	return end - from < 4 || text.charCodeAt(from + 2) !== 0x2d || text.charCodeAt(from + 3) !== 0x2d
}

/** Whether a host that ends at `at` is followed by nothing that could belong to it. */
export function endsPlainHost(text: string, at: number): boolean {
	const unit = text.charCodeAt(at)
	if (unit === 0x29 || unit === 0x2c || unit === 0x21) return isBlankAt(text, at + 1)
	return (
		isBlankAt(text, at) || unit === 0x22 || unit === 0x3e || unit === 0xff0c || unit === 0x3002 || isCjkBracket(unit)
	)
}

/** The end of the port that begins with the `:` at `from`; `from` when it is none, or not of the plain kind. */
export function plainPortEnd(text: string, from: number): number {
	let end = from + 1
	while (end < from + 6 && isDigit(text.charCodeAt(end))) end += 1
	const first = text.charCodeAt(from + 1)
	// Two digits, or 443, may be a scheme's own port, which the parser leaves out; five may be too many.
	const isPlain =
		first !== 0x30 && end >= from + 4 && (end < from + 6 || first < 0x36) && !isDigit(text.charCodeAt(end))
	return isPlain && !(end === from + 4 && text.startsWith('443', from + 1)) ? end : from
}

/** The end of path, query and fragment that begin with the `/` at `from`, without the sentence's own punctuation. */
export function plainBodyEnd(text: string, from: number): number {
	let end = from + 1
	/** The stack of open brackets, a bit each, above a bit that marks its bottom. */
	let opened = 1
	/** Signs that are seen once: `#`, and an `&` that may begin an entity. */
	let seen = 0
	for (let at = end; at < text.length; at++) {
		const unit = text.charCodeAt(at)
		if (unit >= 0x80) return endsBefore(text, at, end) ? end : notPlain
		switch (roles[unit]) {
			case solid:
				end = at + 1
				break
			case trailing:
				if (unit === 0x3b && (seen & ampersandSeen) !== 0) return notPlain
				break
			case stop:
				return end
			case dot:
				if (text.charCodeAt(at - 1) === 0x2f) return notPlain
				break
			case ampersand:
				seen |= ampersandSeen
				end = at + 1
				break
			case percent:
				if (mayBeBlankOrDot(text, at)) return notPlain
				end = at + 1
				break
			case colon:
				if (text.charCodeAt(at + 1) === 0x2f) return notPlain
				break
			case hash:
				if ((seen & hashSeen) !== 0) return notPlain
				seen |= hashSeen
				end = at + 1
				break
			case open:
				if (opened >= 1 << 29) return notPlain
				opened = opened * 2 + (unit === 0x28 ? 0 : 1)
				break
			case close:
				if (opened === 1 || (opened & 1) !== (unit === 0x29 ? 0 : 1)) return end
				opened >>= 1
				end = at + 1
				break
			case quote:
				return endsBehindQuote(text, at, end) ? end : notPlain
			default:
				return notPlain
		}
	}
	return end
}

const ampersandSeen = 1
const hashSeen = 2

/** Whether a `'` at `at` is the sentence's own: nothing of a URL follows. */
function endsBehindQuote(text: string, at: number, end: number): boolean {
	return isBlankAt(text, at + 1) || (text.charCodeAt(at + 1) >= 0x80 && endsBefore(text, at + 1, end))
}

/** Whether a URL surely ends before the unit at `at`, which is not ASCII: Chinese that is no value and no title, its punctuation, emoji. */
function endsBefore(text: string, at: number, end: number): boolean {
	const unit = text.charCodeAt(at)
	if (text.charCodeAt(end - 1) === 0x5f) return false
	if (unit >= 0xff00 || (unit >= 0x3000 && unit <= 0x3004) || isCjkBracket(unit) || unit === 0xd83d) return true
	if (!isChinese(unit)) return false
	const before = text.charCodeAt(at - 1)
	if (before === 0x3d || before === 0x3a || before === 0x28) return false
	return before !== 0x2f || text.charCodeAt(at - 2) !== 0x69
}

function isBlankAt(text: string, at: number): boolean {
	const unit = text.charCodeAt(at)
	return unit <= 0x20 || at >= text.length
}

/** `〈〉《》「」『』【】〔〕〖〗`. */
function isCjkBracket(unit: number): boolean {
	return (unit >= 0x3008 && unit <= 0x3011) || (unit >= 0x3014 && unit <= 0x3017)
}

/** `%20`, which may be a blank of the text, and `%2e`, which may be a dot of the path. */
function mayBeBlankOrDot(text: string, at: number): boolean {
	if (text.charCodeAt(at + 1) !== 0x32) return false
	const unit = text.charCodeAt(at + 2)
	return unit === 0x30 || (unit | 0x20) === 0x65
}

/** A letter of the block that most Chinese is written with. */
export function isChinese(unit: number): boolean {
	return unit >= 0x4e00 && unit <= 0x9fff
}

function isDigit(unit: number): boolean {
	return unit >= 0x30 && unit <= 0x39
}

function isSmallLetter(unit: number): boolean {
	return unit >= 0x61 && unit <= 0x7a
}

/** Where a plain host without a scheme begins whose dot is at `dot`; `notPlain` when what stands before calls for care. */
export function plainBareStart(text: string, at: number, floor: number): number {
	let start = at
	while (start > floor && isPlainHostUnit(text.charCodeAt(start - 1))) start -= 1
	if (start === at) return notPlain
	const before = text.charCodeAt(start - 1)
	const isApart = start === 0 || before <= 0x20 || before === 0x28 || before === 0x22 || before === 0x3a
	return isApart || (before >= 0x2e80 && before !== 0xfeff) ? start : notPlain
}

function isPlainHostUnit(unit: number): boolean {
	return unit < 0x80 && hostUnits[unit] === 1
}
