/**
 * The encoding a label names (`gb2312` names `gbk`), or null when it names none. What calls itself GBK often holds characters of
 * GB 18030, which contains it. Source: Encoding Standard, section 4.2.
 */
export function toEncoding(label: string | null): string | null {
	if (label === null) return null
	try {
		const { encoding } = new TextDecoder(label)
		return encoding === 'gbk' ? 'gb18030' : encoding
	} catch {
		return null
	}
}

/** The encoding of a page whose own tags name it. They could be read as ASCII, so it is not UTF-16, whatever it says. */
export function toTagEncoding(label: string | null): string | null {
	const encoding = toEncoding(label)
	if (encoding === null) return null
	if (encoding.startsWith('utf-16')) return 'utf-8'
	return encoding === 'x-user-defined' ? 'windows-1252' : encoding
}

/**
 * Finds the label in a `Content-Type` or in the `content` of a `<meta>`. Source: HTML 2.4.6, extracting a character encoding from a meta
 * element.
 */
export function findLabel(text: string): string | null {
	const found =
		/charset[\t\n\f\r ]{0,99}=[\t\n\f\r ]{0,99}(?:"([^"]{1,99})"|'([^']{1,99})'|([^"';\t\n\f\r ][^;\t\n\f\r ]{0,98}))/i.exec(
			text,
		)
	return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null)
}

/** The encoding a byte order mark names. */
export function findMark(bytes: Uint8Array): string | null {
	const [a, b, c] = bytes
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
	if (a === 0xfe && b === 0xff) return 'utf-16be'
	return a === 0xff && b === 0xfe ? 'utf-16le' : null
}
