import { closeForward, openBackward } from './cjk-brackets.ts'
import type { Registry } from './registry.ts'
import { withoutEmojiCode } from './share-emoji-code.ts'
import { withoutGapAtEnd } from './share-gap.ts'
import { aside, gapAtStart, instruction, quoteAtStart, tailAnywhere } from './share-grammar.ts'
import { isMention, isPlatformName } from './share-label.ts'

/** The longest title that is looked for. */
export const titleLimit = 400

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

/** 「title」 before the URL, with nothing or only a label between. */
export function findQuotedBefore(before: string, registry: Registry): FoundTitle | null {
	const core = withoutGapAtEnd(before)
	const labelled = core.endsWith('】') ? openBackward(core, core.length - 1, titleLimit) : null
	const isLabel = labelled !== null && isPlatformName(core.slice(labelled.start + 1, -1), registry)
	const quoted = isLabel ? withoutGapAtEnd(core.slice(0, labelled.start)) : core
	const span = quoted.endsWith('」') ? openBackward(quoted, quoted.length - 1, titleLimit) : null
	return span === null ? null : { title: quoted.slice(span.start + 1, -1), back: before.length - span.start, ahead: 0 }
}

/** 【title】 before the URL, with nothing or only an instruction between. `alone`: not where it is the end of a line of words. */
export function findBracketedBefore(before: string, registry: Registry, alone = false): FoundTitle | null {
	const core = withoutEmojiCode(before)
	for (let close = core.lastIndexOf('】'); close > 0; ) {
		const span = openBackward(core, close, titleLimit)
		if (span === null) return null
		const inner = core.slice(span.start + 1, close)
		const between = core.slice(span.end)
		if (!isPlatformName(inner, registry) && !aside.test(inner)) {
			if (!isLink(between.replace(asides, '')) || (alone && followsWords(core, span.start))) return null
			return { title: inner, back: before.length - span.start, ahead: 0 }
		}
		close = core.lastIndexOf('】', span.start)
	}
	return null
}

/** 【title】 a few words behind the URL or code, as old share codes had it; with the `opening` words that belong to it. */
export function findBracketedAfter(
	after: string,
	registry: Registry,
	openings: readonly string[] = [],
): FoundTitle | null {
	for (let open = after.indexOf('【'); open !== -1 && open <= 40; open = after.indexOf('【', open + 1)) {
		const lead = after.slice(0, open)
		if (lead.includes('\n\n')) return null
		const span = closeForward(after, open, titleLimit)
		if (span === null) return null
		if (isMention(after, open) || isPlatformName(after.slice(open + 1, span.end - 1), registry)) continue
		const opening = openings.find((words) => lead.endsWith(words))
		const title =
			opening === undefined ? after.slice(open + 1, span.end - 1) : after.slice(open - opening.length, span.end)
		return { title, back: 0, ahead: span.end }
	}
	return null
}

const asides = /【精准空降到[^】]{0,12}】/g

/** Whether other words stand before on the line; the app's own number is none. */
function followsWords(core: string, start: number): boolean {
	const line = /[^\n]*$/.exec(core.slice(0, start))?.[0] ?? ''
	return !/^[\s>_]*(?:\d{1,3}\s+)?$/.test(line)
}

function isLink(between: string): boolean {
	return withoutGapAtEnd(between).replace(gapAtStart, '') === '' || instruction.test(between)
}
