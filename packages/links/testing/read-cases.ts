import { readFileSync } from 'node:fs'

/** One line of a case file: `input => expected`, with `\n` and `\r` written out. */
export type Case = { readonly line: number; readonly input: string; readonly expected: string }

/** Reads a case file; `#` begins a comment line. */
export function readCases(url: URL): readonly Case[] {
	return readFileSync(url, 'utf8')
		.split('\n')
		.map((text, index) => ({ text, line: index + 1 }))
		.filter(({ text }) => text.includes('=>') && !text.startsWith('# '))
		.map(({ text, line }) => {
			const at = text.indexOf('=>')
			return { line, input: toText(text.slice(0, at).trim()), expected: toText(text.slice(at + 2).trim()) }
		})
}

function toText(text: string): string {
	return text.replaceAll('\\n', '\n').replaceAll('\\r', '\r')
}
