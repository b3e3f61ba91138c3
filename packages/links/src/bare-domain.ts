/** Endings a domain may have without `https://` before it. File endings (`.md`, `.rs`, `.zip`) and words (`.is`, `.me`) are left out. */
const safeEndings = new Set(
	'com cn net org edu gov io dev app co tv info xyz top hk tw jp kr uk de fr eu ru sg shop site online store tech club vip ai fm wang ltd ua il cl za nz gr hu ro sk bg hr ee lt lv lu vn tr ir ae kz xxx рф бел'.split(
		' ',
	),
)

/** Endings that need a path or `www.` to be more than a word. */
const doubtfulEndings = new Set(
	'me cc so to in it us ca au nl se no fi dk ch at be es pt pl cz br mx link live pro biz asia gg ly gl'.split(' '),
)

/** Whether a domain without a scheme may end so; letters in any case. */
export function isBareEnding(ending: string): boolean {
	const lower = ending.toLowerCase()
	return safeEndings.has(lower) || doubtfulEndings.has(lower)
}

/** Endings that are also names of things in programs. */
const codeWords = new Set(
	'info top store site app dev club online shop tech ai link live pro me in to is at'.split(' '),
)

/** Endings that stay one in capitals: `GOOGLE.COM` is an address, `ASP.NET` is not. */
const shouted = new Set(['COM', 'CN', 'ORG', 'EDU', 'GOV'])

/** Whether a name written without a scheme is a web address: `example.com`, `www.example.me`, `example.so/path`. */
export function isBareDomain(host: string, options: { readonly path: boolean }): boolean {
	if (host.length > 253 || host.includes('_') || host.includes('..')) return false
	const labels = host.split('.')
	const ending = labels.at(-1) ?? ''
	if (labels.length < 2 || !labels.every(isLabel) || !hasName(labels, ending)) return false
	if (options.path || (labels.length > 2 && labels[0]?.toLowerCase() === 'www')) {
		return isBareEnding(ending)
	}
	// `ASP.NET` is a word: lower case in the ending, or capitals all over.
	return safeEndings.has(ending) || (shouted.has(ending) && host === host.toUpperCase())
}

/**
 * The same for a plain host (see `plain-url.ts`) in its text. It may say no to what is one; what it takes is an address
 * whatever stands behind.
 */
export function isPlainDomain(text: string, start: number, end: number): boolean {
	const last = text.lastIndexOf('.', end - 1) + 1
	const ending = text.slice(last, end)
	if (codeWords.has(ending) || !hasLetter(text, start, last)) return false
	if (safeEndings.has(ending)) return true
	const hasPath = text.charCodeAt(end) === 0x2f && text.charCodeAt(end + 1) > 0x20 && text.charCodeAt(end + 1) < 0x7f
	return hasPath && doubtfulEndings.has(ending)
}

function hasLetter(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x61) return true
	return false
}

/** Whether text behind a bare domain shows that it is a name in code: `log.info("…")`, `style.top = 1`. */
export function isCode(host: string, behind: string): boolean {
	return codeWords.has(host.slice(host.lastIndexOf('.') + 1)) && /^(?:\(|\[| ?[-+*]?=)/.test(behind)
}

/** Letters in the name, or a number long enough to be one: `163.com`; `3.cn` is not yet an address. */
function hasName(labels: readonly string[], ending: string): boolean {
	if (labels.slice(0, -1).some((label) => /[a-z\u00aa-\u058f]/i.test(label))) return true
	return /^(?:com|cn)$/i.test(ending) && /^\d{2,}$/.test(labels.at(-2) ?? '')
}

function isLabel(label: string): boolean {
	return label.length > 0 && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-')
}
