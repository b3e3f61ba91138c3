import type { Truth } from './fill.ts'
import type { Finder, Span } from './finders.ts'

/** Counts over a corpus. `exact` counts spans that agree to the unit, `touched` those that share at least one unit. */
export type Accuracy = {
	readonly truths: number
	readonly found: number
	/** Found spans that are truths. */
	readonly exact: number
	/** Truths that some found span touches. */
	readonly touchedTruths: number
	/** Found spans that touch some truth. */
	readonly touchingFound: number
	/** Truths that are URLs, and how many of them were found exactly. */
	readonly urls: number
	readonly exactUrls: number
}

export type Mistake = {
	readonly text: string
	readonly expected: readonly string[]
	readonly found: readonly string[]
}

type Judged = { readonly text: string; readonly truths: readonly Truth[] }

/** Holds what a finder finds against what was put there. */
export function measureAccuracy(finder: Pick<Finder, 'spans'>, messages: readonly Judged[]): Accuracy {
	const sum = { truths: 0, found: 0, exact: 0, touchedTruths: 0, touchingFound: 0, urls: 0, exactUrls: 0 }
	for (const { text, truths } of messages) {
		const found = finder.spans(text)
		const exact = truths.filter((truth) => found.some((span) => isSame(span, truth)))
		sum.truths += truths.length
		sum.found += found.length
		sum.exact += exact.length
		sum.touchedTruths += truths.filter((truth) => found.some((span) => isTouching(span, truth))).length
		sum.touchingFound += found.filter((span) => truths.some((truth) => isTouching(span, truth))).length
		sum.urls += truths.filter(({ kind }) => kind === 'url').length
		sum.exactUrls += exact.filter(({ kind }) => kind === 'url').length
	}
	return sum
}

/** The messages in which a finder does not find exactly what is there. */
export function findMistakes(finder: Pick<Finder, 'spans'>, messages: readonly Judged[]): readonly Mistake[] {
	return messages.flatMap(({ text, truths }) => {
		const found = finder.spans(text)
		const right = found.length === truths.length && truths.every((truth, index) => isSame(found[index], truth))
		if (right) return []
		const cut = ({ start, end }: Span) => text.slice(start, end)
		return [{ text, expected: truths.map(cut), found: found.map(cut) }]
	})
}

function isSame(a: Span | undefined, b: Span): boolean {
	return a?.start === b.start && a.end === b.end
}

function isTouching(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end
}
