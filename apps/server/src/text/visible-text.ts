/** Characters that steer the direction of a line or show nothing; a name made of them would hide or disguise itself. */
const invisible =
	/(?!\u200C|\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}|[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u2800\uFFF9-\uFFFB]/gu

const something = /[\p{L}\p{N}\p{P}\p{S}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Reads a name or a title: one line, NFC, without invisible characters and those that turn the direction of writing.
 * @param max how many characters a reader may see (grapheme clusters)
 * @returns null when nothing visible is left, or too much
 */
export function parseVisibleText(input: string, max: number): string | null {
	const text = input
		.normalize('NFC')
		.replace(/[\t\n\r]/g, ' ')
		.replace(invisible, '')
		.replace(/\s+/g, ' ')
		.trim()
	if (!something.test(text)) return null
	// A cluster may hold any number of marks: a bound on the whole keeps towers of them out.
	if (text.length > max * 8) return null
	return [...segmenter.segment(text)].length <= max ? text : null
}

/** Whether a message shows anything at all. */
export function hasVisibleText(text: string): boolean {
	return something.test(text.replace(invisible, ''))
}
