import type { CardParts } from '../card-parts.ts'
import { cleanText, decodeEntities } from '../clean-text.ts'
import { findMeta } from '../open-graph.ts'
import type { Candidate } from '../pick.ts'
import { findText } from '../thing.ts'
import { parseDuration, parseInstant } from './parse-time.ts'

/** Who made what the page shows. Products have makers and sellers instead. */
export function listAuthors({ main, facts, products }: CardParts): readonly Candidate<string>[] {
	if (products.length > 0) return []
	const all: readonly Candidate<string>[] = [
		...(main === null ? [] : authorNames.map((name) => [main.source, findText(main.thing, name)] as const)),
		['open-graph', findMeta(facts, 'article:author', 'book:author', 'video:director', 'music:musician')],
		['twitter', findMeta(facts, 'twitter:creator')],
		['html', findMeta(facts, 'author', 'citation_author', 'dc.creator', 'parsely-author')],
	]
	return all.map(([source, text]) => [
		source,
		text === null || isUrl(text) ? null : cleanText(decodeEntities(text), 200),
	])
}

const authorNames = ['author', 'creator', 'byArtist', 'actor']

/** Open Graph's authors are addresses of profiles on many pages: no names. */
function isUrl(text: string): boolean {
	return /^\s*(?:https?:)?\/\//i.test(text)
}

/** When it was published. */
export function listDates({ main, facts, products }: CardParts): readonly Candidate<number>[] {
	if (products.length > 0) return []
	const all: readonly Candidate<string>[] = [
		...(main === null ? [] : dateNames.map((name) => [main.source, findText(main.thing, name)] as const)),
		[
			'open-graph',
			findMeta(facts, 'article:published_time', 'og:published_time', 'video:release_date', 'music:release_date'),
		],
		[
			'html',
			findMeta(facts, 'datepublished', 'citation_publication_date', 'dc.date', 'dc.date.issued', 'parsely-pub-date'),
		],
	]
	return all.map(([source, text]) => [source, text === null ? null : parseInstant(text)])
}

const dateNames = ['datePublished', 'uploadDate', 'dateCreated']

/** How long it lasts. */
export function listDurations({ main, facts }: CardParts): readonly Candidate<number>[] {
	const all: readonly Candidate<string>[] = [
		...(main === null ? [] : [[main.source, findText(main.thing, 'duration')] as const]),
		['open-graph', findMeta(facts, 'video:duration', 'og:video:duration', 'music:duration')],
	]
	return all.map(([source, text]) => [source, text === null ? null : parseDuration(text)])
}
