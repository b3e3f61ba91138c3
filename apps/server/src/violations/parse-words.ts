import { parseVisibleText } from '../text/visible-text.ts'

/** Reads what a person wrote: its lines, each without what shows nothing or turns the direction. Null where nothing is left. */
export function parseWords(input: string): string | null {
	const lines = input.split(/\r\n?|\n/).map((line) => parseVisibleText(line, line.length) ?? '')
	const text = lines
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim()
	return text === '' ? null : text
}
