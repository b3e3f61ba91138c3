import type { Platform, TitlePlace } from './platform.ts'
import type { Registry } from './registry.ts'
import { withoutGapAtEnd } from './share-gap.ts'
import { tailAtStart } from './share-grammar.ts'
import type { FoundLabel } from './share-label.ts'
import { findAfter, findBefore, findBehindCodedUrl } from './share-line.ts'
import { noiseLengthAtStart } from './share-noise.ts'
import {
	type FoundTitle,
	findBracketedAfter,
	findBracketedBefore,
	findQuoted,
	findQuotedBefore,
} from './share-title.ts'

/** Where a title is looked for: the text around a URL, and what is known of it. */
export type TitleSearch = {
	readonly before: string
	/** Behind the URL, up to the next share. */
	readonly after: string
	/** Behind the URL, regardless of that. */
	readonly beyond: string
	readonly label: FoundLabel | null
	readonly platform: Platform
	/** Where a share code stands: directly before the URL, elsewhere, or nowhere. */
	readonly code: 'before' | 'around' | null
	readonly registry: Registry
}

/** The title of a share text, in the first of the platform's places that has one; else how far the text reaches. */
export function findShareTitle(search: TitleSearch): FoundTitle | null {
	let reach: FoundTitle | null = null
	for (const place of search.platform.titles) {
		const found = findTitleAt(place, search)
		if (found === null) continue
		if (found.title !== null && found.title.trim() !== '')
			return { ...found, back: Math.max(found.back, reach?.back ?? 0) }
		reach ??= found
	}
	return reach
}

function findTitleAt(place: TitlePlace, search: TitleSearch): FoundTitle | null {
	const { before, after, beyond, label, platform, registry } = search
	switch (place) {
		case 'quoted':
			return findQuoted(after, beyond) ?? (label === null ? null : findQuotedBefore(before, registry))
		case 'bracketed':
			return findBracketed(search)
		case 'before':
			return label === null ? findBefore(before, isSureOf(before, after, platform)) : null
		case 'after':
			return findAfter(after, label !== null)
	}
}

function findBracketed({ before, after, platform, code, registry }: TitleSearch): FoundTitle | null {
	const inWords = platform.titles.includes('before')
	const isWhole = platform.titleSuffixes?.some((suffix) => before.includes(`${suffix}】`)) === true
	const found = findBracketedBefore(before, registry, inWords && !isWhole)
	if (found !== null || code === null) return found
	const openings = platform.hints?.map(({ text }) => text)
	return (
		findBracketedAfter(after, registry, openings) ?? (code === 'before' && !inWords ? findBehindCodedUrl(after) : null)
	)
}

/** Whether the line before a URL is a post's: the app's sentence follows, or the app's own words end it. */
function isSureOf(before: string, after: string, platform: Platform): boolean {
	if (tailAtStart.test(after.slice(noiseLengthAtStart(after)))) return true
	const words = withoutGapAtEnd(before)
	return platform.hints?.some(({ text }) => words.endsWith(text)) === true
}
