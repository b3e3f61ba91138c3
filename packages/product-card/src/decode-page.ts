/**
 * Turns a page's bytes into text. The order is the HTML standard's: byte order mark, Content-Type, `<meta>`; a label that
 * does not fit the bytes gives way to the next. Where none fits, what calls itself UTF-8 and hardly is any counts as
 * undeclared: that is UTF-8 where it can be, else GB 18030 where high bytes come in pairs, else Windows-1252.
 */
export function decodePage(body: Uint8Array, contentType: string | null): string {
	const bytes = body.subarray(0, maximumBytes)
	const marked = findByteOrderMark(bytes)
	if (marked !== null) return decode(bytes, marked, false) ?? ''
	const labels = [findLabel(contentType ?? ''), findMetaLabel(bytes)].filter((label) => label !== null)
	for (const label of [...labels, 'utf-8']) {
		const text = decode(bytes, label, true)
		if (text !== null) return text
	}
	return decodeDamaged(bytes, labels)
}

const maximumBytes = 2_097_152
/** The standard looks at 1,024 bytes; shops put scripts first. */
const metaBytes = 8_192

function findByteOrderMark(bytes: Uint8Array): string | null {
	const [a, b, c] = bytes
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
	if (a === 0xfe && b === 0xff) return 'utf-16be'
	return a === 0xff && b === 0xfe ? 'utf-16le' : null
}

function findMetaLabel(bytes: Uint8Array): string | null {
	const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, metaBytes))
	for (const [tag] of head.matchAll(/<meta\s[^>]{0,500}/gi)) {
		const label = findLabel(tag)
		// A page whose tags can be read as ASCII is not UTF-16, whatever it says.
		if (label !== null) return label.toLowerCase().startsWith('utf-16') ? 'utf-8' : label
	}
	return null
}

function findLabel(text: string): string | null {
	return /charset\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(text)?.[1] ?? null
}

/**
 * Null when the label is unknown or, in the strict form, does not fit the bytes. A character cut off at the end fits: long
 * pages are cut anywhere.
 */
function decode(bytes: Uint8Array, label: string, isStrict: boolean): string | null {
	try {
		// What calls itself GBK or GB 2312 often holds characters of GB 18030, which contains both.
		const wide = /^(gbk|gb2312|gb_2312-80|x-gbk)$/i.test(label) ? 'gb18030' : label
		return new TextDecoder(wide, { fatal: isStrict }).decode(bytes, { stream: true })
	} catch {
		return null
	}
}

/** Of the labels none fits every byte. A few broken ones leave a label standing, UTF-8 only if most of the rest is UTF-8. */
function decodeDamaged(bytes: Uint8Array, labels: readonly string[]): string {
	const unicode = decode(bytes, 'utf-8', false) ?? ''
	const [other] = labels.filter((label) => !isUnicode(label) && decode(bytes, label, false) !== null)
	if (other !== undefined) return decode(bytes, other, false) ?? unicode
	if (countDamage(unicode) < countHigh(unicode)) return unicode
	const chinese = isPaired(bytes) ? decode(bytes, 'gb18030', false) : null
	if (chinese !== null && countDamage(chinese) * 10 < countHigh(chinese)) return chinese
	return decode(bytes, 'windows-1252', false) ?? unicode
}

function isUnicode(label: string): boolean {
	return /^(?:unicode-1-1-|x-unicode20)?utf-?8$/i.test(label)
}

function countDamage(text: string): number {
	return text.split('\ufffd').length - 1
}

/** Counts the characters beyond ASCII that could be read. */
function countHigh(text: string): number {
	let high = 0
	for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0x80) high += 1
	return high - countDamage(text)
}

/** In Chinese encodings nearly every high byte has a high neighbour; in Western ones it stands among letters. */
function isPaired(bytes: Uint8Array): boolean {
	let high = 0
	let lone = 0
	for (let at = 0; at < bytes.length; at += 1) {
		if ((bytes[at] ?? 0) < 0x80) continue
		high += 1
		if ((bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) lone += 1
	}
	return high > 0 && lone * 5 < high
}
