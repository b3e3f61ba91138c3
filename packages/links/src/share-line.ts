import { eachMatch } from './each-match.ts'
import { withoutEmojiCode } from './share-emoji-code.ts'
import { withoutGapAtEnd } from './share-gap.ts'
import { gapAtStart, instruction, intro, markerAtStart, sentence, tailAnywhere, tailAtStart } from './share-grammar.ts'
import { findLeadingNoise, noiseLengthAtEnd, noiseLengthAtStart, withoutNoise } from './share-noise.ts'
import { type FoundTitle, titleLimit } from './share-title.ts'

/** The number before a post: `73 sugar发布了一篇小红书笔记`; other words may come before it. */
const numberedPost = /^(?:[\s>]*\d{1,3}\s+|[^\n]{0,200}\s\d{1,3}\s+(?=[^\n]{1,60}发[布佈]了一篇))/

/** The text of a post before the URL: behind the app's words or noise, else the line itself when the share is `sure`. */
export function findBefore(before: string, sure: boolean): FoundTitle | null {
	const core = withoutEmojiCode(before)
	const asked = lastMatch(core, sentence)
	if (asked !== null && core.slice(asked.end).trim() === '')
		return findBeforeSentence(before, core.slice(0, asked.start))
	const lead = lastMatch(core, intro) ?? asked ?? findLeadingNoise(core)
	if (lead !== null)
		return { title: toTitle(core.slice(lead.end)), back: before.length - leadStart(core, lead.start), ahead: 0 }
	return sure || core !== before ? findLine(before, core) : null
}

/** “【…】 is live, come and see. Copy the link below …”: a whole sentence before the app's own is the title. */
function findBeforeSentence(before: string, core: string): FoundTitle {
	const lead = lastMatch(core, intro)
	if (lead !== null)
		return { title: toTitle(core.slice(lead.end)), back: before.length - leadStart(core, lead.start), ahead: 0 }
	if (/[。！!？?～~…]\s{0,4}$/.test(core)) return findLine(before, core)
	return { title: null, back: before.length - leadStart(core, core.length), ahead: 0 }
}

/** The last line of what stands before. */
function findLine(before: string, core: string): FoundTitle {
	const text = withoutGapAtEnd(core)
	const line = /[^\n]*$/.exec(text)?.[0] ?? ''
	return {
		title: toTitle(line.replace(numberedPost, '')),
		back: before.length - (text.length - line.length),
		ahead: 0,
	}
}

/** The text behind the URL, up to the app's sentence or the end of the line. */
export function findAfter(after: string, sure: boolean): FoundTitle | null {
	const marked = markerAtStart.exec(after)?.[0].length ?? 0
	const noisy = marked + noiseLengthAtStart(after.slice(marked))
	if (tailAtStart.test(after.slice(noisy))) return null
	const lead = noisy + (gapAtStart.exec(after.slice(noisy))?.[0].length ?? 0)
	const line = /^[^\n]*/.exec(after.slice(lead, lead + titleLimit))?.[0] ?? ''
	const cut = after.slice(lead, lead + titleLimit).search(tailAnywhere)
	if (cut === -1 && !sure) return null
	const raw = cut !== -1 && cut <= line.length + 2 ? after.slice(lead, lead + cut) : line
	return { title: toTitle(raw), back: 0, ahead: lead + raw.trimEnd().length }
}

/** The rest of the line behind a URL that follows its share code: `1€…€ https://…  title`. */
export function findBehindCodedUrl(after: string): FoundTitle | null {
	const found = findAfter(after, true)
	return found?.title === null || found === null || instruction.test(found.title) ? null : found
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

function lastMatch(text: string, pattern: RegExp): { readonly start: number; readonly end: number } | null {
	const match = eachMatch(pattern, text).at(-1)
	return match === undefined ? null : { start: match.index, end: match.index + match[0].length }
}

function leadStart(core: string, start: number): number {
	return start - noiseLengthAtEnd(core.slice(0, start))
}

function toTitle(raw: string): string {
	return withoutNoise(raw).replace(/^[\s>_]+|[\s>_]+$/g, '')
}
