import type { Policy, PolicyRequest, Scene } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { CheckHop, OutboundFetch } from '@hutong/outbound-fetch'
import { type Judged, judgeLink, noStops, type Rules } from './judge-link.ts'

const scenes: readonly Scene[] = ['direct', 'group', 'broadcast']

/** What judging an address for everybody needs. */
export type PlaceTools = {
	readonly links: Pick<Links, 'identify'>
	/** Milliseconds since 1970. */
	readonly now: () => number
	/** When a URL's domain was first seen here, in milliseconds since 1970; null where it never was. */
	readonly findFirstSeen: (url: string) => number | null
}

/** Says of a URL whether to ask it: what is stopped wherever it stands and whoever sends it is not even asked. */
export function mayAsk(rules: Rules, tools: PlaceTools, url: string): boolean {
	return scenes.some((scene) => judgePlace(rules, tools, { url, scene }).outcome !== 'stopped')
}

/** Judges an address by itself, for everybody in one kind of conversation. */
export function judgePlace(
	rules: Rules,
	{ links, now, findFirstSeen }: PlaceTools,
	place: Pick<PolicyRequest, 'url' | 'scene' | 'conversation'>,
): Judged {
	const { platform = null, category = null, kind = 'page' } = links.identify(place.url) ?? {}
	const firstSeen = findFirstSeen(place.url)
	return judgeLink(rules, {
		...place,
		...{ hops: [], platform, category, kind, at: new Date(now()).toISOString() },
		...(firstSeen === null ? {} : { firstSeen: new Date(firstSeen).toISOString() }),
	})
}

/** Asks that of one policy alone, with nothing of its outside lists held. */
export function createHopCheck(policy: Policy, links: Links, now: () => number): (url: string) => boolean {
	const tools = { links, now, findFirstSeen: () => null }
	return (url) => mayAsk({ policy, lists: {}, stops: noStops }, tools, url)
}

/** A door that asks this of every hop of every fetch, before anything else the caller wants to know of it. */
export function checkHops(outbound: OutboundFetch, check: CheckHop): OutboundFetch {
	return {
		fetch: (url, request) =>
			outbound.fetch(url, {
				...request,
				checkHop: async (hop) => (await check(hop)) && ((await request.checkHop?.(hop)) ?? true),
			}),
	}
}
