import { type HeldLists, type Policy, type PolicyRequest, type ReplayExample, replay } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { PolicyTrial } from '@hutong/protocol'
import type { LoggedKind } from '../db/index.ts'
import { type KeptPolicy, learnRules, toKeptPolicy } from './kept-policy.ts'
import { createTrialCount } from './trial-count.ts'

/** What taps are decided by now, and were decided by. */
export type TrialRules = {
	readonly policy: Policy
	readonly lists: HeldLists
	readonly links: Pick<Links, 'platform'>
	/** The policy that was published under a name and version; null where it is not known. */
	readonly findPolicy: (name: string, version: string) => Policy | null
}

/**
 * What a policy would have changed about logged taps, decided again by the policy of now and by the proposed one. What the log does not
 * keep of a tap is not guessed: the rules that did or did not speak then say it, and where a rule asks for more the tap counts as uncertain.
 */
export function tryPolicy(rules: TrialRules, proposed: Policy, logged: readonly LoggedKind[]): PolicyTrial {
	const count = createTrialCount()
	const find = createPairs(rules, proposed)
	for (const kind of logged) {
		const request = toRequest(rules.links, kind)
		// What is no address, or was stopped for a violation, no policy decides about.
		if (request === null) count.add(kind, null)
		else {
			const [now, then] = find(kind)
			if (now.isUncertain(request) || then.isUncertain(request)) count.addUncertain(kind)
			else count.add(kind, findChange([now.policy, then.policy], rules.lists, request))
		}
	}
	return count.toTrial()
}

type Pair = readonly [now: KeptPolicy, then: KeptPolicy]

/** Both policies as far as they can be told from which rule spoke; made once for each rule. */
function createPairs({ policy, lists, findPolicy }: TrialRules, proposed: Policy): (kind: LoggedKind) => Pair {
	const pairs = new Map<string, Pair>()
	return ({ policyName, policyVersion, rule }) => {
		const key = JSON.stringify([policyName, policyVersion, rule])
		const learnt = learnRules(findPolicy(policyName, policyVersion), rule)
		const pair: Pair = pairs.get(key) ?? [toKeptPolicy(policy, lists, learnt), toKeptPolicy(proposed, lists, learnt)]
		pairs.set(key, pair)
		return pair
	}
}

function toRequest(links: TrialRules['links'], { host, platform, scene, rule, at }: LoggedKind): PolicyRequest | null {
	if (host === null || rule.startsWith('hutong:')) return null
	const url = `https://${host}/`
	if (!URL.canParse(url)) return null
	const category = platform === null ? null : (links.platform(platform)?.category ?? null)
	// Written by this server from a decision.
	const known = scene as PolicyRequest['scene']
	return { scene: known, url, hops: [], platform, category, kind: 'page', at: new Date(at).toISOString() }
}

function findChange(
	[now, then]: readonly [Policy, Policy],
	lists: HeldLists,
	request: PolicyRequest,
): ReplayExample | null {
	const { changes } = replay(now, then, [request], { lists, examples: 1 })
	return changes[0]?.examples[0] ?? null
}
