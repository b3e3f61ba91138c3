import type { CardKind } from '@hutong/protocol'
import type { SourcedThings } from '../read-things.ts'
import { findText, getThings, type Thing } from '../thing.ts'

/** What a page is about where that is no product, and the kind of card it makes. */
export type MainThing = {
	readonly source: SourcedThings['source']
	readonly thing: Thing
	readonly kind: CardKind
	/** Whether the page's titles name it. */
	readonly isNamed: boolean
}

/** Finds the article, film, post, person or repository a page is about: the only one, or the one its titles name. */
export function findMain(sources: readonly SourcedThings[], titles: readonly string[]): MainThing | null {
	const wanted = titles.map(toComparable)
	for (const { source, things } of sources) {
		const found = things
			.flatMap((thing) => listMain(thing, 0))
			.map(({ thing, kind }) => ({ source, thing, kind, isNamed: isNamed(thing, wanted) }))
		const named = found.find((one) => one.isNamed)
		if (named !== undefined) return named
		const [first] = found
		if (first !== undefined && found.every((one) => toName(one.thing) === toName(first.thing))) return first
	}
	return null
}

function listMain(thing: Thing, depth: number): readonly Pick<MainThing, 'thing' | 'kind'>[] {
	const kind = thing.types.map((type) => kinds.get(type)).find((one) => one !== undefined)
	if (kind !== undefined) return [{ thing, kind }]
	if (depth > 2 || !thing.types.some((type) => wrappers.has(type))) return []
	const inner = ['mainEntity', 'about', 'video'].flatMap((name) => getThings(thing, name))
	const found = inner.flatMap((one) => listMain(one, depth + 1))
	// A page about a person is a profile, whatever the person is.
	const [first] = inner
	return found.length === 0 && thing.types.includes('profilepage') && first !== undefined
		? [{ thing: first, kind: 'profile' }]
		: found
}

const wrappers = new Set(['webpage', 'itempage', 'profilepage', 'qapage', 'aboutpage', 'collectionpage'])

const kinds: ReadonlyMap<string, CardKind> = new Map(
	Object.entries({
		article:
			'article newsarticle blogposting techarticle scholarlyarticle report reportagenewsarticle analysisnewsarticle opinionnewsarticle liveblogposting recipe howto',
		video: 'videoobject movie episode tvepisode tvseries clip',
		audio: 'audioobject podcastepisode musicrecording musicalbum podcastseries',
		post: 'socialmediaposting discussionforumposting question',
		profile: 'person',
		repository: 'softwaresourcecode',
	}).flatMap(([kind, types]) => types.split(' ').map((type) => [type, kind as CardKind] as const)),
)

function isNamed(thing: Thing, titles: readonly string[]): boolean {
	const name = toName(thing)
	return name.length >= 4 && titles.some((title) => title.includes(name))
}

function toName(thing: Thing): string {
	return toComparable(findText(thing, 'headline') ?? findText(thing, 'name') ?? '')
}

function toComparable(text: string): string {
	return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')
}
