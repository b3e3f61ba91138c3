import { setImmediate } from 'node:timers/promises'
import { type HeldLists, type Policy, type PolicyRequest, type ReplayExample, replay } from '@hutong/link-policy'
import type { Links } from '@hutong/links'
import type { PolicyTrial } from '@hutong/protocol'
import type { LoggedKind } from '../db/index.ts'
import { toKeptPolicy } from './kept-policy.ts'
import { findTold, learnRules } from './learn-rules.ts'
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
 * Others get their turn in between, and the policies of one part of the log are held at a time: it may be long, and they may be large.
 */
export async function tryPolicy(
	rules: TrialRules,
	proposed: Policy,
	logged: readonly LoggedKind[],
): Promise<PolicyTrial> {
	const found = new Map<LoggedKind, ReplayExample | null | 'uncertain'>()
	for (const kinds of groupByLearnt(rules, logged)) {
		const decideAgain = createDecideAgain(rules, proposed, kinds)
		for (const [place, kind] of kinds.entries()) {
			if (place % kindsInTurn === 0) await setImmediate()
			found.set(kind, decideAgain(kind))
		}
	}
	const count = createTrialCount()
	for (const kind of logged) {
		const change = found.get(kind) ?? null
		if (change === 'uncertain') count.addUncertain(kind)
		else count.add(kind, change)
	}
	return count.toTrial()
}

const kindsInTurn = 200

/** The taps of which the same is learnt from which rule spoke. */
function groupByLearnt({ findPolicy }: TrialRules, logged: readonly LoggedKind[]): Iterable<readonly LoggedKind[]> {
	const groups = Map.groupBy(logged, ({ policyName, policyVersion, rule }) => {
		const policy = findPolicy(policyName, policyVersion)
		const told = policy && findTold(policy, rule)
		return told?.count ? JSON.stringify([policyName, policyVersion, told.count, told.isHeld]) : ''
	})
	return groups.values()
}

type DecideAgain = (kind: LoggedKind) => ReplayExample | null | 'uncertain'

/** Decides taps by both policies as far as they can be told from which rule spoke. */
function createDecideAgain(
	{ policy, lists, links, findPolicy }: TrialRules,
	proposed: Policy,
	[first]: readonly LoggedKind[],
): DecideAgain {
	const learnt = first ? learnRules(findPolicy(first.policyName, first.policyVersion), first.rule) : new Map()
	const [now, then] = [toKeptPolicy(policy, lists, learnt), toKeptPolicy(proposed, lists, learnt)]
	return (kind) => {
		const request = toRequest(links, kind)
		// What is no address, or was stopped for a violation, no policy decides about.
		if (request === null) return null
		if (now.isUncertain(request) || then.isUncertain(request)) return 'uncertain'
		return findChange([now.policy, then.policy], lists, request)
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
