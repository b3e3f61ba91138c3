import {
	createPrefixList,
	decide,
	decideJudged,
	type HeldLists,
	type JudgedRequest,
	type Policy,
	type PolicyRequest,
	toJudgedRequest,
} from '@hutong/link-policy'
import { findInSet } from './string-set.ts'
import type { PlainRule, World } from './world.ts'

/** Something that decides by rules. */
export type Engine = {
	readonly name: string
	/** What it wants to be given for a tap. */
	readonly prepare: (request: PolicyRequest) => unknown
	/** The id of the rule that speaks, `otherwise` when none does. */
	readonly decide: (given: unknown) => string
}

export const ourName = '@hutong/link-policy'

/** Ours, with the rules and the list together. */
export function createOurs(policy: Policy, lists: HeldLists): Engine {
	return {
		name: ourName,
		prepare: toJudgedRequest,
		decide: (given) => decideJudged(policy, given as JudgedRequest, { lists }).rule.id, // what `prepare` gave
	}
}

/** Ours from the text of the request on: reading it is counted. */
export function createOursFromText(policy: Policy, lists: HeldLists): Engine {
	return {
		name: `${ourName}, URL read too`,
		prepare: (request) => request,
		decide: (given) => decide(policy, given as PolicyRequest, { lists }).rule.id, // what `prepare` gave
	}
}

/** The plain way to do the same: a `Set` of strings for the list, then rule after rule. */
export function createPlain(rules: readonly PlainRule[], listed: ReadonlySet<string>): Engine {
	const decidePlain = (given: unknown): string => {
		const { url, said } = given as JudgedRequest // what `prepare` gave
		if ('refused' in url) return 'refused'
		if (findInSet(listed, url) !== null) return 'listed'
		const { hostname } = url
		for (const { id, scene, platform, sender, host, domain } of rules)
			if (
				(scene === null || scene === said.scene) &&
				(platform === null || platform === said.platform) &&
				(sender === null || sender === said.sender) &&
				(host === null || host === hostname) &&
				(domain === null || hostname === domain || hostname.endsWith(`.${domain}`))
			)
				return id
		return 'otherwise'
	}
	return { name: 'Set of strings, then a loop', prepare: toJudgedRequest, decide: decidePlain }
}

/** An engine with a `Set` of strings before it, as it has no lists of its own. */
export function behindSet(engine: Engine, listed: ReadonlySet<string>): Engine {
	type Both = { readonly judged: JudgedRequest; readonly given: unknown }
	return {
		name: engine.name,
		prepare: (request): Both => ({ judged: toJudgedRequest(request), given: engine.prepare(request) }),
		decide: (prepared) => {
			const { judged, given } = prepared as Both // what `prepare` gave
			const isListed = !('refused' in judged.url) && findInSet(listed, judged.url) !== null
			return isListed ? 'listed' : engine.decide(given)
		},
	}
}

/** The list of a world, held as ours. */
export function holdListed({ listed }: World): HeldLists {
	return { listed: { list: createPrefixList(listed, [17, 23]), version: '1', expiresAt: null } }
}
