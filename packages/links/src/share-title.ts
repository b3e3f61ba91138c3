import { closeForward, openBackward } from './cjk-brackets.ts'
import type { Registry } from './registry.ts'
import {
	emojiCodeAtEnd,
	gapAtEnd,
	gapAtStart,
	instruction,
	intro,
	markerAtStart,
	noiseAtEnd,
	noiseAtStart,
	noiseRun,
	quoteAtStart,
	sentence,
	tailAnywhere,
	tailAtStart,
} from './share-grammar.ts'
import { isPlatformName } from './share-label.ts'

const titleLimit = 400
/** The number before a post: `73 sugar发布了一篇小红书笔记`; other words may come before it. */
const numberedPost = /^(?:[\s>]*\d{1,3}\s+|[^\n]{0,200}\s\d{1,3}\s+(?=[^\n]{1,60}发布了一篇))/

/** A title and how far the share text reaches because of it: units back from the URL, units on from it. */
export type FoundTitle = { readonly title: string | null; readonly back: number; readonly ahead: number }

/**
 * 「title」 behind the URL. A text cut inside the title gives what is left of it. `beyond` is the text without regard to the next
 * URL, which may stand in the title.
 */
export function findQuoted(after: string, beyond: string): FoundTitle | null {
	const open = quoteAtStart.exec(after)?.[0].length
	if (open === undefined) return null
	const span = closeForward(beyond, open - 1, titleLimit)
	if (span !== null && (span.end <= after.length || !beyond.slice(open, span.end).includes('\n')))
		return { title: beyond.slice(open, span.end - 1), back: 0, ahead: span.end }
	const rest = /^[^\n]*/.exec(after.slice(open, open + titleLimit))?.[0] ?? ''
	const cut = rest.search(tailAnywhere)
	const title = cut === -1 ? rest : rest.slice(0, cut)
	return { title, back: 0, ahead: open + title.length }
}

/** 【title】 before the URL, with nothing or only an instruction between. */
export function findBracketedBefore(before: string, registry: Registry): FoundTitle | null {
	const core = withoutEmojiCode(before)
	for (let close = core.lastIndexOf('】'); close > 0; ) {
		const span = openBackward(core, close, titleLimit)
		if (span === null) return null
		const inner = core.slice(span.start + 1, close)
		const between = core.slice(span.end)
		if (!isPlatformName(inner, registry))
			return isLink(between) ? { title: inner, back: before.length - span.start, ahead: 0 } : null
		close = core.lastIndexOf('】', span.start)
	}
	return null
}

/** 【title】 a few words behind the URL or code, as old share codes had it. */
export function findBracketedAfter(after: string, registry: Registry): FoundTitle | null {
	const open = after.indexOf('【')
	if (open === -1 || open > 40 || after.slice(0, open).includes('\n\n')) return null
	const span = closeForward(after, open, titleLimit)
	if (span === null || isPlatformName(after.slice(open + 1, span.end - 1), registry)) return null
	return { title: after.slice(open + 1, span.end - 1), back: 0, ahead: span.end }
}

/** The text of a post before the URL: behind the app's sentence or noise, else the line itself when the share is `sure`. */
export function findBefore(before: string, sure: boolean): FoundTitle | null {
	const core = withoutEmojiCode(before)
	const known = lastMatch(core, intro) ?? lastMatch(core, sentence)
	const lead = known ?? lastNoise(core)
	if (lead !== null) {
		const start = leadStart(core, lead.start)
		return { title: toTitle(core.slice(lead.end)), back: before.length - start, ahead: 0 }
	}
	if (!sure && core === before) return null
	const line = /[^\n]*$/.exec(core.replace(gapAtEnd, ''))?.[0] ?? ''
	const start = core.replace(gapAtEnd, '').length - line.length
	return { title: toTitle(line.replace(numberedPost, '')), back: before.length - start, ahead: 0 }
}

/** The text behind the URL, up to the app's sentence or the end of the line. */
export function findAfter(after: string, sure: boolean): FoundTitle | null {
	const noisy = noiseAtStart.exec(after)?.[0].length ?? 0
	if (tailAtStart.test(after.slice(noisy))) return null
	const lead = noisy + (gapAtStart.exec(after.slice(noisy))?.[0].length ?? 0)
	const line = /^[^\n]*/.exec(after.slice(lead, lead + titleLimit))?.[0] ?? ''
	const cut = after.slice(lead, lead + titleLimit).search(tailAnywhere)
	if (cut === -1 && !sure) return null
	const raw = cut !== -1 && cut <= line.length + 2 ? after.slice(lead, lead + cut) : line
	return { title: toTitle(raw), back: 0, ahead: lead + raw.trimEnd().length }
}

/** Text behind a bare code, when the code is set off from it: `xixi:/₴…₴  title`, `7(…)/ CA8888 title`. */
export function findAfterCode(before: string, after: string, sign: string): FoundTitle | null {
	const setOff = /[:/]$/.test(before) || (/[(（]/.test(sign) && after.startsWith('/'))
	if (!setOff) return null
	const rest = after.replace(/^\//, '')
	const lead = after.length - rest.length + (markerAtStart.exec(rest)?.[0].length ?? 0)
	const line = /^\s[^\n]*/.exec(after.slice(lead, lead + titleLimit))?.[0] ?? ''
	const title = toTitle(line)
	return title === '' || instruction.test(title) ? null : { title, back: 0, ahead: lead + line.trimEnd().length }
}

/** The code between two emoji that stands before the URL. */
export function findEmojiCode(before: string): string | null {
	return emojiCodeAtEnd.exec(before)?.[1] ?? null
}

function withoutEmojiCode(before: string): string {
	const match = emojiCodeAtEnd.exec(before)
	return match === null ? before : before.slice(0, match.index)
}

function isLink(between: string): boolean {
	return between.replace(gapAtEnd, '').replace(gapAtStart, '') === '' || instruction.test(between)
}

function lastMatch(text: string, pattern: RegExp): { readonly start: number; readonly end: number } | null {
	const match = [...text.matchAll(pattern)].at(-1)
	return match === undefined ? null : { start: match.index, end: match.index + match[0].length }
}

/** The last run of noise that has text (or nothing) between it and the URL; noise directly before the URL belongs to the end. */
function lastNoise(core: string): { readonly start: number; readonly end: number } | null {
	const runs = [...core.matchAll(noiseRun)]
	const run =
		runs.length > 1 && core.slice((runs.at(-1)?.index ?? 0) + (runs.at(-1)?.[0].length ?? 0)).trim() === ''
			? runs.at(-2)
			: runs.at(-1)
	return run === undefined ? null : { start: run.index, end: run.index + run[0].length }
}

function leadStart(core: string, start: number): number {
	return start - (noiseAtEnd.exec(core.slice(0, start))?.[0].length ?? 0)
}

function toTitle(raw: string): string {
	return raw
		.replace(noiseAtStart, '')
		.replace(noiseAtEnd, '')
		.replace(/^[\s>]+|[\s>]+$/g, '')
}
