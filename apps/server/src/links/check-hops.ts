import { decide, type Policy, type Scene } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { CheckHop, OutboundFetch } from '@hutong/outbound-fetch'

const scenes: readonly Scene[] = ['direct', 'group', 'broadcast']

/** Says of a URL whether to ask it: what the policy stops wherever it stands and whoever sends it is not even asked. */
export function createHopCheck(policy: Policy, links: Links, now: () => number): (url: string) => boolean {
	return (url) => {
		const identity = links.identify(url)
		const { platform = null, category = null, kind = 'page' } = identity ?? {}
		const request = { url, hops: [], platform, category, kind, at: new Date(now()).toISOString() }
		return scenes.some((scene) => decide(policy, { ...request, scene }).outcome !== 'stopped')
	}
}

/** Says whether the policy stops a URL in one kind of conversation, for everybody. */
export function isStoppedIn(policy: Policy, links: Links, { url, scene, conversation, at }: Judged): boolean {
	const { platform = null, category = null, kind = 'page' } = links.identify(url) ?? {}
	const request = { url, hops: [], platform, category, kind, scene, key: conversation }
	return decide(policy, { ...request, at: new Date(at).toISOString() }).outcome === 'stopped'
}

type Judged = {
	readonly url: string
	readonly scene: Scene
	readonly conversation: string
	/** Milliseconds since 1970. */
	readonly at: number
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
