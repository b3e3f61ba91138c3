import type { CardKind } from '@hutong/protocol'
import type { CardParts } from '../card-parts.ts'
import { findMeta } from '../open-graph.ts'
import type { PageFacts } from '../page-facts.ts'

/** Decides what kind of card a page makes. What is sold is a product; else the page's markup, then its platform, decides. */
export function decideKind(parts: CardParts, isSold: boolean): CardKind {
	const { facts, products, main, input } = parts
	if (isSold || products.some(({ isSure }) => isSure)) return 'product'
	const link = input.links.identify(input.url)?.kind ?? 'page'
	if (link === 'item') return 'product'
	const told = main?.kind ?? fromType(facts)
	if (told !== null && told !== 'article') return told
	if (isRepository(facts)) return 'repository'
	if (link === 'post' || link === 'profile') return link
	return told ?? fromMetas(facts)
}

/** Source: https://ogp.me/#types. */
function fromType(facts: PageFacts): CardKind | null {
	const type = findMeta(facts, 'og:type')?.trim().toLowerCase() ?? ''
	return ogTypes.find(([pattern]) => pattern.test(type))?.[1] ?? null
}

const ogTypes: readonly (readonly [RegExp, CardKind])[] = [
	[/^(?:video|movie|tv_show)\b/, 'video'],
	[/^(?:music|song|album|audio|podcast)\b/, 'audio'],
	[/^(?:article|blog|news|book)\b/, 'article'],
	[/^(?:profile|author|actor|musician|instapp:profile)\b/, 'profile'],
	[/^(?:og:)?product\b/, 'product'],
	[/^(?:instapp:photo|post|status)\b/, 'post'],
]

/** Pages of source code name their repository to tools. */
function isRepository({ metas, relations }: PageFacts): boolean {
	return metas.has('go-import') || relations.has('vcs-git') || metas.has('octolytics-dimension-repository_nwo')
}

function fromMetas({ metas }: PageFacts): CardKind {
	const names = ['article:published_time', 'article:author', 'citation_title', 'parsely-pub-date']
	if (names.some((name) => metas.has(name))) return 'article'
	const isPlayer = metas.get('twitter:card')?.includes('player') === true
	return isPlayer || metas.has('og:video:url') || metas.has('og:video') ? 'video' : 'page'
}
