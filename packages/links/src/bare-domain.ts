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

/** Endings that stay one in capitals: `GOOGLE.COM` is an address, `ASP.NET` is not. */
const shouted = new Set(['COM', 'CN', 'ORG', 'EDU', 'GOV'])

/** Whether a name written without a scheme is a web address: `example.com`, `www.example.me`, `example.so/path`. */
export function isBareDomain(host: string, options: { readonly path: boolean }): boolean {
	if (host.length > 253 || host.includes('_') || host.includes('..')) return false
	const labels = host.split('.')
	const ending = labels.at(-1) ?? ''
	const name = labels.at(-2) ?? ''
	if (labels.length < 2 || !labels.every(isLabel)) return false
	const sure = labels[0]?.toLowerCase() === 'www' && labels.length > 2
	if (sure || options.path) {
		const lower = ending.toLowerCase()
		return (safeEndings.has(lower) || doubtfulEndings.has(lower)) && (sure || /\p{L}/u.test(name))
	}
	// `ASP.NET` is a word, `3.cn` is not yet an address: letters in the name (`163.com` aside), lower case in the ending.
	const isSure = safeEndings.has(ending) || (shouted.has(ending) && host === host.toUpperCase())
	return isSure && (/\p{L}/u.test(name) || (ending === 'com' && /^\d{2,}$/.test(name)))
}

function isLabel(label: string): boolean {
	return label.length > 0 && label.length <= 63 && !label.startsWith('-') && !label.endsWith('-')
}
