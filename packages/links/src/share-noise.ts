import { eachMatch } from './each-match.ts'
import { gapStart } from './share-gap.ts'
import { gap, tailAtStart } from './share-grammar.ts'

/** A part of a text. */
type Stretch = { readonly start: number; readonly end: number }

/** Tokens that mean something to the Douyin app only: `s@E.uS`, `xfb:/`, `9.43`, `01/12`, `:5pm`, `9-`. The last four may be words of a text. */
const noise =
	'(?<![A-Za-z0-9./@])(?:\\d{1,2}\\.\\d{2}|[A-Za-z0-9]{1,2}@[A-Za-z0-9]{1,2}\\.[A-Za-z]{2,3}|[A-Za-z]{2,4}:/|\\d{2}/\\d{2}|:\\d{1,2}[ap]m|\\d{1,2}-(?=\\s))(?![A-Za-z0-9./@])'

const noiseAtStart = new RegExp(`^(?:${gap}${noise})+`)
const noiseAtEnd = new RegExp(`(?:${noise}${gap})+$`)
const noiseRun = new RegExp(`${noise}(?:${gap}${noise})*`, 'g')

/** The length of the noise a text begins with. Numbers alone are noise when nothing but the app's sentence follows on the line. */
export function noiseLengthAtStart(text: string): number {
	const run = noiseAtStart.exec(text)?.[0] ?? ''
	if (run === '') return 0
	const rest = text.slice(run.length)
	return isSure(run) || /^[^\S\n]*(?:\n|$)/.test(rest) || tailAtStart.test(rest) ? run.length : 0
}

/** The length of the noise a text ends with. */
export function noiseLengthAtEnd(text: string): number {
	const run = lastSign.test(text.charAt(gapStart(text) - 1)) ? noiseAtEnd.exec(text) : null
	return run !== null && (isSure(run[0]) || isLineStart(text, run.index)) ? run[0].length : 0
}

/** What noise ends with. */
const lastSign = /[A-Za-z0-9/-]/

/** The noise that stands before the text of a post; noise directly before the URL belongs to the end. */
export function findLeadingNoise(text: string): Stretch | null {
	const runs = eachMatch(noiseRun, text)
		.filter((run) => isSure(run[0]) || isLineStart(text, run.index))
		.map((run) => ({ start: run.index, end: run.index + run[0].length }))
	const last = runs.at(-1)
	return (last !== undefined && text.slice(last.end).trim() === '' ? runs.at(-2) : undefined) ?? last ?? null
}

/** A title without the noise around it. */
export function withoutNoise(text: string): string {
	const rest = text.slice(noiseLengthAtStart(text))
	return rest.slice(0, rest.length - noiseLengthAtEnd(rest))
}

/** Whether a run holds a token that nobody writes. */
function isSure(run: string): boolean {
	return /@|[A-Za-z]:\//.test(run)
}

function isLineStart(text: string, at: number): boolean {
	return /(?:^|\n)[\s>_]{0,8}$/.test(text.slice(Math.max(0, at - 10), at))
}
